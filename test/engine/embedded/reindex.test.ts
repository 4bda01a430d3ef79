import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCase, receive, SEVEN_DAYS } from '../../../src/domain/case-intake.ts';
import { place } from '../../../src/domain/placement.ts';
import { fileNameOf } from '../../../src/engine/embedded/file-name.ts';
import { createEmbeddedEngine } from '../../../src/engine/embedded.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { collect } from '../../fakes/collect.ts';
import { messageWritten } from '../../fakes/events.ts';
import { createFakeTime, MORNING } from '../../fakes/fake-time.ts';
import { createLog } from '../../fakes/log.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

/** More than are read before they are indexed in one go. */
const MANY = 300;

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('An index that is built from many documents', () => {
  it('finds all of them, by the same orders as one that grew with them', async () => {
    writeClosed(MANY);

    await onEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'recent', limit: 2 * MANY }))).toHaveLength(MANY);
    });

    const built = ordersIn(folder);
    const grown = temporaryFolder();
    await onEngine(async () => {}, grown);
    expect(built).toEqual(ordersIn(grown));
  });

  it('is built anew where a crash left it half built', async () => {
    writeClosed(MANY);
    await onEngine(async () => {});
    alterIndex('PRAGMA user_version = -1; DROP INDEX cases_by_thread; DELETE FROM cases');

    await onEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'recent', limit: 2 * MANY }))).toHaveLength(MANY);
    });
  });

  it('knows the event keys of seven days, and none of before', async () => {
    const fresh = writeClosed(1, MORNING - SEVEN_DAYS / 2);
    const old = writeClosed(1, MORNING - SEVEN_DAYS);

    await onEngine(async (engine) => {
      expect(await engine.accept(messageWritten({ key: fresh }))).toBeUndefined();
      expect(await engine.accept(messageWritten({ key: old }))).toBeDefined();
    });
  });
});

describe('A start after an orderly stop', () => {
  it('does not even list the closed cases where their folder is as it was', async () => {
    writeClosed(3);
    await onEngine(async () => {}, folder, settle);
    writeClosed(1);
    settle();

    await onEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'recent', limit: 9 }))).toHaveLength(3);
    });
  });

  it('sees a closed case that was put there meanwhile', async () => {
    writeClosed(3);
    await onEngine(async () => {}, folder, settle);
    writeClosed(1);

    await onEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'recent', limit: 9 }))).toHaveLength(4);
    });
  });

  it('forgets a closed case that was taken away meanwhile', async () => {
    writeClosed(3);
    await onEngine(async () => {}, folder, settle);
    rmSync(join(folder, 'closed', readdirSync(join(folder, 'closed'))[0] ?? ''));

    await onEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'recent', limit: 9 }))).toHaveLength(2);
    });
  });

  it('finds every case again whose row the index has lost', async () => {
    writeClosed(3);
    await onEngine(async () => {}, folder, settle);
    alterIndex('DELETE FROM cases');

    await onEngine(async (engine) => {
      expect(await collect(engine.cases({ order: 'recent', limit: 9 }))).toHaveLength(3);
    });
  });
});

/** Writes closed cases, each with the key of one event taken at the time `at`, and tells the key of the last. */
function writeClosed(count: number, at = MORNING): string {
  mkdirSync(join(folder, 'closed'), { recursive: true });
  const events = Array.from({ length: count }, () => messageWritten({ at }));
  for (const event of events) {
    const one = receive(openCase(event, `case of ${event.key}`), event);
    const closed = { ...one, revision: 1, state: 'closed', inbox: [] };
    writeFileSync(join(folder, 'closed', fileNameOf(one.id)), JSON.stringify(closed));
  }
  return events.at(-1)?.key ?? '';
}

/** Makes the folder look as if nothing had touched it since then: a file system may not tell two changes within seconds apart. */
function settle(): void {
  utimesSync(join(folder, 'closed'), 1_000, 1_000);
}

async function onEngine(
  use: (engine: Engine) => Promise<void>,
  where = folder,
  beforeStop: () => void = () => {},
): Promise<void> {
  const { logger } = createLog();
  const time = createFakeTime();
  const engine = await createEmbeddedEngine({ folder: where, place, time, logger });
  try {
    await use(engine);
    beforeStop();
  } finally {
    await engine.stop();
  }
}

function ordersIn(where: string): unknown[] {
  const database = new DatabaseSync(join(where, 'index.sqlite'));
  const rows = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  database.close();
  return rows;
}

function alterIndex(sql: string): void {
  const database = new DatabaseSync(join(folder, 'index.sqlite'));
  database.exec(sql);
  database.close();
}
