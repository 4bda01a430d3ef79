import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../src/engine/embedded/lock.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { askings, CORRECTED, taughtCase } from '../learning/taught-cases.ts';
import { runCommand } from './run-command.ts';

/** A data folder with this many corrected cases, held by a Heed that is running. */
function heldFolder(count: number): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'cases', 'closed'), { recursive: true });
  for (const [index, text] of askings(count).entries()) {
    const one = taughtCase(`case-of-test-${index}`, text, [CORRECTED], { state: 'closed' });
    writeFileSync(join(folder, 'cases', 'closed', `${one.id}.json`), JSON.stringify(one));
  }
  onTestFinished(lockFolder(join(folder, 'cases')));
  return folder;
}

describe('npm run recalibrate', () => {
  it('learns from the cases of a Heed that is running, and takes it back', async () => {
    const env = { HEED_DATA: heldFolder(60) };

    const learned = await runCommand('recalibrate', { env });
    const undone = await runCommand('recalibrate', { env, args: ['--undo'] });

    expect({ code: learned.code, stderr: learned.stderr }).toEqual({ code: 0, stderr: '' });
    expect(learned.stdout).toMatch(
      /^slack:T1: 60 corrected messages, 0 left as they were, .*\n {9,}what became of it .*\nurgency {2}moved .*P2 .*more often/,
    );
    expect(learned.stdout).toContain('--undo --workspace slack:T1');
    expect(undone).toMatchObject({ code: 0, stderr: '' });
    expect(undone.stdout).toMatch(
      /^slack:T1: the latest fit was taken back\. Everything is judged as shipped\./,
    );
  });
});
