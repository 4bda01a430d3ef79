import { wordsOf } from '../../domain/words.ts';

/** Number of buckets features are hashed into. A power of two. */
export const BUCKETS = 1 << 14;

/** A sparse vector of unit length: bucket indexes and their values. */
export interface Sparse {
  readonly indexes: Int32Array;
  readonly values: Float32Array;
}

/** Words, pairs of words and runs of three to four letters, hashed. */
export function ngrams(text: string): Sparse {
  const counts = new Map<number, number>();
  const add = (feature: string) => {
    const bucket = hash(feature) & (BUCKETS - 1);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  };
  const words = wordsOf(text).slice(0, 400);
  words.forEach((word, index) => {
    add(`w ${word}`);
    add(`b ${word} ${words[index + 1] ?? '.'}`);
    const padded = ` ${word.slice(0, 24)} `;
    for (let size = 3; size <= 4; size += 1) {
      for (let start = 0; start + size <= padded.length; start += 1)
        add(`c ${padded.slice(start, start + size)}`);
    }
  });
  return normalised(counts);
}

function normalised(counts: ReadonlyMap<number, number>): Sparse {
  const indexes = Int32Array.from(counts.keys());
  const values = Float32Array.from(counts.values(), (count) => Math.sqrt(count));
  const norm = Math.hypot(...values) || 1;
  return { indexes, values: values.map((value) => value / norm) };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923). */
function hash(feature: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    state = Math.imul(state ^ feature.charCodeAt(index), 0x01000193);
  }
  return (state ^ (state >>> 15)) >>> 0;
}
