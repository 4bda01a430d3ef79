import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { summarise } from '../../src/domain/case-summary.ts';
import { isPaused, undone } from '../../src/domain/learning/record.ts';
import { Settings } from '../../src/domain/settings.ts';
import { createDocumentsFolder } from '../../src/engine/documents-folder.ts';
import type { CaseQuery } from '../../src/engine/engine.ts';
import { createNights } from '../../src/learning/nights.ts';
import type { LessonReader } from '../../src/learning/read-lessons.ts';
import { createLearningRecords } from '../../src/learning/records.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { createLog } from '../fakes/log.ts';
import { askings, CORRECTED, taughtCase } from './taught-cases.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const settings = Settings.parse({
  channels: [{ id: 'slack:T1/C1', kind: 'customers' }],
  hours: { timeZone: 'Europe/Berlin' },
});

/** Says of every case that Heed thinks P3 while P2 is right. */
const reader: LessonReader = {
  async read(one) {
    const probabilities = [0.1, 0.3, 0.4, 0.2];
    const lesson = { group: one.id, by: 'slack:T1/ana', isSaid: true, isCorrected: true };
    return { urgency: [{ ...lesson, probabilities, right: 1 }], style: [], mood: [], risk: [] };
  },
};

/** A desk at nine in the morning that has taught this often; a start makes it run. */
function openDesk(taught = 40) {
  const folder = mkdtempSync(join(tmpdir(), 'heed-nights-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const time = createFakeTime();
  const { logger, lines } = createLog();
  const records = createLearningRecords({
    ...{ documents: createDocumentsFolder({ folder }), time, logger },
  });
  const cases = new Map(
    askings(taught).map((text, index): [string, Case] => [
      `case-${index}`,
      taughtCase(`case-${index}`, text, [CORRECTED]),
    ]),
  );
  let reads = 0;
  const engine = {
    async *cases({ teaches }: CaseQuery) {
      for (const one of cases.values())
        if (summarise(one).teaches === teaches) yield summarise(one);
    },
    async readOwn(id: string) {
      reads += 1;
      return cases.get(id);
    },
  };
  function start() {
    const nights = createNights({
      engine,
      records,
      reader,
      settings: () => settings,
      time,
      logger,
    });
    onTestFinished(nights.stop);
    nights.start();
    return nights;
  }
  return {
    time,
    records,
    lines,
    start,
    reads: () => reads,
    record: () => records.read('slack:T1'),
  };
}

describe('learning at night', () => {
  it('makes up for a missed night a minute after the start, and then waits for three in the morning', async () => {
    const { time, start, reads, record } = openDesk();
    const nights = start();

    time.advance(MINUTE);
    await nights.settled();
    const first = reads();
    time.advance(16 * HOUR);
    await nights.settled();
    const evening = reads();
    time.advance(2 * HOUR);
    await nights.settled();

    expect([first, evening, reads()]).toEqual([40, 40, 80]);
    expect((await record()).steps).toMatchObject([{ what: 'fitted', by: 'night' }]);
  });

  it('learns once a night, however often Heed is started anew', async () => {
    const { time, start, reads } = openDesk();

    for (let round = 0; round < 3; round += 1) {
      const nights = start();
      time.advance(MINUTE);
      await nights.settled();
      await nights.stop();
    }

    expect(reads()).toBe(40);
  });

  it('learns once after a sleep of days', async () => {
    const { time, start, reads } = openDesk();
    const nights = start();
    time.advance(MINUTE);
    await nights.settled();

    time.advance(3 * DAY);
    await nights.settled();

    expect(reads()).toBe(80);
  });

  it('notes a night in which nothing moved in no log', async () => {
    const { time, start, record } = openDesk();
    const nights = start();
    time.advance(MINUTE);
    await nights.settled();
    const before = await record();

    time.advance(DAY);
    await nights.settled();

    const after = await record();
    expect(after.steps).toEqual(before.steps);
    expect(after.lookedAt).toBeGreaterThan(before.lookedAt ?? 0);
  });

  it('leaves alone what somebody has taken back', async () => {
    const { time, start, records, record, reads } = openDesk();
    const nights = start();
    time.advance(MINUTE);
    await nights.settled();
    const before = await record();
    await records.replace('slack:T1', before, undone(before, time.now()) ?? before);

    time.advance(2 * DAY);
    await nights.settled();

    expect(isPaused(await record())).toBe(true);
    expect(reads()).toBe(40);
  });

  it('keeps nothing of a night that is broken off, and does it again', async () => {
    const { time, start, record, reads } = openDesk();
    const nights = start();
    time.advance(MINUTE);

    await nights.stop();
    const broken = await record();
    const again = start();
    time.advance(MINUTE);
    await again.settled();

    expect(broken.lookedAt).toBeNull();
    expect((await record()).steps).toHaveLength(1);
    expect(reads()).toBeGreaterThanOrEqual(40);
  });

  it('writes nothing where nobody has taught anything', async () => {
    const { time, start, records } = openDesk(0);
    const nights = start();

    time.advance(MINUTE);
    await nights.settled();

    expect(await records.workspaces()).toEqual([]);
  });
});
