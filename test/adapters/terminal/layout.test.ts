import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { drawBox, innerWidth } from '../../../src/adapters/terminal/box.ts';
import { cut, field, flow, wrap } from '../../../src/adapters/terminal/layout.ts';
import { createLook } from '../../../src/adapters/terminal/look.ts';

const widths = fc.constantFrom(40, 57, 80, 120);

/** Text that is hard to measure: wide, joined, combining, invisible. */
const difficult = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      ' ',
      '-',
      '\n',
      '你',
      '한',
      '👩‍👩‍👧',
      '🇩🇪',
      'é',
      '\u0301',
      '\u200d',
      '\ufe0f',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
  ),
  maxLength: 200,
});

describe('wrap', () => {
  it('never writes past the edge', () => {
    fc.assert(
      fc.property(difficult, widths, (text, width) => {
        for (const line of wrap(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('sets the further lines of a list item in below its first word', () => {
    expect(wrap('1. one two three\n- four five six', 12)).toEqual([
      '1. one two',
      '   three',
      '- four five',
      '  six',
    ]);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('counts a wide character as two columns', () => {
    expect(wrap('你好世界', 4)).toEqual(['你好', '世界']);
  });
});

describe('cut', () => {
  it('leaves what fits, and marks what does not', () => {
    expect(cut('Robin', 5)).toBe('Robin');
    expect(cut('Robin Example', 8)).toBe('Robin E…');
  });

  it('never writes past the edge', () => {
    fc.assert(
      fc.property(difficult, (text) => {
        expect(stringWidth(cut(text, 12))).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('flow', () => {
  it('fills lines with whole items', () => {
    expect(flow(['one', 'two', 'three'], 9)).toEqual(['one  two', 'three']);
  });

  it('breaks only an item that is longer than a line', () => {
    expect(flow(['a', 'one two three'], 7)).toEqual(['a', 'one two', 'three']);
  });
});

describe('field', () => {
  it('stands beside its label where there is room, and below it where there is not', () => {
    const value = () => ['first', 'second'];

    expect(field('why', value, 40, createLook(80, false))).toEqual([
      'why          first',
      '             second',
    ]);
    expect(field('why', value, 36, createLook(40, false))).toEqual(['why', '  first', '  second']);
  });

  it('leaves out a label with nothing to say', () => {
    expect(field('why', () => [], 40, createLook(80, false))).toEqual([]);
  });
});

describe('drawBox', () => {
  it('draws lines of one width, whatever stands in them', () => {
    fc.assert(
      fc.property(difficult, difficult, widths, fc.boolean(), (title, text, width, color) => {
        const look = createLook(width, color);
        const rows = wrap(text, innerWidth(width));
        const sections = [{ rows }, { title, rows }];

        const lines = drawBox(
          {
            weight: 'heavy',
            border: look.colors.cyan,
            title,
            titlePaint: look.colors.bold,
            aside: title,
            foot: title,
            sections,
          },
          width,
        );

        for (const line of lines) expect(stringWidth(line)).toBe(width);
      }),
    );
  });

  it('leaves out what has no room beside the title', () => {
    const plain = (text: string) => text;

    const [top] = drawBox(
      {
        weight: 'light',
        border: plain,
        title: 'T'.repeat(30),
        titlePaint: plain,
        aside: 'open',
        sections: [],
      },
      40,
    );

    expect(top).toBe(`╭─ ${'T'.repeat(30)} ─────╮`);
  });
});
