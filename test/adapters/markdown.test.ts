import { describe, expect, it } from 'vitest';
import { isTangled } from '../../src/adapters/markdown.ts';

describe('what is not parsed as Markdown', () => {
  it.each([
    ['lists in lists', '- 7. '],
    ['numbers in numbers', '7. '],
    ['lists in quotes', '> - '],
    ['lists with brackets for dots, over lines', '1)\n'],
    ['emphasis that never ends', 'a **'],
    ['comments that never end', 'a <!--'],
    ['links that never end', '[a]('],
  ])('is %s, a hundred deep and more', (_, mark) => {
    expect(isTangled(mark.repeat(1_000))).toBe(true);
  });

  it.each([
    ['more than a message holds', 'word '.repeat(2_500)],
    ['more lines than a person writes', '- a\n'.repeat(500)],
  ])('is %s', (_, source) => {
    expect(isTangled(source)).toBe(true);
  });

  it.each([
    ['a letter', `${'A sentence of a letter, with some words in it. '.repeat(200)}`],
    ['a list', '1. Open the page\n2. Press **Send**\n   - twice\n'.repeat(30)],
    ['a row of numbers', '1.2.3.4.5.6.7.8.9. '.repeat(4)],
    ['a quoted mail', '> > Thank you\n> - Ana\n\n'.repeat(40)],
  ])('is not %s', (_, source) => {
    expect(isTangled(source)).toBe(false);
  });
});
