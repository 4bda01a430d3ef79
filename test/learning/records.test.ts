import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NOTHING_LEARNED, withStep } from '../../src/domain/learning/record.ts';
import { createDocumentsFolder } from '../../src/engine/documents-folder.ts';
import { createLearningRecords } from '../../src/learning/records.ts';
import { fittedStep } from '../domain/learning/steps.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { createLog } from '../fakes/log.ts';

const MINUTE = 60_000;
const FIRST = withStep(NOTHING_LEARNED, fittedStep(0.2));
const SECOND = withStep(FIRST, fittedStep(0.3));

/** Two processes on one folder, as far as records can tell. */
function open() {
  const folder = mkdtempSync(join(tmpdir(), 'heed-learning-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const time = createFakeTime();
  const log = createLog();
  const documents = () => createDocumentsFolder({ folder });
  return {
    ...{ folder, time, log },
    heed: createLearningRecords({ documents: documents(), time, logger: log.logger }),
    command: createLearningRecords({ documents: documents(), time, logger: log.logger }),
    damage() {
      const [file = ''] = readdirSync(join(folder, 'learning'));
      writeFileSync(join(folder, 'learning', file), '{"name":');
    },
  };
}

describe('what was learned', () => {
  it('is nothing where nobody has written it, and survives where somebody has', async () => {
    const { heed, command } = open();

    expect(await heed.learned('slack:T1')).toEqual(NOTHING_LEARNED);
    await command.replace('slack:T1', NOTHING_LEARNED, FIRST);

    expect(await command.read('slack:T1')).toEqual(FIRST);
    expect(await command.workspaces()).toEqual(['slack:T1']);
  });

  it('reaches a running Heed within a minute after another process has written it', async () => {
    const { heed, command, time } = open();
    await heed.replace('slack:T1', NOTHING_LEARNED, FIRST);
    await command.replace('slack:T1', FIRST, SECOND);

    const atOnce = await heed.learned('slack:T1');
    time.advance(MINUTE);

    expect(atOnce).toEqual(FIRST);
    expect(await heed.learned('slack:T1')).toEqual(SECOND);
  });

  it('stays as it was last read while its document is damaged, which the log says once', async () => {
    const { heed, command, time, log, damage } = open();
    await heed.replace('slack:T1', NOTHING_LEARNED, FIRST);
    damage();

    const held = [];
    for (let look = 0; look < 3; look += 1) {
      time.advance(MINUTE);
      held.push(await heed.learned('slack:T1'));
    }

    expect(held).toEqual([FIRST, FIRST, FIRST]);
    expect(log.lines.filter((line) => line.includes('stays in force'))).toHaveLength(1);
    await expect(command.read('slack:T1')).rejects.toThrow('is damaged');
  });

  it('is not written over what another process has written meanwhile', async () => {
    const { heed, command } = open();
    const before = await heed.read('slack:T1');
    await command.replace('slack:T1', NOTHING_LEARNED, FIRST);

    expect(await heed.replace('slack:T1', before, SECOND)).toBe(false);
    expect(await heed.read('slack:T1')).toEqual(FIRST);
  });
});
