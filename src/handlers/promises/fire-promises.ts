import { staffPersonAddress } from '../../domain/audience.ts';
import type { Case, Clock } from '../../domain/case.ts';
import { summarise } from '../../domain/case-summary.ts';
import { queue } from '../../domain/outbox.ts';
import type { Commitment } from '../../domain/promises/commitment.ts';
import { timeText } from '../../domain/time/time-text.ts';
import { listed } from '../answers.ts';
import { callFor } from '../calls/ping.ts';
import { type Moment, record } from '../desk.ts';
import { partedWithThanks } from '../parted-with-thanks.ts';
import { workplaceOf } from './promises.ts';

const MINUTE = 60_000;
const HOUR = 60;

/**
 * The promises whose time has come, or nearly: whoever promised is told in time, and of what is broken a lead. Each once, however late;
 * what is broken by now is not warned about any more. "We are looking into it" is over once the customer has parted with a thank-you.
 */
export function firePromises(current: Case, due: readonly Clock[], moment: Moment): Case {
  if (current.state === 'closed') return current;
  const isOver = partedWithThanks(current);
  const broken = standing(current, due, 'broken').filter((one) => !(isOver && one.kind === 'open'));
  const near = standing(current, due, 'warn').filter((one) => !broken.includes(one));
  const warned = near.reduce((one, promise) => warn(one, promise, moment), current);
  return broken.length === 0 ? warned : breakUp(warned, broken, moment);
}

function standing(
  { promises }: Case,
  due: readonly Clock[],
  kind: 'warn' | 'broken',
): Commitment[] {
  const ids = new Set(due.filter((clock) => clock.kind === kind).map(({ about }) => about));
  return promises.filter(({ id, state }) => state === 'standing' && ids.has(id));
}

/** For whoever promised, alone; nobody hears it where they are not on the roster. */
function warn(current: Case, promise: Commitment, moment: Moment): Case {
  const { id, what, byId, due } = promise;
  const near = record(current, moment.now, 'promise near', undefined, what);
  const to = byId === undefined ? undefined : staffPersonAddress(byId, moment.settings.roster);
  if (to === undefined || due === null) return near;
  const text = `You promised “${what}” by ${dueText(current, promise, moment)} (in ${spanText(due - moment.now)}).`;
  return queue(
    near,
    {
      kind: 'notice',
      audience: 'staff',
      id: `${id}/near`,
      case: current.id,
      to,
      text,
      cases: [listed(summarise(current))],
    },
    moment.now,
  );
}

/** Several at once are one call. */
function breakUp(current: Case, broken: readonly Commitment[], moment: Moment): Case {
  const ids = new Set(broken.map(({ id }) => id));
  const marked: Case = {
    ...current,
    promises: current.promises.map((one) => (ids.has(one.id) ? { ...one, state: 'broken' } : one)),
    clocks: current.clocks.filter(({ kind, about = '' }) => kind !== 'warn' || !ids.has(about)),
  };
  const noted = broken.reduce(
    (one, { what, by }) => record(one, moment.now, 'promise broken', undefined, `${by}: ${what}`),
    marked,
  );
  const why = broken
    .map((one) => `${one.by} promised “${one.what}” by ${dueText(current, one, moment)}`)
    .join('; ');
  return callFor(noted, moment, { cause: 'promise', why: `${why}, and it has not happened` });
}

/** By the clocks of whoever promised. */
function dueText(current: Case, { due, byId }: Commitment, moment: Moment): string {
  return timeText(due ?? moment.now, moment.now, workplaceOf(current, byId, moment));
}

/** `15 minutes`, `3 hours`. */
function spanText(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE));
  const [count, unit] =
    minutes < 2 * HOUR ? [minutes, 'minute'] : [Math.round(minutes / HOUR), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
