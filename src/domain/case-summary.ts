import { trendOf } from './assessment.ts';
import type { Case } from './case.ts';
import { isHeard } from './conversation.ts';
import type { Incoming } from './message.ts';

/** What queues, histories and reports need of a case; small, and rebuilt from the cases when lost. */
export interface CaseSummary {
  readonly id: string;
  readonly state: Case['state'];
  readonly mergedInto: string | undefined;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly customer: string | undefined;
  readonly customerName: string | undefined;
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
}

export function summarise(one: Case): CaseSummary {
  return {
    id: one.id,
    state: one.state,
    mergedInto: one.mergedInto,
    channel: one.channel,
    thread: one.thread,
    customer: one.customer?.id,
    customerName: one.customer?.name,
    openedAt: one.openedAt,
    lastHeardAt: lastHeardAt(one),
    urgency: one.assessment?.urgency,
    risk: one.assessment?.risk ?? 0,
    trend: trendOf(one.risks.map((point) => point.risk)),
    ask: one.assessment?.ask ?? '',
    takenBy: one.takenBy ?? undefined,
    takenById: one.takenById ?? undefined,
    calling: one.pings
      .filter((ping) => ping.lead !== '' && ping.answer === null)
      .map((ping) => ping.lead),
  };
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
