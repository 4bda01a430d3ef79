import { describe, expect, it } from 'vitest';
import { helpText, oneOf, readArguments, UsageError } from '../../src/cli/usage.ts';

const options = { id: { type: 'string' }, all: { type: 'boolean' } } as const;

describe('the arguments of a command', () => {
  it('are read by name', () => {
    const { values, positionals } = readArguments(['--id', '7', 'file', '--all'], options, true);

    expect({ ...values }).toEqual({ id: '7', all: true });
    expect(positionals).toEqual(['file']);
  });

  it.each([
    [['--al'], "Unknown option '--al'. --help shows what there is."],
    [['-x'], "Unknown option '-x'. --help shows what there is."],
    [['--all=yes'], "Option '--all' does not take an argument. --help shows what there is."],
    [['--id'], "Option '--id <value>' argument missing. --help shows what there is."],
    [['file'], /^Unexpected argument 'file'.* --help shows what there is\.$/],
  ])('are refused in one sentence when they are %o', (args, message) => {
    expect(() => readArguments(args, options)).toThrow(UsageError);
    expect(() => readArguments(args, options)).toThrow(message);
  });

  it('take only the words there are', () => {
    expect(oneOf('encoder', 'off', ['on', 'off'])).toBe('off');
    expect(oneOf('encoder', undefined, ['on', 'off'])).toBeUndefined();
    expect(() => oneOf('encoder', 'maybe', ['on', 'off'])).toThrow(
      '--encoder takes on or off, not what was given.',
    );
  });
});

describe('the help of a command', () => {
  it('says how it is called, with what, how it ends, and shows an example', () => {
    const text = helpText({
      about: 'Does it.',
      usage: 'npm run -s it',
      options: [['--fast', 'does it fast']],
      parts: [['Input', 'lines\nof JSON']],
      exitCodes: [[0, 'done']],
      example: 'npm run -s it -- --fast',
    });

    expect(text).toBe(`Does it.

Usage:
  npm run -s it

Options:
  --fast  does it fast
  --help  shows this

Input:
  lines
  of JSON

Exit codes:
  0  done

Example:
  npm run -s it -- --fast`);
  });
});
