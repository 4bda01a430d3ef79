import type { Clock } from './case.ts';
import type { Turn } from './conversation.ts';
import { isHeard } from './conversation.ts';
import type { Policy } from './policy.ts';

const MINUTE = 60_000;

/**
 * The clocks that should run after `turns[index]` was added. A person's answer stops them; a customer who goes on writing while
 * they wait does not start them anew: they wait since their first unanswered message that has a time. Turns without one start none.
 */
export function clocksAfter(
  running: readonly Clock[],
  turns: readonly Turn[],
  index: number,
  waiting: Policy['waiting'],
): Clock[] {
  const turn = turns[index];
  if (turn === undefined || !isHeard(turn)) return [];
  if (turn.at === null || isWaitingBefore(turns.slice(0, index))) return [...running];
  return clocksFrom(turn.at, index, waiting);
}

/** The clocks of a customer who waits from `at` on, in milliseconds since 1970, with what they wrote in `turn`. */
export function clocksFrom(at: number, turn: number, waiting: Policy['waiting']): Clock[] {
  return [
    { kind: 'offer', due: at + waiting.offerMinutes * MINUTE, turn },
    { kind: 'escalate', due: at + waiting.escalateMinutes * MINUTE, turn },
  ];
}

/** True when a message with a time is unanswered: its clocks run, or have gone off. */
function isWaitingBefore(turns: readonly Turn[]): boolean {
  const answered = turns.findLastIndex((turn) => !isHeard(turn));
  return turns.slice(answered + 1).some((turn) => turn.at !== null);
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
