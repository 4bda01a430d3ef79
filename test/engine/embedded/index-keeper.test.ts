import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCase, receive, SEVEN_DAYS } from '../../../src/domain/case-intake.ts';
import { createCaseIndex } from '../../../src/engine/embedded/case-index.ts';
import { openIndexDatabase } from '../../../src/engine/embedded/index-database.ts';
import { createIndexKeeper } from '../../../src/engine/embedded/index-keeper.ts';
import type { IndexEntry } from '../../../src/engine/embedded/index-rows.ts';
import { messageWritten } from '../../fakes/events.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createLog } from '../../fakes/log.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('The keeper of the index', () => {
  it('holds back what the index could not take, refuses more, and catches up when it can', () => {
    const database = openIndexDatabase(join(folder, 'index.sqlite'), undefined);
    const index = createCaseIndex(database);
    const { logger, lines } = createLog();
    const keeper = createIndexKeeper(index, logger);

    // A limit on the pages is what a full disk looks like to SQLite.
    database.exec('PRAGMA max_page_count = 1');
    for (const id of ['first-case', 'second-case']) keeper.record(entryOf(id));
    keeper.beforeLooking();
    const behind = [keeper.isComplete(), index.find('first-case')];
    expect(() => keeper.ready()).toThrow('index.sqlite) cannot be written');
    database.exec('PRAGMA max_page_count = 100000');
    keeper.ready();

    expect(behind).toEqual([false, undefined]);
    expect(keeper.isComplete()).toBe(true);
    expect(index.find('first-case')?.id).toBe('first-case');
    expect(index.hasKey('second-case-event', MORNING - 1)).toBe(true);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ waiting: 2 });
    index.close();
  });

  it('knows the keys that still wait, and writes what waits before anybody looks for it', () => {
    const index = createCaseIndex(openIndexDatabase(join(folder, 'index.sqlite'), undefined));
    const keeper = createIndexKeeper(index, undefined);
    keeper.record(entryOf('first-case'));

    const waiting = [keeper.hasKey('first-case-event', MORNING - 1), index.find('first-case')];
    keeper.beforeLooking(({ one }) => one.id === 'another-case');
    const stillWaiting = index.find('first-case');
    keeper.beforeLooking(({ one }) => one.id === 'first-case');

    expect(waiting).toEqual([true, undefined]);
    expect(stillWaiting).toBeUndefined();
    expect(index.find('first-case')?.id).toBe('first-case');
    expect(keeper.hasKey('first-case-event', MORNING - 1)).toBe(false);
    expect(index.hasKey('first-case-event', MORNING - 1)).toBe(true);
    index.close();
  });

  it('writes many at once, of each case the latest, without being asked', () => {
    const index = createCaseIndex(openIndexDatabase(join(folder, 'index.sqlite'), undefined));
    const keeper = createIndexKeeper(index, undefined);

    for (let count = 0; count < 64; count += 1) {
      const entry = entryOf('busy-case');
      keeper.record({ ...entry, one: { ...entry.one, takenBy: `Agent ${count}` } });
    }

    expect(keeper.isComplete()).toBe(true);
    expect(index.find('busy-case')?.takenBy).toBe('Agent 63');
    index.close();
  });

  it('forgets keys that are older than seven days, however quiet the desk is', () => {
    const index = createCaseIndex(openIndexDatabase(join(folder, 'index.sqlite'), undefined));
    const keeper = createIndexKeeper(index, undefined);
    const later = { key: 'later-event', at: MORNING + SEVEN_DAYS + 60 * 60 * 1000 };
    keeper.record(entryOf('first-case'));
    keeper.beforeLooking();

    const before = index.hasKey('first-case-event', MORNING - 1);
    keeper.record({ ...entryOf('second-case'), keys: [later] });
    keeper.beforeLooking();

    expect(before).toBe(true);
    expect(index.hasKey('first-case-event', MORNING - 1)).toBe(false);
    expect(index.hasKey('later-event', MORNING)).toBe(true);
    index.close();
  });
});

/** Larger than the free space of the pages that are there already. */
function entryOf(id: string): IndexEntry {
  const event = messageWritten({ key: `${id}-event`, thread: 'x'.repeat(9_000) });
  const one = receive(openCase(event, id), event);
  return { one, shelf: 'open', stamp: null, keys: one.seen };
}
