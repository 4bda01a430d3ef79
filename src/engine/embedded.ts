import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { type Case, dueAt } from '../domain/case.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { Incoming } from '../domain/message.ts';
import { makeFolder } from './durable-file.ts';
import { createAccept } from './embedded/accept.ts';
import type { Place } from './embedded/candidates.ts';
import { openCaseStore } from './embedded/case-store.ts';
import { createGate } from './embedded/gate.ts';
import { lockFolder } from './embedded/lock.ts';
import { createWakeUps, type Work } from './embedded/wake.ts';
import { type CaseId, type CaseQuery, type Engine, type Time, UnknownCaseError } from './engine.ts';
import { createKeyedLock } from './keyed-lock.ts';

export { FolderInUseError } from './embedded/lock.ts';

export interface EmbeddedEngineOptions {
  /** Where everything lies; made when it is not there. One engine at a time works on a folder. */
  readonly folder: string;
  readonly time: Time;
  /** Which case an event belongs to: `place` of src/domain/placement.ts, told which channels are listened to. */
  readonly place: Place;
  /** The id of a new case; random where it is not given. An id that is taken is asked for again. */
  readonly newId?: () => CaseId;
  readonly logger?: Logger;
}

/**
 * The engine that needs nothing but a folder: one document per case, one process. See docs/decisions/0002-embedded-engine.md.
 * Throws `FolderInUseError` when another engine works on the folder.
 */
export async function createEmbeddedEngine(options: EmbeddedEngineOptions): Promise<Engine> {
  const { folder, time, place, newId = randomUUID, logger } = options;
  await makeFolder(folder);
  const unlock = lockFolder(folder);
  const store = await openCaseStore(folder, time, logger).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const gate = createGate();
  const caseLock = createKeyedLock();
  let comingIn = 0;
  const wakeUps = createWakeUps({ time, logger, isBusy: () => comingIn > 0 });
  for (const one of store.living()) wakeUps.set(one.id, dueAt(one), one.revision);
  const accept = createAccept({ store, caseLock, time, place, newId, wakeUps });
  let stopped: Promise<void> | undefined;

  async function takeIn(event: Incoming): Promise<CaseId | undefined> {
    comingIn += 1;
    try {
      return await accept(event);
    } finally {
      comingIn -= 1;
      if (comingIn === 0) wakeUps.pump();
    }
  }

  async function read(id: CaseId): Promise<Case | undefined> {
    const visited = new Set<CaseId>();
    let one = await readOwn(id);
    while (one?.mergedInto !== undefined && !visited.has(one.id)) {
      visited.add(one.id);
      one = (await readOwn(one.mergedInto)) ?? one;
    }
    return one;
  }

  async function readOwn(id: CaseId): Promise<Case | undefined> {
    return store.live(id) ?? caseLock.run(id, () => store.load(id));
  }

  function change(id: CaseId, edit: (current: Case) => Case): Promise<Case> {
    return caseLock.run(id, async () => {
      store.ready();
      const current = await store.load(id);
      if (current === undefined) throw new UnknownCaseError(id);
      const next = edit(current);
      if (next === current) return current;
      if (next.id !== id) throw new TypeError(`An edit of case "${id}" gave back another case.`);
      const saved = await store.save(next, current);
      wakeUps.set(id, dueAt(saved), saved.revision);
      return saved;
    });
  }

  async function* cases(query: CaseQuery): AsyncGenerator<CaseSummary> {
    yield* await gate.pass(async () => store.summariesOf(query));
  }

  async function shutDown(): Promise<void> {
    await wakeUps.stop();
    await gate.close();
    try {
      await store.close();
    } finally {
      unlock();
    }
  }

  return {
    accept: (event) => gate.pass(() => takeIn(event)),
    read: (id) => gate.pass(() => read(id)),
    readOwn: (id) => gate.pass(() => readOwn(id)),
    change: (id, edit) => gate.pass(() => change(id, edit)),
    cases,
    workload: store.workload,
    start: (work: Work) => gate.pass(async () => wakeUps.start(work)),
    stop: () => {
      stopped ??= shutDown();
      return stopped;
    },
  };
}
