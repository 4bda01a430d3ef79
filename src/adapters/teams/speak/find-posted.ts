import type { Place } from '../bot-framework.ts';
import type { Posted } from './posted.ts';
import type { Entry } from './posted-entries.ts';
import { wordingOf } from './wording.ts';

/** One of Heed's own messages, as Graph shows it; never a deleted one, nor one that a single person sees. */
export interface OwnMessage {
  /** Its id, which is also the activity's. */
  readonly activity: string;
  /** The body as HTML. */
  readonly html: string;
  /** The content of its cards: JSON, as text or read. */
  readonly cards: readonly unknown[];
}

/**
 * Heed's own messages in the place (its thread, where it names one) that were written at or after `since`, in milliseconds since 1970.
 * Undefined where Graph does not let Heed read there; rejects with `SendError` where Graph could not be asked.
 */
export type ReadOwn = (place: Place, since: number) => Promise<readonly OwnMessage[] | undefined>;

/** What came of looking. `unknown`: Teams does not tell, or tells of something that is not clearly this and not clearly another. */
export type Looked = { readonly found: string } | 'not there' | 'unknown';

/**
 * How far back is looked, in milliseconds, where it is not known when the message was on its way. Ours: attempts end within half an
 * hour, yet after a crash the next one waits for the restart, which may be a night away.
 */
const LOOK_BACK = 24 * 60 * 60 * 1000;

/** How far Teams' clock may be behind ours, in milliseconds. Ours. */
const CLOCKS_APART = 2 * 60 * 1000;

/** What is looked for: what the log knows of the attempt, or what would be posted now. */
type Wanted = Pick<Entry, 'wording'> & Partial<Pick<Entry, 'at'>>;

/**
 * Looks whether something arrived although Teams did not say so. Messages carry no mark that Graph would show, so it is looked for by
 * exclusion: one of Heed's messages that the log does not know is it, if it says the same; if it does not, nothing is certain.
 */
export async function findPosted(
  { readOwn, posted, now }: { readOwn: ReadOwn; posted: Pick<Posted, 'knows'>; now: number },
  place: Place,
  { wording, at }: Wanted,
): Promise<Looked> {
  const since = at === undefined ? now - LOOK_BACK : at - CLOCKS_APART;
  const seen = await readOwn(place, since);
  if (seen === undefined) return 'unknown';
  const known = await Promise.all(seen.map(({ activity }) => posted.knows(place, activity)));
  const unknown = seen.filter((_, index) => known[index] === false);
  const same = unknown.find(({ html, cards }) => wordingOf({ html, cards }) === wording);
  if (same !== undefined) return { found: same.activity };
  return unknown.length === 0 ? 'not there' : 'unknown';
}
