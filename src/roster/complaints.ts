import type { Logger } from 'pino';
import { SendError } from '../adapters/adapter.ts';
import { errorFacts } from '../engine/file-errors.ts';
import { CalendarError } from './calendar-error.ts';
import type { Found } from './sources.ts';

/** Says in the log what is wrong with a rota, once for as long as it stays the same. No address of a calendar, no word of it. */
export interface Complaints {
  failed(rota: string, error: unknown): void;
  wasRead(rota: string, found: Found): void;
  /** Forgets what was said of all rotas but these. */
  keepOnly(rotas: ReadonlySet<string>): void;
}

/** Says it in this log. What was said is known for as long as the process runs. */
export function createComplaints(logger: Logger): Complaints {
  const said = new Map<string, string>();

  /** True for what was not said last. */
  function isNew(rota: string, what: string): boolean {
    if (said.get(rota) === what) return false;
    said.set(rota, what);
    return true;
  }

  return {
    failed(rota, error) {
      const isOurs = error instanceof CalendarError || error instanceof SendError;
      const facts = isOurs ? { problem: error.message } : errorFacts(error);
      if (isNew(rota, JSON.stringify(facts)))
        logger.warn(
          { rota, ...facts },
          'Who is on call could not be read; what is known stays in force',
        );
    },
    wasRead(rota, { unnamed, unread }) {
      const before = said.get(rota);
      const isWell = unnamed.length === 0 && unread === 0;
      if (!isNew(rota, isWell ? '' : `${unnamed.length} ${unread}`)) return;
      if (isWell && before !== undefined) logger.info({ rota }, 'Who is on call is read again');
      if (!isWell)
        logger.warn(
          { rota, namingNobody: unnamed.length, unread },
          'A calendar has events that name nobody of the roster, or cannot be read; doctor tells which',
        );
    },
    keepOnly(rotas) {
      for (const rota of said.keys()) if (!rotas.has(rota)) said.delete(rota);
    },
  };
}
