import { describe, expect, it } from 'vitest';
import { readReplayFlags } from '../../../src/cli/replay/flags.ts';
import { UsageError } from '../../../src/cli/usage.ts';

describe('the command line of replay', () => {
  it('plays the first conversation at once when it names only a file', () => {
    expect(readReplayFlags(['a.jsonl'])).toMatchObject({
      file: 'a.jsonl',
      wanted: 'first',
      speed: undefined,
    });
  });

  it('may name a conversation and a speed', () => {
    expect(readReplayFlags(['--id', '7', 'a.jsonl', '--speed', '0.5'])).toMatchObject({
      wanted: { id: '7' },
      speed: 0.5,
    });
    expect(readReplayFlags(['a.jsonl', '--all'])).toMatchObject({ wanted: 'all' });
  });

  it.each([
    [[], 'Name one file.'],
    [['a', 'b'], 'Name one file.'],
    [['a', '--speed', '0'], '--speed takes a number'],
    [['a', '--speed', 'fast'], '--speed takes a number'],
    [['a', '--speed', '9'.repeat(400)], '--speed takes a number'],
    [['a', '--id', '1', '--all'], 'Give --id or --all'],
    [['a', '--id'], "Option '--id <value>' argument missing"],
  ])('is refused as %o', (args, message) => {
    expect(() => readReplayFlags(args)).toThrow(UsageError);
    expect(() => readReplayFlags(args)).toThrow(message);
  });
});
