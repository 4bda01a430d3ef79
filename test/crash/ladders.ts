import type { Case, TimelineEntry } from '../../src/domain/case.ts';
import { partedWithThanks } from '../../src/handlers/parted-with-thanks.ts';
import { awaitsAnswer } from '../../src/handlers/turns.ts';

/** After one of these the next one is to be called. */
const BEGINS: readonly string[] = ['pinged', 'ping raised', 'climb resumed'];
/** After one of these nobody is, because what the call was for is over: no longer so while the customer waits. */
const STOPS: readonly string[] = ['climb stopped', 'call dropped'];
/** After this one nobody is left. */
const ENDS = 'ladder ended';

/** How much of a case's history is told with what is wrong, in lines. */
const TOLD = 8;

/**
 * What is wrong with the calls of a case when all clocks have gone off: there is one at a time, and one that nobody has answered waits for
 * the next step, or stands because the history says why nobody else is called.
 */
export function wrongCalls(current: Case): string[] {
  const { pings, state } = current;
  const open = pings.filter(({ lead, answer }) => lead !== '' && answer === null);
  if (open.length === 0) return [];
  if (state === 'closed') return [told(current, 'closed with a call that stands')];
  if (open.length > 1) return [told(current, `${open.length} calls stand at once`)];
  if (current.clocks.some(({ kind }) => kind === 'climb' || kind === 'call')) return [];
  return isOver(current) ? [] : [told(current, 'nobody was called next')];
}

function isOver(current: Case): boolean {
  const lines = [...BEGINS, ...STOPS, ENDS];
  const last = current.timeline.findLast(({ what }) => lines.includes(what))?.what ?? '';
  return last === ENDS || (STOPS.includes(last) && !isKeptWaiting(current));
}

/** Their clocks have gone off, and they wait still. */
function isKeptWaiting(current: Case): boolean {
  const runs = current.clocks.some(({ kind }) => kind === 'escalate' || kind === 'wake');
  return !runs && awaitsAnswer(current) && !partedWithThanks(current);
}

/** What is wrong, with the end of the case's history, so that a failure explains itself. */
function told({ id, timeline }: Case, what: string): string {
  return `${id}: ${what} (${timeline.slice(-TOLD).map(lineOf).join(' | ')})`;
}

function lineOf({ what, note }: TimelineEntry): string {
  return note === undefined ? what : `${what}: ${note}`;
}
