import type { Case } from '../../domain/case.ts';
import type { Moment } from '../desk.ts';

/** Nothing internal leaves a channel that nobody has set up, unless a colleague asks for it. */
export function isSetUp({ channel }: Case, { settings }: Moment): boolean {
  return settings.channels.some(({ id }) => id === channel);
}

/** Nobody is called twice for one thing: a lead has been called about it in another case of theirs, and has still to answer. */
export function isCalledElsewhere({ earlier }: Case): boolean {
  return earlier.some(({ same, state, isCalling }) => same && state === 'open' && isCalling);
}
