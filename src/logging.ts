import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** A log on stderr or, where that would write over a conversation, in `heed.log` of the data folder. */
export function createLogger(
  { logLevel, dataFolder }: Pick<Config, 'logLevel' | 'dataFolder'>,
  to: 'stderr' | 'file',
): Logger {
  const dest = to === 'stderr' ? 2 : join(dataFolder, 'heed.log');
  return pino({ level: logLevel }, pino.destination({ dest, mkdir: true, sync: true }));
}
