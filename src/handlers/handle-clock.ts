import type { Case, Clock } from '../domain/case.ts';
import { splitDue } from '../domain/clocks.ts';
import { climb, retryHeld } from './calls/climb.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { partedWithThanks } from './parted-with-thanks.ts';
import { firePromises } from './promises/fire-promises.ts';
import { awoken } from './snooze.ts';

/**
 * Fires the clocks whose time has come, each once, however late: those of a customer who waits, those of a call that nobody has answered
 * or that waits for its hour, those of promises.
 */
export function applyClocks(current: Case, moment: Moment): Case {
  const { due, running } = splitDue(current.clocks, moment.now);
  if (due.length === 0) return current;
  const waited = fireWaiting({ ...current, clocks: running }, due, moment);
  const called = due.reduce((one, clock) => fireCall(one, clock, moment), waited);
  return showCard(firePromises(called, due, moment), moment);
}

/** The card says that a call-back is to be offered; past the longer wait a lead is called. What was put aside wakes. */
function fireWaiting(current: Case, due: readonly Clock[], moment: Moment): Case {
  const kinds = due.map(({ kind }) => kind);
  if (kinds.includes('wake')) return awoken(current, moment);
  const waited = kinds.filter((kind) => kind === 'offer' || kind === 'escalate');
  if (waited.length === 0) return current;
  if (partedWithThanks(current))
    return record(current, moment.now, 'clock ignored', undefined, 'a thank-you');
  const fired = record(current, moment.now, 'clock', undefined, waited.join(', '));
  return kinds.includes('escalate') ? pingIfNeeded(fired, moment, true) : fired;
}

function fireCall(current: Case, { kind, about }: Clock, moment: Moment): Case {
  if (kind === 'climb') return climb(current, about, moment);
  return kind === 'call' ? retryHeld(current, moment) : current;
}
