import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeepError, openKeptAnswers } from '../../src/eval/kept-answers.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { assessmentWith } from './marked-assessor.ts';

const KEY = { set: 'shop', row: 'r1', turn: 0, model: 'openai:small', prompt: 'abc' };
const USAGE = { inputTokens: 10, outputTokens: 2, cost: 0.5 };
const ANSWER = { assessment: assessmentWith({ risk: 0.4, ask: 'Größe 38?' }), usage: USAGE };

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'deep', 'answers.jsonl');
});

function keepTwo(): void {
  const kept = openKeptAnswers(file);
  kept.keep(KEY, ANSWER);
  kept.keep({ ...KEY, turn: 2 }, ANSWER);
}

describe('openKeptAnswers', () => {
  it('finds an answer again, at once and after it was opened anew', () => {
    const kept = openKeptAnswers(file);
    kept.keep(KEY, ANSWER);

    expect(kept.find(KEY)).toEqual(ANSWER);
    expect(openKeptAnswers(file).find(KEY)).toEqual(ANSWER);
    expect(openKeptAnswers(file).count()).toBe(1);
  });

  it.each([
    ['set', { set: 'other' }],
    ['row', { row: 'r2' }],
    ['turn', { turn: 1 }],
    ['model', { model: 'openai:large' }],
    ['prompt', { prompt: 'abd' }],
  ])('takes no answer for another %s', (_, change) => {
    keepTwo();

    expect(openKeptAnswers(file).find({ ...KEY, ...change })).toBeUndefined();
  });

  it.each([
    ['cut off', '{"set":"shop","row":"r1","tur'],
    ['cut off within a letter', Buffer.from('{"set":"sh\u00f6p"').subarray(0, 11)],
    ['cut off just before its end', '{"set":"shop"}'],
    ['full of nothing', '\0\0\0\0\n'],
  ])('takes out a last line that is %s, and goes on after it', (_, rest) => {
    keepTwo();
    appendFileSync(file, rest);

    const kept = openKeptAnswers(file);
    kept.keep({ ...KEY, turn: 4 }, ANSWER);

    expect(kept.count()).toBe(3);
    expect(openKeptAnswers(file).count()).toBe(3);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  });

  it('says where any other line is damaged, and quotes nothing of it', () => {
    keepTwo();
    writeFileSync(file, `secret words\n${readFileSync(file, 'utf8')}`);

    expect(() => openKeptAnswers(file)).toThrow(KeepError);
    expect(() => openKeptAnswers(file)).toThrow(/line 1: .*--keep/);
    expect(() => openKeptAnswers(file)).not.toThrow('secret');
  });

  it('says so where the file cannot be written', () => {
    expect(() => openKeptAnswers(folder)).toThrow(/cannot be read \(EISDIR\)/);
  });

  it.skipIf(process.platform === 'win32')('lets nobody else read the quotes', () => {
    keepTwo();

    expect(statSync(file).mode & 0o077).toBe(0);
  });
});
