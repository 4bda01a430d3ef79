import type { Logger } from 'pino';
import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { refusal, type SendError, type Sent } from '../../adapter.ts';
import type { Place } from '../bot-framework.ts';
import { findPosted, type Looked, type ReadOwn } from './find-posted.ts';
import { messageIn, type Posted } from './posted.ts';
import { type Entry, saidOf } from './posted-entries.ts';

/** What earlier attempts at one thing have come to: nothing is posted twice because an answer of Teams was lost. */
export interface Earlier {
  /** Takes note of an attempt, first of all. Attempts that this process saw all of are known by the log alone. */
  begin(outgoing: Outgoing, attempt: number): void;
  /**
   * The message where it has arrived already; undefined where it has not, and may be posted. Where nobody can tell, a reply is refused
   * for good, for a person can look there, and anything else is posted again. Rejects with `SendError`.
   */
  find(outgoing: Outgoing, place: Place, wording: string): Promise<Sent | undefined>;
}

/** How many are remembered. Ours: a courier repeats within half an hour. */
const MOST_SEEN = 10_000;

export function createEarlier(options: {
  readonly posted: Posted;
  readonly readOwn: ReadOwn;
  readonly time: Time;
  readonly logger: Logger;
}): Earlier {
  const { posted, readOwn, time, logger } = options;
  /** What this process has attempted from the first attempt on. */
  const seen = new Set<string>();

  /** Whether it may have arrived although the log does not say so. */
  function isUnsure({ id }: Outgoing, entry: Entry | undefined): boolean {
    return entry === undefined ? !seen.has(id) : entry.state === 'begun';
  }

  async function look(place: Place, wording: string, entry: Entry | undefined): Promise<Looked> {
    const wanted = entry === undefined ? { wording } : { wording: entry.wording, at: entry.at };
    return findPosted({ readOwn, posted, now: time.now() }, place, wanted);
  }

  async function found(outgoing: Outgoing, place: Place, activity: string): Promise<Sent> {
    const said = saidOf(outgoing);
    await posted.arrived(place, said.mark, activity);
    await posted.stands(place, activity, said, time.now());
    return sentAs(place, activity);
  }

  return {
    begin({ id }, attempt) {
      if (attempt === 1) seen.add(id);
      const [oldest] = seen;
      if (seen.size > MOST_SEEN && oldest !== undefined) seen.delete(oldest);
    },
    async find(outgoing, place, wording) {
      const { mark } = saidOf(outgoing);
      const entry = await posted.entry(place, mark);
      if (entry?.state === 'posted') return sentAs(place, entry.activity);
      if (!isUnsure(outgoing, entry)) return undefined;
      const looked = await look(place, wording, entry);
      if (looked === 'not there') {
        await posted.refused(place, mark);
        return undefined;
      }
      if (looked !== 'unknown') return found(outgoing, place, looked.found);
      if (outgoing.kind === 'reply') throw untold();
      const { kind, case: about } = outgoing;
      logger.warn({ kind, case: about }, 'Something is posted again, and may be there twice');
      return undefined;
    },
  };
}

function sentAs(place: Place, activity: string | undefined): Sent {
  return activity === undefined ? {} : { message: messageIn(place, activity) };
}

function untold(): SendError {
  return refusal(
    'Teams did not say whether the reply arrived. Look there before sending it again.',
  );
}
