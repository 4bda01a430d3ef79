import type { Candidate } from './case-summary.ts';
import type { Incoming, MessageWritten } from './message.ts';

/** Which case an event belongs to; `ignore` when it speaks of something no case ever heard of. */
export type Placement = { into: string } | { open: true } | { ignore: true };

/** Top-level messages of one customer this close together, in milliseconds, are one case. Ours: people send in bursts. */
const BURST = 5 * 60 * 1000;

/**
 * Finds the event's case among the candidates (the open cases of its channel, those of its thread, the one it names): the one it
 * names, its thread's, the same customer's message of a few minutes ago, or a new one. Merged cases lead to their heirs. Where Heed is
 * not `listening` (an unwatched channel) only what speaks to it, or points at something, opens a case.
 */
export function place(
  event: Incoming,
  candidates: readonly Candidate[],
  listening = true,
): Placement {
  const found = find(event, candidates);
  if (found !== undefined) return { into: followMerges(found, candidates).id };
  return opensCase(event, listening) ? { open: true } : { ignore: true };
}

/** What a customer writes, what somebody asks about, and what leaves another case; an agent's announcement is nobody's question. */
function opensCase(event: Incoming, listening: boolean): boolean {
  switch (event.kind) {
    case 'command':
    case 'handed-over':
      return true;
    case 'pointed-at':
      return event.wish === 'triage';
    case 'message':
      return event.mentioned === true || (listening && event.by.side === 'customer');
    default:
      return false;
  }
}

function find(event: Incoming, candidates: readonly Candidate[]): Candidate | undefined {
  switch (event.kind) {
    case 'action':
      return candidates.find((one) => one.id === event.case);
    case 'handed-over':
      return candidates.find((one) => one.id === event.into);
    case 'message':
      return latestOf(threadOf(event, candidates)) ?? burstOf(event, candidates);
    case 'pointed-at':
      return holderOf(event, candidates) ?? latestOf(threadOf(event, candidates));
    case 'edited':
    case 'deleted':
      return holderOf(event, candidates) ?? latestOf(unsureOf(event, candidates));
    default:
      return undefined;
  }
}

/** A message, whatever became of it. */
type About = Pick<MessageWritten, 'channel' | 'message' | 'thread'>;

/** The cases of the message's thread: several where one was split. */
function threadOf(event: About, candidates: readonly Candidate[]): Candidate[] {
  const thread = event.thread ?? event.message;
  return candidates.filter(
    (one) =>
      one.channel === event.channel && (one.thread === thread || one.messages.includes(thread)),
  );
}

/** The case that the message itself is in. */
function holderOf(event: About, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(
    (one) => one.channel === event.channel && one.messages.includes(event.message),
  );
}

/** Of an open case it is known that the message is not in it. */
function unsureOf(event: About, candidates: readonly Candidate[]): Candidate[] {
  const cases = threadOf(event, candidates);
  const unsure = cases.filter((one) => one.messages.length === 0);
  return unsure.length > 0 ? unsure : cases;
}

/** Where a thread was split, the talk goes on in the case opened last. */
function latestOf(cases: readonly Candidate[]): Candidate | undefined {
  return cases.toSorted(
    (left, right) =>
      Number(right.state === 'open') - Number(left.state === 'open') ||
      right.openedAt - left.openedAt,
  )[0];
}

/** The same customer's case of a moment ago, for a message at the top level; of several the one they wrote in last. */
function burstOf(event: MessageWritten, candidates: readonly Candidate[]): Candidate | undefined {
  if (event.thread !== undefined) return undefined;
  const apart = (one: Candidate) => Math.abs(event.at - one.lastHeardAt);
  return candidates
    .filter(
      (one) =>
        one.state === 'open' &&
        one.channel === event.channel &&
        one.customer === event.by.id &&
        apart(one) <= BURST,
    )
    .toSorted((left, right) => apart(left) - apart(right))[0];
}

function followMerges(start: Candidate, candidates: readonly Candidate[]): Candidate {
  const visited = new Set<string>();
  let current = start;
  while (current.mergedInto !== undefined && !visited.has(current.id)) {
    visited.add(current.id);
    const heir = candidates.find((one) => one.id === current.mergedInto);
    if (heir === undefined) break;
    current = heir;
  }
  return current;
}
