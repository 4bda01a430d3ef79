import type { Clock } from './case.ts';
import type { Channel } from './channel.ts';
import type { Turn } from './conversation.ts';
import { isHeard } from './conversation.ts';
import type { Policy } from './policy.ts';
import type { Settings } from './settings.ts';
import { afterOpenTime, type Hours } from './time/hours.ts';

const MINUTE = 60_000;

/** How a customer is waited with: how many minutes, and within which hours; at any time where there are none. */
export interface Waiting {
  readonly offerMinutes: number;
  readonly escalateMinutes: number;
  readonly hours?: Hours | undefined;
}

/** When customers of the channel are waited with: in its own hours, or else the desk's; undefined: at any time. */
export function hoursOf(
  channel: Pick<Channel, 'hours'>,
  settings: Pick<Settings, 'hours'>,
): Hours | undefined {
  return channel.hours ?? settings.hours;
}

/** How long customers of the channel wait: its own times, or else the policy's. In minutes. */
export function waitingOf(
  { waiting }: Pick<Channel, 'waiting'>,
  policy: Pick<Policy, 'waiting'>,
): Policy['waiting'] {
  return {
    offerMinutes: waiting?.offerMinutes ?? policy.waiting.offerMinutes,
    escalateMinutes: waiting?.escalateMinutes ?? policy.waiting.escalateMinutes,
  };
}

/** How customers of the channel are waited with: `waitingOf` and `hoursOf` in one. */
export function waitingIn(channel: Channel, settings: Settings): Waiting {
  return { ...waitingOf(channel, settings.policy), hours: hoursOf(channel, settings) };
}

/** True for a clock of a customer who waits, or of a case that was put aside; false for those of calls and promises. */
export function isWaitingClock({ kind }: Pick<Clock, 'kind'>): boolean {
  return kind === 'offer' || kind === 'escalate' || kind === 'wake';
}

/** The clocks with these in the place of those that wait; those of calls and promises run on. */
export function withWaiting(clocks: readonly Clock[], waiting: readonly Clock[]): Clock[] {
  return [...waiting, ...clocks.filter((clock) => !isWaitingClock(clock))];
}

/**
 * The clocks that should run after `turns[index]` was added. A person's answer stops those that wait; a customer who goes on writing
 * while they wait does not start them anew: they wait since their first unanswered message that has a time. Turns without one start
 * none. Clocks of calls and promises run on whoever writes.
 */
export function clocksAfter(
  running: readonly Clock[],
  turns: readonly Turn[],
  index: number,
  waiting: Waiting,
): Clock[] {
  const turn = turns[index];
  if (turn === undefined || !isHeard(turn)) return withWaiting(running, []);
  if (turn.at === null || isWaitingBefore(turns.slice(0, index))) return [...running];
  return withWaiting(running, clocksFrom(turn.at, index, waiting));
}

/**
 * The clocks of a customer who waits from `at` on, in milliseconds since 1970, with what they wrote in `turn`. Only open time counts:
 * whoever writes out of hours waits from when the hours begin.
 */
export function clocksFrom(at: number, turn: number, waiting: Waiting): Clock[] {
  const due = (minutes: number) => afterOpenTime(waiting.hours, at, minutes * MINUTE);
  return [
    { kind: 'offer', due: due(waiting.offerMinutes), turn },
    { kind: 'escalate', due: due(waiting.escalateMinutes), turn },
  ];
}

/** True when a message with a time is unanswered, and was not taken back: its clocks run, or have gone off. */
function isWaitingBefore(turns: readonly Turn[]): boolean {
  const answered = turns.findLastIndex((turn) => !isHeard(turn));
  return turns.slice(answered + 1).some(({ at, text }) => at !== null && text.trim() !== '');
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
