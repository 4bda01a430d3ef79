import { z } from 'zod';
import { workspaceOf } from './address.ts';
import { trendOf } from './assessment.ts';
import { Ping } from './call.ts';
import type { Case } from './case.ts';
import { Cause } from './cause.ts';
import { isHeard } from './conversation.ts';
import type { Incoming } from './message.ts';

/** One person's being called to a case: where several were called as a group, one each. */
export const CallOfCase = z.object({
  /** Id of who was called. */
  person: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  risk: z.number(),
  answer: Ping.shape.answer,
  cause: Cause,
});
export type CallOfCase = z.infer<typeof CallOfCase>;

/** What queues, histories and reports need of a case; small, and rebuilt from the cases when lost. */
export interface CaseSummary {
  readonly id: string;
  readonly state: Case['state'];
  readonly mergedInto: string | undefined;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly customer: string | undefined;
  readonly customerName: string | undefined;
  /** The customer's, where the platform tells it; in lower case. */
  readonly email: string | undefined;
  /** Whom the customer writes for: the domain of their address at work. */
  readonly account: string | undefined;
  readonly openedAt: number;
  /** When the customer last wrote. */
  readonly lastHeardAt: number;
  readonly urgency: string | undefined;
  readonly risk: number;
  readonly trend: string;
  readonly ask: string;
  readonly takenBy: string | undefined;
  /** Id of who has it. */
  readonly takenById: string | undefined;
  /** Ids of the leads who were called and have not answered. */
  readonly calling: readonly string[];
  /** Everybody who was called, oldest first. */
  readonly recentCalls: readonly CallOfCase[];
  /** When the next promise that stands is due, in milliseconds since 1970. */
  readonly promised: number | undefined;
  /** A call is wanted and waits. */
  readonly held: boolean;
  /** The customer has blown up, and whether anybody had been called before; null where they have not. */
  readonly blowUp: { readonly warned: boolean } | null;
  /** When it was closed or merged away, in milliseconds since 1970; undefined while it is open, and where it ended empty. */
  readonly closedAt: number | undefined;
  /** The workspace that it has something to teach; undefined where it has nothing. */
  readonly teaches: string | undefined;
}

export function summarise(one: Case): CaseSummary {
  const recentCalls = callsOf(one);
  return {
    id: one.id,
    state: one.state,
    mergedInto: one.mergedInto,
    channel: one.channel,
    thread: one.thread,
    customer: one.customer?.id,
    customerName: one.customer?.name,
    email: one.customer?.email,
    account: one.customer?.account,
    openedAt: one.openedAt,
    lastHeardAt: lastHeardAt(one),
    urgency: one.assessment?.urgency,
    risk: one.assessment?.risk ?? 0,
    trend: trendOf(one.risks.map((point) => point.risk)),
    ask: one.assessment?.ask ?? '',
    takenBy: one.takenBy ?? undefined,
    takenById: one.takenById ?? undefined,
    calling: [...new Set(recentCalls.filter(isUnanswered).map(({ person }) => person))],
    recentCalls,
    promised: promisedIn(one),
    held: one.held !== null,
    blowUp: one.blowUp && { warned: one.blowUp.warned },
    closedAt: closedAt(one),
    teaches: one.examples.length === 0 ? undefined : workspaceOf(one.channel),
  };
}

function isUnanswered({ answer }: Pick<CallOfCase, 'answer'>): boolean {
  return answer === null;
}

function callsOf({ pings }: Case): CallOfCase[] {
  return pings.flatMap(({ lead, others, at, risk, answer, cause }) =>
    [lead, ...others]
      .filter((person) => person !== '')
      .map((person) => ({ person, at, risk, answer, cause })),
  );
}

/** What is due soonest of what was promised and is neither kept nor broken. */
function promisedIn({ promises }: Case): number | undefined {
  const dues = promises.flatMap(({ state, due }) =>
    state === 'standing' && due !== null ? [due] : [],
  );
  return dues.length === 0 ? undefined : Math.min(...dues);
}

/** The lines of its history with which a case ends. */
const ENDINGS: readonly string[] = ['closed', 'merged'];

function closedAt({ state, timeline }: Case): number | undefined {
  if (state === 'open') return undefined;
  return timeline.findLast(({ what }) => ENDINGS.includes(what))?.at;
}

/** A case that an event may belong to. */
export interface Candidate extends CaseSummary {
  /** Ids of its messages, any of which may head a thread of its own; known of open cases only. */
  readonly messages: readonly string[];
}

export function candidateOf(one: Case): Candidate {
  return { ...summarise(one), messages: messagesOf(one) };
}

function messagesOf(one: Case): string[] {
  return [...one.turns.map((turn) => turn.id), ...one.inbox.flatMap(messagesIn)];
}

/** The messages that an event brings. */
function messagesIn(event: Incoming): string[] {
  if (event.kind === 'handed-over') return event.turns.map((turn) => turn.id);
  return event.kind === 'message' ? [event.message] : [];
}

/** When the customer last wrote, what still waits in the inbox included. */
function lastHeardAt(one: Case): number {
  const waiting = one.inbox.findLast(
    (event) => event.kind === 'message' && event.by.side === 'customer',
  );
  return waiting?.at ?? one.turns.findLast(isHeard)?.at ?? one.openedAt;
}
