import { HASH_START, hashed, mixedHash } from '../../domain/hash.ts';
import { wordsOf } from '../../domain/words.ts';

/** Number of buckets features are hashed into. A power of two. */
export const BUCKETS = 1 << 14;

/** A sparse vector of unit length: bucket indexes and their values. */
export interface Sparse {
  readonly indexes: Int32Array;
  readonly values: Float32Array;
}

/** Words of a text, and letters of a word, that are read. */
const MAX_WORDS = 400;
const MAX_LETTERS = 24;

/** What stands before a feature, so that a word and a run of letters that look alike are two features. */
const WORD = hashed(HASH_START, 'w ');
const PAIR = hashed(HASH_START, 'b ');
const RUN = hashed(HASH_START, 'c ');

/** Words, pairs of words and runs of three to four letters, hashed. */
export function ngrams(text: string): Sparse {
  const words = wordsOf(text).slice(0, MAX_WORDS);
  const counts: Counts = { times: TIMES, buckets: [] };
  for (const [index, word] of words.entries()) {
    add(counts, hashed(WORD, word));
    add(counts, hashed(hashed(hashed(PAIR, word), ' '), words[index + 1] ?? '.'));
    addRuns(counts, ` ${word.slice(0, MAX_LETTERS)} `);
  }
  return normalised(counts);
}

/** How often each bucket was filled, and which were, the first to be filled first. */
interface Counts {
  readonly times: Int32Array;
  readonly buckets: number[];
}

/** Empty between two texts. */
const TIMES = new Int32Array(BUCKETS);

function addRuns(counts: Counts, padded: string): void {
  for (let size = 3; size <= 4; size += 1) {
    for (let start = 0; start + size <= padded.length; start += 1) {
      add(counts, hashed(RUN, padded, start, start + size));
    }
  }
}

function add({ times, buckets }: Counts, state: number): void {
  const bucket = mixedHash(state) & (BUCKETS - 1);
  const before = times[bucket] ?? 0;
  if (before === 0) buckets.push(bucket);
  times[bucket] = before + 1;
}

/** A vector of unit length, and the counts empty again. */
function normalised({ times, buckets }: Counts): Sparse {
  const indexes = Int32Array.from(buckets);
  const values = new Float32Array(buckets.length);
  let squares = 0;
  for (let place = 0; place < indexes.length; place += 1) {
    const bucket = indexes[place] ?? 0;
    const value = Math.fround(Math.sqrt(times[bucket] ?? 0));
    values[place] = value;
    squares += value * value;
    times[bucket] = 0;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let place = 0; place < values.length; place += 1) {
    values[place] = (values[place] ?? 0) / norm;
  }
  return { indexes, values };
}
