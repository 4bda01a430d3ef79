import type { Clock } from './case.ts';
import type { Turn } from './conversation.ts';
import { isHeard } from './conversation.ts';
import type { Policy } from './policy.ts';

const MINUTE = 60_000;

/**
 * The clocks that should run after `turns[index]` was added. A person's answer stops them; a customer who goes on writing while
 * they wait does not start them anew: they wait since their first unanswered message. Turns without a time start none.
 */
export function clocksAfter(
  running: readonly Clock[],
  turns: readonly Turn[],
  index: number,
  waiting: Policy['waiting'],
): Clock[] {
  const turn = turns[index];
  if (turn === undefined || !isHeard(turn)) return [];
  const alreadyWaiting = index > 0 && isHeard(turns[index - 1] ?? turn);
  if (turn.at === null || alreadyWaiting) return [...running];
  return [
    { kind: 'offer', due: turn.at + waiting.offerMinutes * MINUTE, turn: index },
    { kind: 'escalate', due: turn.at + waiting.escalateMinutes * MINUTE, turn: index },
  ];
}

/** Splits clocks into those whose time has come and those still running. */
export function splitDue(
  clocks: readonly Clock[],
  now: number,
): { due: Clock[]; running: Clock[] } {
  return {
    due: clocks.filter((clock) => clock.due <= now),
    running: clocks.filter((clock) => clock.due > now),
  };
}
