import MiniSearch from 'minisearch';
import { contentWords, wordsOf } from '../domain/words.ts';
import type { Entry } from './schema.ts';
import { isContentWord, stemOf } from './terms.ts';

/** What a word search found for each entry: the search engine's points for each content word of the question, 0 or more. */
export type WordSearch = (text: string) => ReadonlyMap<string, number>;

/** A word that only resembles the one asked for counts a fifth. Better on the sample entries than the engine's own weights. */
const RESEMBLANCE = { fuzzy: 0.2, prefix: 0.2 };

/** How many letters of a word may differ, as a share of its length (one in five). */
const FUZZINESS = 0.2;

/**
 * Full-text search over whole entries (phrasings, title and answer), with stems, beginnings of words and typos. The points are
 * divided by the number of words asked, because a long message gathers points with any entry.
 */
export function createWordSearch(entries: readonly Entry[]): WordSearch {
  const index = new MiniSearch<Entry>({
    fields: ['phrasings', 'title', 'answer'],
    idField: 'id',
    extractField: (entry, field) => fieldOf(entry, field),
    tokenize: wordsOf,
    processTerm: (word) => (isContentWord(word) ? stemOf(word) : null),
    searchOptions: { fuzzy: FUZZINESS, prefix: true, weights: RESEMBLANCE },
  });
  index.addAll(entries);
  return (text) => {
    const words = [...contentWords(text)];
    const found = index.search(words.join(' '));
    return new Map(found.map(({ id, score }) => [String(id), score / words.length]));
  };
}

function fieldOf(entry: Entry, field: string): string {
  if (field === 'phrasings') return entry.phrasings.join('\n');
  if (field === 'answer') return entry.answer;
  return field === 'title' ? entry.title : entry.id;
}
