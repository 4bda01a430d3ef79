import { Temporal } from 'temporal-polyfill';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { type PromiseGround, readPromises } from '../../../src/domain/promises/read-promises.ts';
import { Hours } from '../../../src/domain/time/hours.ts';
import { MORNING } from '../../fakes/fake-time.ts';

/** Monday to Friday from nine to five in Berlin, where it is ten o'clock on a Wednesday. */
export const BERLIN = Hours.parse({ timeZone: 'Europe/Berlin' });

/** What Ana says there. */
export function groundOf(changes: Partial<PromiseGround> = {}): PromiseGround {
  return {
    at: MORNING,
    timeZone: 'UTC',
    hours: BERLIN,
    by: 'Ana',
    byId: 'terminal:local/ana',
    language: 'en',
    commitments: defaultPolicy.commitments,
    ...changes,
  };
}

/** Each promise in the text as `update 2026-01-14T15:00`, by the clocks of the place it is made in. */
export function promisesIn(text: string, changes: Partial<PromiseGround> = {}): string[] {
  const ground = groundOf(changes);
  return readPromises(text, ground).map(({ kind, due }) => `${kind} ${clockAt(due, ground)}`);
}

function clockAt(due: number | null, { hours, timeZone }: PromiseGround): string {
  if (due === null) return 'undated';
  return Temporal.Instant.fromEpochMilliseconds(due)
    .toZonedDateTimeISO(hours?.timeZone ?? timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
