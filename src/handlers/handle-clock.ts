import type { Case } from '../domain/case.ts';
import { splitDue } from '../domain/clocks.ts';
import { lastHeard } from '../domain/conversation.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { pingIfNeeded } from './ping.ts';
import { awoken } from './snooze.ts';

/**
 * Fires the clocks whose time has come, each once, however late: the card says that a call-back is to be offered, and past the longer
 * wait a lead is called. What was put aside wakes.
 */
export function applyClocks(current: Case, moment: Moment): Case {
  const { due, running } = splitDue(current.clocks, moment.now);
  if (due.length === 0) return current;
  const kinds = due.map((clock) => clock.kind);
  const next = { ...current, clocks: running };
  if (kinds.includes('wake')) return showCard(awoken(next, moment), moment);
  if (isThanks(current)) return record(next, moment.now, 'clock ignored', undefined, 'a thank-you');
  const fired = record(next, moment.now, 'clock', undefined, kinds.join(', '));
  const isOverdue = kinds.includes('escalate');
  return showCard(isOverdue ? pingIfNeeded(fired, moment, true) : fired, moment);
}

/** Whoever parts with a thank-you waits for nothing: most solved conversations end so, and nobody is to be called for them. */
function isThanks({ assessment, turns }: Case): boolean {
  if (assessment === null || assessment.turn !== lastHeard(turns)) return false;
  const asks = turns[assessment.turn]?.text.includes('?') ?? false;
  return assessment.urgency === 'P4' && assessment.mood === 'pleased' && !asks;
}
