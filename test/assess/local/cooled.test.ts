import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooled } from '../../../src/assess/local/cooled.ts';

describe('a text with the heat taken out', () => {
  it('keeps the facts', () => {
    expect(cooled('WHERE IS my order 4711, you IDIOTS!!! 😡')).toBe(
      'where is my order 4711, you .',
    );
  });

  it('is the same shouted and said', () => {
    const said = 'My card was charged twice. Where is my money?';

    expect(cooled(said.toUpperCase())).toBe(cooled(said));
  });

  it('is told of any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof cooled(text) === 'string'));
  });
});
