import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS, type Fact } from '../../../../src/assess/local/facts/fact.ts';
import { factsIn } from '../../../../src/assess/local/facts/facts.ts';

type Line = readonly [
  language: string,
  text: string,
  says: readonly Fact[],
  silent: readonly Fact[],
];

/** What a line says, and what it only seems to say. */
const LINES: readonly Line[] = [
  ['en', 'There is a charge on my card I never made', ['fraud'], ['takeover']],
  ['en', 'someone logged into my account and changed the email', ['takeover'], []],
  ['en', 'I smell gas in the kitchen', ['danger'], []],
  ['en', 'about to miss my flight, gate closes in ten minutes', ['departure'], []],
  ['en', 'none of our customers can pay at the till', ['stopped'], []],
  ['en', 'no internet since last night', ['outage'], []],
  ['en', 'i cant log in on any device', ['locked-out'], []],
  ['en', 'you charged me $850 twice', ['much-money', 'taken'], ['little-money']],
  ['en', 'it has been fixed now', ['over'], ['outage', 'danger']],
  ['en', 'do you ship to Norway?', ['question'], ['outage', 'locked-out', 'fraud']],
  ['en', 'I slipped on your stairs and broke my wrist', ['danger'], []],
  ['en', 'The buckle of the high chair does not lock', ['danger'], []],
  ['en', 'The nut spread does not list hazelnuts', ['danger'], []],
  ['en', 'There is a transfer on my statement to a person I do not know', ['fraud'], []],
  ['en', 'An invoice of another customer is in my inbox', ['loss'], []],
  ['en', 'my tablet restarts every few minutes', ['outage'], []],
  ['en', 'this song breaks my heart every time', [], ['danger']],
  ['en', 'Do your smoke alarms come with batteries?', [], ['danger', 'outage']],
  ['en', 'stuck in traffic behind one of your vans', [], ['departure']],
  ['en', 'Love the new menu', [], ['outage', 'danger', 'locked-out', 'stopped']],
  ['de', 'Seit gestern kein Internet', ['outage'], []],
  ['de', 'Ich komme nicht mehr in mein Konto', ['locked-out'], []],
  ['de', 'Wann macht ihr auf?', ['question'], ['outage', 'danger']],
  ['nl', 'Al drie dagen geen internet', ['outage'], []],
  ['fr', 'plus de connexion internet depuis ce matin', ['outage'], []],
  ['es', 'no tengo internet desde ayer', ['outage'], []],
  ['pt', 'estou sem internet desde ontem', ['outage'], []],
  ['it', 'sono senza internet da ieri', ['outage'], []],
];

describe('what a text says of the cost of waiting', () => {
  it.each(LINES)('%s: %s', (language, text, says, silent) => {
    const facts = factsIn(text, language);

    expect([...facts]).toEqual(expect.arrayContaining([...says]));
    expect(silent.filter((fact) => facts.has(fact))).toEqual([]);
  });

  it('is told in English where there are no phrases of the language', () => {
    expect(factsIn('internet is down', 'sv')).toEqual(factsIn('internet is down', 'en'));
  });

  it('is told of any text, however odd or long', () => {
    const languages = fc.constantFrom('en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'und');
    const texts = fc.oneof(fc.string(), fc.constantFrom('a '.repeat(3000), '!'.repeat(6000)));

    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const known = new Set<string>(FACTS);

        expect([...factsIn(text, language)].every((fact) => known.has(fact))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
