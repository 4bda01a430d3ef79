import type { HeldCall } from '../../domain/call.ts';
import type { Case, Clock } from '../../domain/case.ts';
import { type Moment, record } from '../desk.ts';
import { type Call, wishOf } from './ask-routing.ts';
import { withoutCallClocks } from './who-was-called.ts';

/** How a call waits. */
interface Wait extends Pick<HeldCall, 'waitsFor' | 'step'> {
  readonly exclude: readonly string[];
  /** When to try again, in milliseconds since 1970; undefined where no time is known. */
  readonly at: number | undefined;
}

/** A call for which somebody is waited for is not tried again sooner than this, in milliseconds. Ours. */
const PAUSE = 60_000;

/** The case with a call that waits, in the queue and on its card, until somebody may be called. */
export function holdCall(current: Case, moment: Moment, call: Call, wait: Wait): Case {
  const { waitsFor, step, exclude, at } = wait;
  const { now } = moment;
  const held: HeldCall = {
    ...wishOf(call),
    exclude: [...exclude],
    step,
    since: current.held?.since ?? now,
    waitsFor,
  };
  const turn = Math.max(0, current.turns.length - 1);
  const soonest = waitsFor === 'cool-down' ? now : now + PAUSE;
  const clock: Clock[] =
    at === undefined ? [] : [{ kind: 'call', due: Math.max(at, soonest), turn }];
  const next: Case = { ...current, held, clocks: [...withoutCallClocks(current), ...clock] };
  const isNews = current.held?.waitsFor !== waitsFor || current.held.why !== call.why;
  const note = `${call.why}: ${WAITS_FOR[waitsFor]}`;
  return isNews ? record(next, now, 'call held', undefined, note) : next;
}

const WAITS_FOR: Readonly<Record<HeldCall['waitsFor'], string>> = {
  hours: 'nobody works now who could be called',
  budget: 'the calls of this week are used up, and this is not among the riskiest',
  later: 'everybody who is left is away, or has as much as they can take',
  'cool-down': 'somebody was called for this case a short while ago',
  nobody: 'there is nobody left to call',
};
