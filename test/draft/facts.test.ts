import { describe, expect, it } from 'vitest';
import { VOICES } from '../../src/domain/voice.ts';
import type { Knowledge } from '../../src/draft/drafter.ts';
import { factsFrom, wordsIn } from '../../src/draft/facts.ts';

const ENTRY: Knowledge = {
  id: 'late',
  title: 'Late',
  answer:
    'One two three. Four five\nsix.\n\nWith “Why?” on the page seven eight. Nine.\n\n- first\n- second',
  steps: [],
  questions: [],
  score: 1,
};
const NONE: { said: readonly string[]; must: boolean } = { said: [], must: true };

function textsOf(style: keyof typeof VOICES, room = 100, options = NONE): string[] {
  return factsFrom(ENTRY, VOICES[style], room, options).map((claim) => claim.text);
}

describe('factsFrom', () => {
  it('tells as much as the voice wants to hear', () => {
    expect(textsOf('hurried')).toEqual(['One two three.']);
    expect(textsOf('warm')).toEqual(['One two three. Four five six.']);
    expect(textsOf('inquisitive')).toEqual([
      'One two three. Four five six.',
      'With “Why?” on the page seven eight. Nine.',
      '- first\n- second',
    ]);
  });

  it('cites the entry for each paragraph', () => {
    const claims = factsFrom(ENTRY, VOICES.inquisitive, 100, NONE);

    expect(new Set(claims.map((claim) => claim.source))).toEqual(new Set(['late']));
  });

  it('ends with a whole sentence where the room ends', () => {
    expect(textsOf('inquisitive', 7)).toEqual(['One two three. Four five six.']);
    expect(textsOf('inquisitive', 13)).toEqual([
      'One two three. Four five six.',
      'With “Why?” on the page seven eight.',
    ]);
  });

  it('tells the first sentence without room when it must, and nothing otherwise', () => {
    expect(textsOf('warm', 0)).toEqual(['One two three.']);
    expect(textsOf('warm', 0, { said: [], must: false })).toEqual([]);
  });

  it('does not say what an agent has said already', () => {
    const options = { said: ['Hello! One two\nthree. Bye.'], must: true };

    expect(textsOf('warm', 100, options)).toEqual(['Four five six.']);
  });
});

describe('wordsIn', () => {
  it('counts as a reader does', () => {
    expect(wordsIn(' One  two\nthree-four ')).toBe(3);
    expect(wordsIn('')).toBe(0);
  });
});
