import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/engine/embedded/lock.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { runCommand } from './run-command.ts';

describe('npm run doctor', () => {
  it('says that Heed can run, and leaves nothing behind', async () => {
    const cwd = temporaryFolder();

    const { code, stdout } = await runCommand('doctor', { cwd });

    expect(code).toBe(0);
    expect(stdout).toContain('Heed can run.');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('works while a Heed holds the data folder, and lets it keep it', async () => {
    const folder = temporaryFolder();
    const unlock = lockFolder(folder);

    const { code, stdout } = await runCommand('doctor', { env: { HEED_DATA: folder } });
    const again = await runCommand('doctor', { env: { HEED_DATA: folder } });
    unlock();

    expect(code).toBe(0);
    expect(stdout).toContain(`A Heed works on ${folder}.`);
    expect(again.stdout).toBe(stdout);
  });

  it('reads the .env file of the folder it runs in; what the shell sets wins', async () => {
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, '.env'),
      'OPENAI_API_KEY=sk-hidden\nOPENAI_MODEL=small\nHEED_ENCODER=on\n',
    );

    const { stdout, stderr } = await runCommand('doctor', { cwd });

    expect(stdout).toContain('small at api.openai.com');
    expect(stdout).toContain('Switched off by HEED_ENCODER');
    expect(stdout + stderr).not.toContain('hidden');
  });

  it('ends with 1 when something must be mended', async () => {
    const { code, stdout } = await runCommand('doctor', { env: { HEED_KNOWLEDGE: 'nowhere' } });

    expect(code).toBe(1);
    expect(stdout).toContain('✗ knowledge');
    expect(stdout).toContain('one thing to mend');
  });

  it('finds that the encoder answers, where it is installed', async () => {
    const { stdout } = await runCommand('doctor', { env: { HEED_ENCODER: 'on' } });

    expect(stdout).toContain('✓ encoder');
  });
});
