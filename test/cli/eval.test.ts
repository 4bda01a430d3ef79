import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../src/cli/eval.ts', import.meta.url));
const DOCUMENT = new URL('../../docs/evaluation.md', import.meta.url);
const empty = mkdtempSync(join(tmpdir(), 'heed-eval-'));

afterAll(() => rmSync(empty, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
}

describe('npm run eval', () => {
  it('lists the sets and the exit codes with --help', () => {
    const { stdout, status } = run('--help');

    expect(status).toBe(0);
    expect(stdout).toContain('tweetsumm (tweetsumm_dev.jsonl)');
    expect(stdout).toContain('Exit codes');
  });

  it.each([
    [[], '--data DIR'],
    [['--data', join(empty, 'nowhere')], 'there is none of that name'],
    [['--data', empty, '--only', 'something'], 'tweetsumm'],
    [['--data', empty, '--limit', 'all'], '--limit takes a number'],
    [['--data', empty, '--encoder', 'maybe'], '--encoder takes'],
  ])('refuses %j with a sentence', (args, sentence) => {
    const { stderr, status } = run(...args);

    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('names every absent set when the folder holds none, fails, and leaves the document alone', () => {
    const before = readFileSync(DOCUMENT, 'utf8');

    const { stdout, status } = run('--data', empty, '--encoder', 'off');

    expect(status).toBe(1);
    expect(stdout).toContain('None of the sets was found.');
    expect(stdout).toContain('`tweetsumm` (`tweetsumm_dev.jsonl`)');
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(before);
  });
});
