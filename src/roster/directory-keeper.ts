import type { Logger } from 'pino';
import type { Settings } from '../domain/settings.ts';
import type { Directory } from '../domain/time/rota.ts';
import type { Documents } from '../engine/documents.ts';
import type { Time } from '../engine/engine.ts';
import { errorFacts } from '../engine/file-errors.ts';
import { createComplaints } from './complaints.ts';
import { createDirectoryDocument, directoryOf, type KnownRotas } from './directory-document.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type KeptByOthers, keptByOthers, type Sources } from './sources.ts';

/** What is known of the rotas that others keep, kept fresh. */
export interface DirectoryKeeper {
  /** As far as it is known. Answers from memory. */
  current(): Directory;
  /**
   * Resolves when the last good state was read from the disk. Nothing is waited for that could take long: from then on all rotas are
   * read in the background. Never rejects.
   */
  start(): Promise<void>;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
  /** Reads nothing more, and breaks off what is being read. Never rejects. */
  stop(): Promise<void>;
}

/** What keeping it takes. */
export interface DirectoryKeeperOptions {
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  readonly sources: Sources;
  readonly documents: Documents;
  readonly time: Time;
  readonly logger: Logger;
}

/** How often the settings are looked at for rotas that are new or different, in milliseconds. Ours. */
const LOOK_EVERY = 60_000;
/** How often one rota is read, in milliseconds. Ours: a shift that was swapped is known before the next case gets bad. */
const READ_EVERY = 5 * 60_000;

/** When a rota was last tried, and how the settings had it then. */
interface Tried {
  readonly fingerprint: string;
  readonly at: number;
}

/** Reads each rota every few minutes. Where a source fails, what was last read of it stays in force; shifts end by themselves. */
export function createDirectoryKeeper(options: DirectoryKeeperOptions): DirectoryKeeper {
  const { sources, time, logger } = options;
  const document = createDirectoryDocument(options);
  const complaints = createComplaints(logger);
  const tried = new Map<string, Tried>();
  const stopping = new AbortController();
  let known: KnownRotas = {};
  let directory = directoryOf(known);
  let looking: Promise<void> = Promise.resolve();
  let callOff = () => {};

  function know(next: KnownRotas): void {
    known = next;
    directory = directoryOf(next);
  }

  async function look(): Promise<void> {
    const settings = options.settings();
    const rotas = keptByOthers(settings.rotas);
    keepOnly(rotas);
    await Promise.all(rotas.map((rota) => readIfDue(rota, settings)));
    await document.save(known);
  }

  /** What was read from a source that the settings no longer have is not known any more, also where the name is the same. */
  function keepOnly(rotas: readonly KeptByOthers[]): void {
    const sourceOf = new Map(rotas.map((rota) => [rota.name, fingerprintOf(rota)]));
    const kept = Object.entries(known).filter(
      ([name, { source }]) => sourceOf.get(name) === source,
    );
    if (kept.length < Object.keys(known).length) know(Object.fromEntries(kept));
    for (const name of tried.keys()) if (!sourceOf.has(name)) tried.delete(name);
    complaints.keepOnly(new Set(sourceOf.keys()));
    sources.keepOnly(rotas);
  }

  async function readIfDue(rota: KeptByOthers, settings: Settings): Promise<void> {
    // Who is meant depends on the roster as well.
    const fingerprint = fingerprintOf([rota, settings.roster, settings.hours?.timeZone]);
    const last = tried.get(rota.name);
    const isFresh = last !== undefined && Math.abs(time.now() - last.at) < READ_EVERY;
    if (isFresh && last.fingerprint === fingerprint) return;
    tried.set(rota.name, { fingerprint, at: time.now() });
    try {
      const found = await sources.read(rota, settings, stopping.signal);
      know({ ...known, [rota.name]: { ...found.known, source: fingerprintOf(rota) } });
      complaints.wasRead(rota.name, found);
    } catch (error) {
      if (!stopping.signal.aborted) complaints.failed(rota.name, error);
    }
  }

  /** A minute lies between the end of one look and the next, so that a slow source is not asked twice at once. Never rejects. */
  async function lookAndAgain(): Promise<void> {
    try {
      await look();
    } catch (error) {
      logger.error(errorFacts(error), 'Who is on call could not be looked up');
    }
    if (stopping.signal.aborted) return;
    callOff = time.wakeAt(time.now() + LOOK_EVERY, () => {
      looking = lookAndAgain();
    });
  }

  return {
    current: () => directory,
    async start() {
      know(await document.load());
      looking = lookAndAgain();
    },
    settled: () => looking,
    async stop() {
      stopping.abort();
      callOff();
      await looking;
    },
  };
}
