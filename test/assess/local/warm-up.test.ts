import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = new URL('../../../src/assess/local/', import.meta.url);

/** Warms up in a process of its own, and says whether phrases are left unread at its end. */
async function isLeftUnread(meanwhile: string): Promise<boolean> {
  const script = `
    const { setImmediate } = await import('node:timers/promises');
    const { warmUp } = await import('${folder}warm-up.ts');
    const { lexiconFor } = await import('${folder}lexicon/lexicon.ts');
    process.on('exit', () => console.log(lexiconFor('en').prepare()));
    warmUp();
    ${meanwhile}
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout.trim() === 'true';
}

describe('warming up', () => {
  it('reads the phrases in the pauses of a process that does something', async () => {
    const meanwhile = 'for (let turn = 0; turn < 60; turn += 1) await setImmediate();';

    expect(await isLeftUnread(meanwhile)).toBe(false);
  });

  it.each(['', 'await setImmediate();'])(
    'keeps no process alive that has nothing else to do, before it begins or midway (%j)',
    async (meanwhile) => {
      expect(await isLeftUnread(meanwhile)).toBe(true);
    },
  );
});
