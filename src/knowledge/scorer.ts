import { bestThree, confidence, messageScore } from './evidence.ts';
import { createMeaningMatch, type Embed } from './meaning-match.ts';
import { createPhrasingMatch } from './phrasing-match.ts';
import type { Entry } from './schema.ts';
import { queriesOf } from './terms.ts';
import { createWordSearch } from './word-search.ts';

/** Says how well each entry answers a message. */
export interface Scorer {
  /** For each entry in their order, 0 to 1. */
  score(message: string): Promise<readonly number[]>;
  /** Resolves when meanings are known, or cannot be. */
  ready(): Promise<void>;
}

/** Brings the three rankers together: word search, likeness of phrasings and, where there is an `embed`, closeness in meaning. */
export function createScorer(entries: readonly Entry[], embed?: Embed): Scorer {
  const texts = entries.flatMap(textsOf);
  const searchWords = createWordSearch(entries);
  const comparePhrasings = createPhrasingMatch(texts);
  const meaning = embed === undefined ? undefined : createMeaningMatch(texts, embed);

  function scoreQuery(query: string, close: readonly number[] | undefined): number[] {
    const points = searchWords(query);
    const alike = perEntry(entries, comparePhrasings(query));
    const meant = close === undefined ? undefined : perEntry(entries, close);
    return entries.map(({ id }, index) =>
      confidence({
        words: points.get(id) ?? 0,
        phrasings: alike[index] ?? 0,
        meaning: meant?.[index],
      }),
    );
  }

  return {
    async score(message) {
      const queries = queriesOf(message);
      const close = queries.length === 0 ? undefined : await meaning?.compare(queries);
      const scores = queries.map((query, index) => scoreQuery(query, close?.[index]));
      return entries.map((_, index) => messageScore(scores.map((score) => score[index] ?? 0)));
    },
    ready: async () => meaning?.ready(),
  };
}

/** What a question is compared with. */
function textsOf(entry: Entry): string[] {
  return [...entry.phrasings, entry.title];
}

/** From one value for each text of all entries, one value for each entry. */
function perEntry(entries: readonly Entry[], values: readonly number[]): number[] {
  let next = 0;
  return entries.map((entry) => {
    const first = next;
    next += textsOf(entry).length;
    return bestThree(values.slice(first, next));
  });
}
