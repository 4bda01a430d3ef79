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
    dense: vector === undefined ? undefined : Float32Array.from([...vector, ...named]),
  };
}

function withNamed({ indexes, values }: Sparse, named: Float32Array): Sparse {
  const present = [...named.keys()].filter((index) => named[index] !== 0);
  return {
    indexes: Int32Array.from([...indexes, ...present.map((index) => BUCKETS + index)]),
    values: Float32Array.from([...values, ...present.map((index) => named[index] ?? 0)]),
  };
}
