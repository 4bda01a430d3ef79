import type { Logger } from 'pino';
import { z } from 'zod';
import type { Documents } from '../../../engine/documents.ts';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { arrive, count, letGo, lose, type Place, positionOf, type Track } from './track.ts';

export type { Place } from './track.ts';

/** The kind of the documents; each is named `<team>-<channel>`. */
const KIND = 'slack-cursors';
const Cursor = z.object({ seen: z.string().regex(/^\d+\.\d+$/) });

/** How seldom positions are written, in milliseconds. Ours: what is lost with a crash is read again, and recognised. */
const SAVE_EVERY = 5_000;

/** One message on its way to the inbox. */
export interface Passage {
  /** It is durably there. */
  arrived(): void;
  /** It is not: the position stays in front of it until it has been read again. */
  lost(): void;
}

/** How far each channel has been read: everything up to the position is durably in, so that reading goes on from there. */
export interface Cursors {
  /** From where to read what may have been missed: a time stamp of Slack's; undefined where nothing was ever read. */
  position(place: Place): Promise<string | undefined>;
  /** Reading begins here, where there is no position yet. */
  startAt(place: Place, ts: string): Promise<void>;
  begin(place: Place, ts: string): Passage;
  /** From now on messages may be missed: no position moves before it is let go. */
  holdAll(): void;
  /** What was missed until `readAt` has been read, except in `places`: all other positions move on. */
  letGoBut(places: readonly Place[], readAt: string): void;
  /** Writes what is not yet written. */
  save(): Promise<void>;
  /** Writes what is not yet written, and nothing more on its own. */
  stop(): Promise<void>;
}

export function createCursors(options: {
  documents: Documents;
  time: Time;
  logger: Logger;
}): Cursors {
  const { documents, time, logger } = options;
  const tracks = new Map<string, Promise<Track>>();
  /** Tracks begun while everything is held stay where they were found. */
  let holding = true;
  let callOff: (() => void) | undefined;
  let stopped = false;

  function trackOf(place: Place): Promise<Track> {
    const name = nameOf(place);
    const known = tracks.get(name) ?? readTrack(place);
    tracks.set(name, known);
    return known;
  }

  async function readTrack(place: Place): Promise<Track> {
    const seen = await documents
      .read(KIND, nameOf(place), Cursor)
      .then((cursor) => cursor?.seen)
      .catch((error: unknown) => {
        logger.warn({ ...place, ...errorFacts(error) }, 'How far a channel was read is not known');
        return undefined;
      });
    return {
      place,
      highest: seen,
      held: holding ? seen : undefined,
      underWay: new Map(),
      lost: new Set(),
      written: seen,
    };
  }

  function changed(): void {
    if (stopped) return;
    callOff ??= time.wakeAt(time.now() + SAVE_EVERY, () => {
      callOff = undefined;
      void save();
    });
  }

  async function save(): Promise<void> {
    for (const track of await Promise.all(tracks.values())) await write(track);
  }

  async function write(track: Track): Promise<void> {
    const seen = positionOf(track);
    if (seen === undefined || seen === track.written) return;
    try {
      await documents.write(KIND, nameOf(track.place), { seen });
      track.written = seen;
    } catch (error) {
      logger.warn(
        { ...track.place, ...errorFacts(error) },
        'How far a channel was read was not saved',
      );
      changed();
    }
  }

  function update(place: Place, edit: (track: Track) => void): void {
    void trackOf(place).then((track) => {
      edit(track);
      changed();
    });
  }

  return {
    async position(place) {
      const track = await trackOf(place);
      // What came in meanwhile says nothing of what was missed before it.
      return holding ? track.held : positionOf(track);
    },
    async startAt(place, ts) {
      const track = await trackOf(place);
      track.highest ??= ts;
      await write(track);
    },
    begin(place, ts) {
      update(place, (track) => count(track, ts, 1));
      return {
        arrived: () => update(place, (track) => arrive(track, ts)),
        lost: () => update(place, (track) => lose(track, ts)),
      };
    },
    holdAll() {
      holding = true;
      for (const found of tracks.values()) {
        void found.then((track) => {
          track.held ??= positionOf(track);
        });
      }
    },
    letGoBut(places, readAt) {
      holding = false;
      const kept = new Set(places.map(nameOf));
      for (const [name, found] of tracks) {
        if (kept.has(name)) continue;
        void found.then((track) => letGo(track, readAt));
      }
      changed();
    },
    save,
    async stop() {
      stopped = true;
      callOff?.();
      callOff = undefined;
      await save();
    },
  };
}

function nameOf({ team, channel }: Place): string {
  return `${team}-${channel}`;
}
