import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../../src/adapters/terminal/printable.ts';

/** C0 but for the line feed, delete, C1, and every character that turns the reading order round. */
const FORBIDDEN = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

/** Text in which what is forbidden is common. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u001b', '\u009b', '\u0007', '\r', '\n', '\t', '\u202e', '\u2066', '\ud800'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  ),
});

describe('printable', () => {
  it('leaves nothing that could command the terminal, whatever was written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = printable(text);

        expect(shown).not.toMatch(FORBIDDEN);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is done after once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });

  it('leaves ordinary text of any language as it is', () => {
    const text = 'Grüße, 你好, مرحبا, שלום, नमस्ते, 👩‍👩‍👧 — “quoted”\nsecond line';

    expect(printable(text)).toBe(text);
  });

  it('shows where an escape sequence was', () => {
    expect(printable('\u001b[31mred\u001b[0m\u0007\u007f')).toBe('␛[31mred␛[0m␇␡');
  });

  it('shows where the reading order would have been turned round', () => {
    expect(printable('invoice\u202efdp.exe')).toBe('invoice�fdp.exe');
  });

  it('makes every kind of line break one', () => {
    expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  it('puts a text on one line', () => {
    expect(printableLine('  one\n\n two\tthree ')).toBe('one two three');
  });
});
