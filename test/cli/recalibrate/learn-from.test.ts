import { describe, expect, it } from 'vitest';
import { learnFrom, takeBack } from '../../../src/cli/recalibrate/learn-from.ts';
import { adjustmentIn, isPaused } from '../../../src/domain/learning/record.ts';
import { createDocumentsFolder } from '../../../src/engine/documents-folder.ts';
import { createLessonReader } from '../../../src/learning/read-lessons.ts';
import { createLearningRecords } from '../../../src/learning/records.ts';
import { collect } from '../../fakes/collect.ts';
import { createFakeTime } from '../../fakes/fake-time.ts';
import { createLog } from '../../fakes/log.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { askings, CORRECTED, taughtCase } from '../../learning/taught-cases.ts';

const reader = createLessonReader(undefined);
const cases = askings(60).map((text, index) => taughtCase(`case-${index}`, text, [CORRECTED]));
const elsewhere = taughtCase('other', 'Where is it?', [CORRECTED], { channel: 'slack:T2/C1' });

function open() {
  const folder = temporaryFolder();
  const { logger } = createLog();
  const time = createFakeTime();
  const records = createLearningRecords({
    ...{ documents: createDocumentsFolder({ folder }), time, logger },
  });
  const options = { records, reader, threshold: 0.31, now: time.now(), workspace: undefined };
  return { records, options: { ...options, cases: [...cases, elsewhere], isDry: false } };
}

describe('learning from all cases', () => {
  it('fits each workspace to its own, and keeps what moved', async () => {
    const { records, options } = open();

    const [first = '', second = ''] = await collect(learnFrom(options));

    expect(first).toContain('slack:T1: 60 corrected messages');
    expect(second).toContain('slack:T2: 1 corrected message');
    expect(second).toContain('Nothing has moved.');
    expect(adjustmentIn(await records.read('slack:T1')).urgency[1]).toBeGreaterThan(0.1);
    expect((await records.read('slack:T2')).steps).toEqual([]);
  });

  it('keeps nothing of a dry run', async () => {
    const { records, options } = open();

    const [first = ''] = await collect(learnFrom({ ...options, isDry: true }));

    expect(first).toContain('Nothing was changed: this was a dry run.');
    expect(await records.workspaces()).toEqual([]);
  });

  it('keeps to one workspace where it is named, and says so where it has taught nothing', async () => {
    const { options } = open();

    const one = await collect(learnFrom({ ...options, workspace: 'slack:T2' }));
    const none = await collect(learnFrom({ ...options, workspace: 'slack:T3' }));

    expect(one).toMatchObject([expect.stringContaining('slack:T2')]);
    expect(none).toMatchObject([expect.stringContaining('Nothing has been taught yet')]);
  });

  it('learns again after an undo, which nights do not', async () => {
    const { records, options } = open();
    await collect(learnFrom(options));
    await takeBack('slack:T1', options);
    const paused = isPaused(await records.read('slack:T1'));

    await collect(learnFrom(options));

    expect(paused).toBe(true);
    expect(isPaused(await records.read('slack:T1'))).toBe(false);
  });

  it('has nothing to take back where nothing was learned', async () => {
    const { options } = open();

    expect(await takeBack('slack:T1', options)).toBeUndefined();
  });
});
