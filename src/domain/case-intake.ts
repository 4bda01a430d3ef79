import { customerOf } from './account.ts';
import type { Case } from './case.ts';
import type { Incoming } from './message.ts';

/** How long event keys are remembered, in milliseconds: platforms repeat an event for hours, an operator may replay days. */
export const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

/** A new case for an event that belongs to none. The event itself is not yet in it: `receive` puts it there. */
export function openCase(event: Incoming, id: string): Case {
  return {
    id,
    revision: 0,
    state: 'open',
    platform: event.platform,
    workspace: event.workspace,
    channel: event.channel,
    thread: threadOf(event),
    customer: customerIn(event),
    openedAt: event.at,
    turns: [],
    assessment: null,
    risks: [],
    judge: null,
    draft: null,
    pings: [],
    card: null,
    warned: null,
    notes: [],
    takenBy: null,
    takenById: null,
    askedBy: null,
    earlier: [],
    held: null,
    blowUp: null,
    grants: [],
    promises: [],
    snoozed: null,
    quiet: false,
    forwards: [],
    inbox: [],
    outbox: [],
    clocks: [],
    timeline: [{ at: event.at, what: 'opened' }],
    seen: [],
    spend: { calls: 0, inputTokens: 0, outputTokens: 0, cost: null },
    examples: [],
  };
}

/**
 * The case with `event` in its inbox and its key remembered from `takenAt` on; keys older than seven days are forgotten. A closed
 * case reopens when its customer writes, not when an agent adds a word. An event can reach us long after it happened, and its repeat
 * later still: `takenAt` is when it came.
 */
export function receive(current: Case, event: Incoming, takenAt: number = event.at): Case {
  const seen = current.seen.filter((entry) => takenAt - entry.at < SEVEN_DAYS);
  return {
    ...current,
    state: event.kind === 'message' && event.by.side === 'customer' ? 'open' : current.state,
    inbox: [...current.inbox, event],
    seen: [...seen, { key: event.key, at: takenAt }],
  };
}

/** The thread a case opened by this event lives in: the one it came in, or the one its own message starts. */
export function threadOf(event: Incoming): string | undefined {
  if ('message' in event) return event.thread ?? event.message;
  return 'thread' in event ? event.thread : undefined;
}

function customerIn(event: Incoming): Case['customer'] {
  if (event.kind === 'handed-over') return event.customer;
  if (event.kind !== 'message' || event.by.side !== 'customer') return null;
  return customerOf(event.by);
}
