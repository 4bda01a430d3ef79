import { parentPort, workerData } from 'node:worker_threads';
import { type CalendarAsk, readCalendar } from './calendar.ts';
import { CalendarError } from './calendar-error.ts';

/** The thread that reads one calendar; see `read-apart.ts`, whose messages these are. */
function answer(ask: CalendarAsk): unknown {
  try {
    return { reading: readCalendar(ask) };
  } catch (error) {
    if (error instanceof CalendarError) return { problem: error.message };
    throw error;
  }
}

parentPort?.postMessage(answer(workerData));
