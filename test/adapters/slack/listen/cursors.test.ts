import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createCursors } from '../../../../src/adapters/slack/listen/cursors.ts';
import type { Documents } from '../../../../src/engine/documents.ts';
import { DamagedFileError, DurableWriteError } from '../../../../src/engine/file-errors.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';

const PLACE = { team: 'T1', channel: 'C1' };

/** Documents in memory that count their writes, and fail where they are told to. */
function createDocuments(stored: Record<string, unknown> = {}) {
  const held = new Map(Object.entries(stored));
  const writes: unknown[] = [];
  const fault: { read?: Error; write?: Error } = {};
  const documents: Documents = {
    async read<T>(_kind: string, name: string, schema: z.ZodType<T>) {
      if (fault.read !== undefined) throw fault.read;
      return held.has(name) ? schema.parse(held.get(name)) : undefined;
    },
    async write(_kind, name, value) {
      if (fault.write !== undefined) throw fault.write;
      writes.push(value);
      held.set(name, value);
    },
    async remove(_kind, name) {
      held.delete(name);
    },
    names: async () => [...held.keys()],
  };
  return { documents, held, writes, fault };
}

function open(stored: Record<string, unknown> = {}) {
  const time = createFakeTime();
  const log = createLog();
  const store = createDocuments(stored);
  const cursors = createCursors({ documents: store.documents, time, logger: log.logger });
  return { cursors, time, log, ...store };
}

/** Everything that was begun by then has happened. */
async function moment(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('how far a channel has been read', () => {
  it('is where the last start left it, until what was missed has been read', async () => {
    const { cursors } = open({ 'T1-C1': { seen: '100.000001' } });

    cursors.begin(PLACE, '200.000001').arrived();
    const before = await cursors.position(PLACE);
    cursors.letGoBut([], '300.000000');
    const after = await cursors.position(PLACE);

    expect([before, after]).toEqual(['100.000001', '200.000001']);
  });

  it('stays in front of what is under way, and of what was lost', async () => {
    const { cursors } = open({ 'T1-C1': { seen: '100.000000' } });
    await cursors.position(PLACE);
    cursors.letGoBut([], '150.000000');
    const second = cursors.begin(PLACE, '200.000000');
    const third = cursors.begin(PLACE, '300.000000');

    third.arrived();
    const positions = [await cursors.position(PLACE)];
    second.lost();
    positions.push(await cursors.position(PLACE));
    cursors.begin(PLACE, '200.000000').arrived();
    positions.push(await cursors.position(PLACE));

    expect(positions).toEqual(['200.000000', '200.000000', '300.000000']);
  });

  it('stays where it is while the connection is gone, except where nothing was missed', async () => {
    const { cursors } = open();
    const other = { team: 'T1', channel: 'C2' };
    cursors.letGoBut([], '0.000000');
    for (const place of [PLACE, other]) cursors.begin(place, '100.000000').arrived();
    await moment();

    cursors.holdAll();
    for (const place of [PLACE, other]) cursors.begin(place, '200.000000').arrived();
    cursors.letGoBut([other], '300.000000');

    expect(await cursors.position(PLACE)).toBe('200.000000');
    expect(await cursors.position(other)).toBe('100.000000');
  });

  it('is written every five seconds at most, and at the end', async () => {
    const { cursors, time, writes } = open();
    cursors.letGoBut([], '0.000000');
    for (let ts = 100; ts < 200; ts += 1) cursors.begin(PLACE, `${ts}.000000`).arrived();
    await moment();

    time.advance(4_999);
    await moment();
    const early = [...writes];
    time.advance(1);
    await moment();
    cursors.begin(PLACE, '500.000000').arrived();
    await moment();
    await cursors.stop();

    expect(early).toEqual([]);
    expect(writes).toEqual([{ seen: '199.000000' }, { seen: '500.000000' }]);
    expect(time.next()).toBeUndefined();
  });

  it('is written later where the disk is full now', async () => {
    const { cursors, time, writes, fault, log } = open();
    cursors.letGoBut([], '0.000000');
    fault.write = new DurableWriteError('file', new Error('full'));
    cursors.begin(PLACE, '100.000000').arrived();
    await moment();

    time.advance(5_000);
    await moment();
    delete fault.write;
    time.advance(5_000);
    await moment();

    expect(writes).toEqual([{ seen: '100.000000' }]);
    expect(log.lines.join()).toContain('was not saved');
  });

  it('is not known where its document is damaged, which is logged', async () => {
    const { cursors, fault, log } = open();
    fault.read = new DamagedFileError('file', 'it is empty');

    expect(await cursors.position(PLACE)).toBeUndefined();
    expect(log.lines.join()).toContain('How far a channel was read is not known');
  });
});
