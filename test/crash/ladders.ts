import type { Case } from '../../src/domain/case.ts';

/**
 * What is wrong with the calls of a case when all clocks have gone off: there is one at a time, and one that nobody has answered stands
 * because the ladder has come to its end, or waits for the next step.
 */
export function wrongCalls({ id, pings, timeline, clocks, state }: Case): string[] {
  const open = pings.filter(({ lead, answer }) => lead !== '' && answer === null);
  if (open.length === 0) return [];
  if (state === 'closed') return [`${id}: closed with a call that stands`];
  if (open.length > 1) return [`${id}: ${open.length} calls stand at once`];
  const last = timeline.findLast(({ what }) => what === 'pinged' || what === 'ladder ended');
  const goesOn = clocks.some(({ kind }) => kind === 'climb');
  return last?.what === 'ladder ended' || goesOn ? [] : [`${id}: nobody was called next`];
}
