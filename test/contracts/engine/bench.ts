import type { CaseId, Engine } from '../../../src/engine/engine.ts';
import { createFakeTime, type FakeTime } from '../../fakes/fake-time.ts';

/** A place where an engine keeps its cases; outlives the engines that are opened on it, one after the other. */
export interface EngineStore {
  /** Places events with `place` of src/domain/placement.ts. */
  open(options: { time: FakeTime; newId?: () => CaseId }): Promise<Engine>;
  remove(): Promise<void>;
}

export type MakeStore = () => Promise<EngineStore>;

/** What a test of the contract works with. */
export interface Bench {
  readonly time: FakeTime;
  /** The engine of now. */
  readonly engine: Engine;
  /** Stops the engine and opens another one on the same store, as a restart does. */
  restart(options?: { newId?: () => CaseId }): Promise<void>;
}

/** Gives `test` an engine on an empty store, and clears both away whatever comes of it. */
export function onBench(make: MakeStore, test: (bench: Bench) => Promise<void>) {
  return async () => {
    const store = await make();
    const time = createFakeTime();
    let engine = await store.open({ time });
    const bench: Bench = {
      time,
      get engine() {
        return engine;
      },
      async restart(options = {}) {
        await engine.stop();
        engine = await store.open({ time, ...options });
      },
    };
    try {
      await test(bench);
    } finally {
      await engine.stop();
      await store.remove();
    }
  };
}

/** The id of the case an event went to; fails the test when it went to none. */
export function known(id: CaseId | undefined): CaseId {
  if (id === undefined) throw new Error('The event was not taken.');
  return id;
}

/** All of an asynchronous sequence. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
