import { Worker } from 'node:worker_threads';
import { Mutex } from 'async-mutex';
import { z } from 'zod';
import { Shift } from '../domain/time/rota.ts';
import type { CalendarAsk, CalendarReading } from './calendar.ts';
import { CalendarError } from './calendar-error.ts';

/** What the thread answers. */
const Answer = z.union([
  z.object({
    reading: z.object({
      shifts: z.array(Shift),
      unnamed: z.array(z.string()),
      unread: z.number(),
    }),
  }),
  z.object({ problem: z.string() }),
]);

/** How long one calendar may take, in milliseconds. Ours: two megabytes take about one second. */
const READ_WITHIN = 10_000;
/** What the thread may use, in megabytes. Ours: two megabytes of calendar take about a hundred. */
const MOST_MEMORY = 256;

/** One after the other, so that many calendars do not take all processors at once. */
const oneAtATime = new Mutex();

/**
 * Reads a calendar as `readCalendar` does, in a thread of its own: others write what is in it, a big one would hold up everything else for
 * a second, and one that is made to for ever. The library's own warnings, which quote it, go nowhere. Throws `CalendarError`.
 */
export function readApart(
  ask: CalendarAsk,
  { signal, within = READ_WITHIN }: { signal?: AbortSignal; within?: number } = {},
): Promise<CalendarReading> {
  return oneAtATime.runExclusive(() => {
    const late = AbortSignal.timeout(within);
    return readIn(ask, signal === undefined ? late : AbortSignal.any([signal, late]));
  });
}

async function readIn(ask: CalendarAsk, stop: AbortSignal): Promise<CalendarReading> {
  const worker = new Worker(new URL('./calendar-thread.ts', import.meta.url), {
    workerData: ask,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const giveUp = () => reject(new CalendarError(TOO_MUCH));
  worker.once('message', resolve);
  worker.once('error', giveUp);
  worker.once('exit', giveUp);
  stop.addEventListener('abort', giveUp, { once: true });
  if (stop.aborted) giveUp();
  try {
    const answer = Answer.parse(await promise);
    if ('reading' in answer) return answer.reading;
    throw new CalendarError(answer.problem);
  } finally {
    stop.removeEventListener('abort', giveUp);
    await worker.terminate();
  }
}

const TOO_MUCH =
  'Reading the calendar took too long, or too much memory, and was given up. Use one that holds this rota alone.';
