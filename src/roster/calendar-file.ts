import { open, realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { codeOf } from '../engine/file-errors.ts';
import { boundedText } from './bounded-text.ts';
import { CalendarError } from './calendar-error.ts';

/**
 * The text of a calendar that lies in the data folder, `source` being its path from there. A path that leads out of the folder, by a link
 * as well, is refused. Throws `CalendarError`.
 */
export async function readCalendarFile(folder: string, source: string): Promise<string> {
  try {
    const inside = await realpath(folder);
    const file = await realpath(resolve(inside, source));
    if (!file.startsWith(inside + sep)) throw new CalendarError(OUTSIDE);
    return await textOf(file);
  } catch (error) {
    throw error instanceof CalendarError ? error : unreadable(source, error);
  }
}

async function textOf(file: string): Promise<string> {
  // Opening a pipe would wait for whoever writes into it.
  if (!(await stat(file)).isFile()) throw new CalendarError(NO_FILE);
  const handle = await open(file);
  try {
    return await boundedText(handle.readableWebStream());
  } finally {
    await handle.close();
  }
}

function unreadable(source: string, error: unknown): CalendarError {
  const code = codeOf(error);
  if (code === 'ENOENT')
    return new CalendarError(`There is no file "${source}" in the data folder. Put it there.`);
  return new CalendarError(
    `The file "${source}" in the data folder cannot be read (${code}). Correct its permissions.`,
    { cause: error },
  );
}

const OUTSIDE =
  'The calendar’s file is not in the data folder. Put it there, or name an https address.';
const NO_FILE = 'The calendar is no file. Put an iCalendar file there.';
