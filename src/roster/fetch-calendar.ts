import { boundedText } from './bounded-text.ts';
import { calendarAddress, redirectedTo } from './calendar-address.ts';
import { CalendarError } from './calendar-error.ts';
import { readCalendarFile } from './calendar-file.ts';

/** Gets the text of a calendar, from the data folder or the web. Rejects with `CalendarError`. */
export interface CalendarFetcher {
  fetch(source: string, signal?: AbortSignal): Promise<string>;
  /** Forgets what was fetched from everywhere else. */
  keepOnly(sources: ReadonlySet<string>): void;
}

/** Where calendars lie, and how long one may take. */
export interface FetcherOptions {
  /** The data folder. */
  readonly folder: string;
  /** How long one calendar may take, with all redirects, in milliseconds; ten seconds where absent. */
  readonly timeout?: number;
}

/** In milliseconds. Ours: calendars answer within a second or two when they are well. */
const TIMEOUT = 10_000;
/** Ours: calendars that move lead on once or twice. */
const MOST_REDIRECTS = 5;

/** What a calendar was when it was last fetched, and what to ask it by whether it still is. */
interface Fetched {
  readonly text: string;
  readonly asked: Readonly<Record<string, string>>;
}

/** Remembers what came from the web, so that a server can say that it has not changed. */
export function createCalendarFetcher(options: FetcherOptions): CalendarFetcher {
  const { folder, timeout = TIMEOUT } = options;
  const known = new Map<string, Fetched>();

  async function overTheWeb(source: string, address: URL, stop: AbortSignal): Promise<string> {
    const before = known.get(source);
    const response = await get(address, before?.asked ?? {}, stop);
    if (response.status === 304 && before !== undefined) {
      await response.body?.cancel();
      return before.text;
    }
    if (!response.ok) throw await refused(address, response);
    const text = response.body === null ? '' : await boundedText(response.body);
    known.set(source, { text, asked: conditionsIn(response.headers) });
    return text;
  }

  return {
    async fetch(source, signal) {
      const address = calendarAddress(source);
      if (address === undefined) return readCalendarFile(folder, source);
      const late = AbortSignal.timeout(timeout);
      const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
      try {
        return await overTheWeb(source, address, stop);
      } catch (error) {
        throw error instanceof CalendarError ? error : unreachable(address, error);
      }
    },
    keepOnly(sources) {
      for (const source of known.keys()) if (!sources.has(source)) known.delete(source);
    },
  };
}

/** The answer at the end of all redirects; each is looked at before it is followed. */
async function get(
  address: URL,
  asked: Readonly<Record<string, string>>,
  stop: AbortSignal,
): Promise<Response> {
  let url = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(url, {
      headers: { accept: 'text/calendar', ...asked },
      redirect: 'manual',
      signal: stop,
    });
    if (![301, 302, 303, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    url = redirectedTo(url, response.headers.get('location'));
  }
  throw new CalendarError(
    `${address.hostname} leads on and on. Copy the calendar’s address again.`,
  );
}

function conditionsIn(headers: Headers): Record<string, string> {
  const [tag, changed] = [headers.get('etag'), headers.get('last-modified')];
  return {
    ...(tag === null ? {} : { 'if-none-match': tag }),
    ...(changed === null ? {} : { 'if-modified-since': changed }),
  };
}

async function refused({ hostname }: URL, response: Response): Promise<CalendarError> {
  await response.body?.cancel();
  const { status } = response;
  const advice = status >= 500 ? 'It is asked again.' : 'Copy the calendar’s address again.';
  return new CalendarError(`${hostname} answered with HTTP ${status}. ${advice}`);
}

function unreachable({ hostname }: URL, cause: unknown): CalendarError {
  return new CalendarError(
    `${hostname} could not be reached, or did not answer in time. It is asked again.`,
    { cause },
  );
}
