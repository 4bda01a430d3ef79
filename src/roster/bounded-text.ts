import { CalendarError } from './calendar-error.ts';

/** The biggest calendar that is read, in bytes. Ours: ten years of shifts, three a day, are about two megabytes. */
export const LARGEST_CALENDAR = 2_000_000;

/** The text of a stream. Reads no more than a calendar may have, and throws `CalendarError` where there is more. */
export async function boundedText(stream: AsyncIterable<unknown>): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new CalendarError('What came is no text.');
    size += chunk.byteLength;
    if (size > LARGEST_CALENDAR) throw new CalendarError(TOO_LARGE);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const TOO_LARGE =
  'The calendar is larger than 2 MB. Use one that holds this rota alone, or less of the past.';
