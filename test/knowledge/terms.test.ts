import { describe, expect, it } from 'vitest';
import { featuresOf, queriesOf } from '../../src/knowledge/terms.ts';

describe('queriesOf', () => {
  it('searches for a single sentence once', () => {
    expect(queriesOf('Where is my parcel?')).toEqual(['Where is my parcel?']);
  });

  it('searches for the whole message first and then for each of its sentences', () => {
    const queries = queriesOf('Hello again! The lamp is broken. I want a refund');

    expect(queries).toEqual([
      'Hello again! The lamp is broken. I want a refund',
      'The lamp is broken.',
      'I want a refund',
    ]);
  });

  it('takes lines for sentences', () => {
    expect(queriesOf('lamp broken\nwant refund').slice(1)).toEqual(['lamp broken', 'want refund']);
  });

  it('leaves out references, which no entry is about', () => {
    expect(queriesOf('Order KX-5518 from 2025, code SPRING20')).toEqual([
      expect.not.stringMatching(/5518|2025|SPRING/),
    ]);
  });

  it('keeps short codes, which an entry may be about', () => {
    expect(queriesOf('error 429, 2FA')).toEqual(['error 429, 2FA']);
  });

  it.each(['', '   ', 'hello', '🎉🎉', '\u0000\u0007', '88120'])(
    'has nothing to search for in %j',
    (text) => {
      expect(queriesOf(text)).toEqual([]);
    },
  );

  it('looks at the beginning of a very long message only, and at few of its sentences', () => {
    const queries = queriesOf('My parcel is late. '.repeat(50_000));

    expect(queries).toHaveLength(9);
    expect(queries[0]?.length).toBeLessThanOrEqual(2000);
  });

  it('never cuts a character in half', () => {
    const [whole = ''] = queriesOf(`parcel ${'😀'.repeat(2000)}`);

    expect(whole.isWellFormed()).toBe(true);
  });
});

describe('featuresOf', () => {
  it('takes forms of a word for the same word', () => {
    const features = featuresOf('charged charges charging');

    const words = [...features.keys()].filter((feature) => feature.startsWith('word '));

    expect(words).toEqual(['word charg']);
  });

  it('counts a repetition, and each further one less', () => {
    const [once = 0, twice = 0, thrice = 0] = [1, 2, 3].map((times) =>
      featuresOf('lamp '.repeat(times)).get('word lamp'),
    );

    expect(twice).toBeGreaterThan(once);
    expect(thrice - twice).toBeLessThan(twice - once);
  });

  it('finds common runs in a word and its misspelling', () => {
    const right = featuresOf('address');
    const wrong = featuresOf('adress');

    const common = [...wrong.keys()].filter((feature) => right.has(feature));

    expect(common).toContain('run dress');
  });
});
