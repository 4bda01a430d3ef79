import { cooled } from './cooled.ts';
import type { Fact } from './facts/fact.ts';
import { factsIn } from './facts/facts.ts';
import { namedOf } from './named.ts';
import { BUCKETS, ngrams, type Sparse } from './ngrams.ts';
import { type Found, findSignals } from './signals.ts';

/** Numbers in a sentence vector. */
export const DIMENSIONS = 512;

/** What the heads read of one text. */
export interface Inputs {
  readonly found: readonly Found[];
  readonly facts: ReadonlySet<Fact>;
  /** Word shapes, then the named features. */
  readonly sparse: Sparse;
  /** The same with the word shapes of the text with the heat taken out: what waiting costs is read from it. */
  readonly cooled: Sparse;
  /** Sentence vector, then the named features; absent without the encoder. */
  readonly dense: Float32Array | undefined;
}

/** Reads a text as the heads see it, in use as in training; `vector` is that of its bare words. */
export function inputsOf(text: string, language: string, vector: Float32Array | undefined): Inputs {
  const found = findSignals(text, language);
  const facts = factsIn(text, language);
  const named = namedOf(text, language, facts, found);
  return {
    found,
    facts,
    sparse: withNamed(ngrams(text), named),
    cooled: withNamed(ngrams(cooled(text)), named),
    dense: vector === undefined ? undefined : joined(vector, named),
  };
}

/** The named features that are there, put behind the word shapes. */
function withNamed({ indexes, values }: Sparse, named: Float32Array): Sparse {
  const present = named.filter((value) => value !== 0);
  const places = new Int32Array(indexes.length + present.length);
  places.set(indexes);
  let next = indexes.length;
  for (let index = 0; index < named.length; index += 1) {
    if (named[index] === 0) continue;
    places[next] = BUCKETS + index;
    next += 1;
  }
  return { indexes: places, values: joined(values, present) };
}

function joined(left: Float32Array, right: Float32Array): Float32Array {
  const both = new Float32Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
