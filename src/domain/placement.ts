import type { Candidate } from './case-summary.ts';
import type { Incoming, MessageWritten } from './message.ts';

/** Which case an event belongs to; `ignore` when it speaks of something no case ever heard of. */
export type Placement = { into: string } | { open: true } | { ignore: true };

/** Top-level messages of one customer this close together, in milliseconds, are one case. Ours: people send in bursts. */
const BURST = 5 * 60 * 1000;

/**
 * Finds the event's case among the candidates (the open cases of its channel, those of its thread, the one its button names):
 * the button's own, its thread's, the same customer's message of a few minutes ago, or a new one. Merged cases lead to their heirs.
 * Where Heed is not `listening` (an unwatched channel) only what speaks to it opens a case.
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

/** Only what a customer writes, and a command, opens a case; an agent's announcement is nobody's question. */
function opensCase(event: Incoming, listening: boolean): boolean {
  if (event.kind === 'command') return true;
  if (event.kind !== 'message') return false;
  return event.mentioned === true || (listening && event.by.side === 'customer');
}

function find(event: Incoming, candidates: readonly Candidate[]): Candidate | undefined {
  if (event.kind === 'action') return candidates.find((one) => one.id === event.case);
  if (event.kind === 'command') return undefined;
  const thread = event.thread ?? event.message;
  const same = candidates.find(
    (one) =>
      one.channel === event.channel && (one.thread === thread || one.messages.includes(thread)),
  );
  if (same !== undefined || event.kind !== 'message' || event.thread !== undefined) return same;
  return burstOf(event, candidates);
}

/** Of several the one they wrote in last. */
function burstOf(event: MessageWritten, candidates: readonly Candidate[]): Candidate | undefined {
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
