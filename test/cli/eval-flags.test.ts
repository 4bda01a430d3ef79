import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readEvalFlags } from '../../src/cli/eval-flags.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { GOAL_SETS } from '../../src/eval/goals.ts';

const DATA = ['--data', tmpdir()];

describe('readEvalFlags', () => {
  it('reads how a model is to be measured', () => {
    const flags = readEvalFlags([
      ...DATA,
      ...['--assessor', 'openai', '--keep', 'answers.jsonl', '--max-cost', '2.50', '--limit', '50'],
    ]);

    expect(flags).toMatchObject({
      usesModel: true,
      keep: 'answers.jsonl',
      maxCost: 2.5,
      limit: 50,
      isFull: false,
    });
  });

  it('takes the sets of the goals', () => {
    const flags = readEvalFlags([...DATA, '--goals']);

    expect(flags.only).toEqual(GOAL_SETS);
    expect(flags.isFull).toBe(false);
  });

  it('takes a run for a full one only where nothing is left out', () => {
    expect(readEvalFlags(DATA).isFull).toBe(true);
    expect(readEvalFlags([...DATA, '--limit', '9']).isFull).toBe(false);
  });

  it.each([
    [[...DATA, '--goals', '--only', 'tweetsumm'], '--goals names its sets itself'],
    [[...DATA, '--max-cost', '1'], '--max-cost goes with --assessor openai'],
    [[...DATA, '--keep', 'x'], '--keep goes with --assessor openai'],
    [[...DATA, '--assessor', 'openai', '--keep', ' '], '--keep takes the name of a file'],
    [[...DATA, '--assessor', 'openai', '--max-cost', 'all'], '--max-cost takes US dollars'],
    [[...DATA, '--assessor', 'openai', '--max-cost', '0'], '--max-cost takes US dollars'],
    [[...DATA, '--assessor', 'other'], '--assessor takes local or openai'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readEvalFlags(args)).toThrow(UsageError);
    expect(() => readEvalFlags(args)).toThrow(sentence);
  });
});
