import { wordsOf } from '../domain/words.ts';
import type { Loaded, Problem } from './parse-entry.ts';

/** An id or a phrasing may stand once in the whole knowledge base: a question that fits two entries finds neither reliably. */
export function duplicates(loaded: readonly Loaded[]): Problem[] {
  const seen = new Map<string, string>();
  return loaded.flatMap(({ file, entry, lineOf }) => {
    const claims = [
      { key: `id ${entry.id}`, path: ['id'], what: `The id "${entry.id}"` },
      ...entry.phrasings.map((phrasing, index) => ({
        key: `phrasing ${wordsOf(phrasing).join(' ')}`,
        path: ['phrasings', index],
        what: `The phrasing "${phrasing}"`,
      })),
    ];
    return claims.flatMap(({ key, path, what }) => {
      const place = `${file}:${lineOf(path)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, place);
      if (first === undefined) return [];
      return [{ file, line: lineOf(path), reason: `${what} is already in ${first}.` }];
    });
  });
}
