import type { Logger } from 'pino';
import type { Incoming } from '../../../domain/message.ts';
import type { Author } from '../../../domain/person.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Receive } from '../../adapter.ts';
import type { InFlight } from '../../in-flight.ts';
import type { Door, Doors } from '../doors/doors.ts';
import type { AuthorHint, ParsedActivity } from '../parse/parsed.ts';
import type { Origin } from './tell.ts';
import type { TurnAway, Turned } from './turn-away.ts';

/** What somebody hears whose doing could not be kept. */
export const NOT_KEPT =
  'Heed could not save that just now, so nothing was done. Please try it again in a minute.';

/** What somebody asks for and waits for the answer to. */
export type AskedActivity = Extract<ParsedActivity, { kind: 'asked' }>;

export interface EntranceOptions {
  readonly receive: Receive;
  readonly doors: Doors;
  readonly turnAway: TurnAway;
  readonly inFlight: Pick<InFlight, 'track'>;
  readonly logger: Logger;
}

/** The way in for everything that somebody does and waits for an answer to: what all kinds of it have in common. */
export interface Entrance {
  /**
   * Passes on what somebody did, as soon as it is known by whom, with the door they wait at. Resolves once it is durable; rejects where
   * it could not be kept.
   */
  passOn(asked: AskedActivity, origin: Origin, by: Promise<Author>, door: Door): Promise<void>;
  /** Says one sentence to somebody who asked and did not pass for staff; goes on in the background. */
  refuse(by: Author, origin: Origin, door: Door): void;
}

/** Done at once or not at all. A button's case looks again who pressed it, when Teams may have told. */
const DONE_AT_ONCE: ReadonlySet<Incoming['kind']> = new Set([
  'command',
  'pointed-at',
  'set-up',
  'roster',
]);

/** Those whom a button's case may answer itself. */
const PERHAPS_STAFF: ReadonlySet<Turned['who']> = new Set(['staff', 'untold']);

export function createEntrance(options: EntranceOptions): Entrance {
  const { receive, doors, turnAway, inFlight, logger } = options;

  /** Never rejects. */
  async function turn(
    by: Author,
    { conversation }: Origin,
    door: Door,
    isAnsweredByCase: boolean,
  ): Promise<void> {
    try {
      const { who, text } = await turnAway(by.id, conversation);
      if (!isAnsweredByCase || !PERHAPS_STAFF.has(who)) await door.say(text);
    } catch (error) {
      logger.info(errorFacts(error), 'Somebody could not be told that Heed does this for staff');
    }
  }

  return {
    async passOn({ incoming, author }, origin, known, door) {
      const { tenant, conversation } = origin;
      const holder = { tenant, conversation, user: userOf(author) };
      const address = doors.open(holder, door.answer);
      const by = await known;
      await receive({ ...incoming, by, door: address });
      // The answer must not wait for a line that only says that nothing was done.
      if (by.side === 'customer')
        void inFlight.track(turn(by, origin, door, !DONE_AT_ONCE.has(incoming.kind)));
    },
    refuse(by, origin, door) {
      void inFlight.track(turn(by, origin, door, false));
    },
  };
}

/** Whom the door is checked against before anything for staff is said at it; nobody for who has no account in the directory. */
function userOf(author: AuthorHint): string {
  return 'user' in author ? (author.aadObjectId ?? '') : '';
}
