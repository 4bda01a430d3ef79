import { type Logger, pino } from 'pino';

export interface Log {
  readonly logger: Logger;
  /** All that was logged so far, one JSON text per line. */
  readonly lines: readonly string[];
}

/** A real logger that writes into memory. */
export function createLog(): Log {
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  return { logger, lines };
}
