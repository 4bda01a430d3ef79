import { contentWords } from '../../domain/words.ts';
import { type Head, softmax } from './head.ts';
import { ngrams, type Sparse } from './ngrams.ts';
import { costNames, type Found, featureNames, findSignals } from './signals.ts';
import { cooled } from './text.ts';
import type { HeadPair, Weights } from './weights.ts';

/** What one turn says by itself, before the conversation around it is looked at. Probabilities follow the heads' classes. */
export interface TextReading {
  readonly text: string;
  readonly found: readonly Found[];
  readonly urgencies: readonly number[];
  readonly moods: readonly number[];
  readonly styles: readonly number[];
  /** The sentence vector of the text; absent without the encoder and for other languages than English. */
  readonly vector: Float32Array | undefined;
}

/** The vectors of a text as written and with the heat taken out. */
export interface Vectors {
  readonly plain: Float32Array;
  readonly cooled: Float32Array;
}

/**
 * The corpus holds as many messages of each level on purpose; a desk's day does not. Added to the log-odds of P1 to P4: a day has
 * about half as many P1 as the corpus (ours, from reading real traffic).
 */
const DAY_MIX = [Math.log(0.45), Math.log(0.9), Math.log(1.25), Math.log(1.15)];

/** Reads one text. Urgency is read from its cooled form, so that shouting adds nothing. */
export function readText(
  text: string,
  language: string,
  weights: Pick<Weights, 'urgency' | 'mood' | 'style'>,
  vectors?: Vectors,
): TextReading {
  const found = findSignals(text, language);
  const names = featureNames(found);
  const plain = ngrams(text, names);
  return {
    text,
    found,
    urgencies: asOnADay(
      mixed(weights.urgency, ngrams(cooled(text), costNames(found)), vectors?.cooled),
    ),
    moods: mixed(weights.mood, plain, vectors?.plain),
    styles: mixed(weights.style, plain, vectors?.plain),
    vector: vectors?.plain,
  };
}

function asOnADay(probabilities: readonly number[]): number[] {
  return softmax(
    probabilities.map((value, index) => Math.log(value + 1e-9) + (DAY_MIX[index] ?? 0)),
  );
}

/** The two heads' log-probabilities mixed by their share; the n-gram head alone where there is no vector. */
export function mixed(pair: HeadPair, sparse: Sparse, vector: Float32Array | undefined): number[] {
  const left = softmax(pair.ngrams.sparse(sparse));
  if (vector === undefined) return left;
  const right = softmax(pair.encoder.dense(vector));
  return softmax(
    left.map(
      (value, index) =>
        pair.share * Math.log(value + 1e-9) +
        (1 - pair.share) * Math.log((right[index] ?? 0) + 1e-9),
    ),
  );
}

/** The class of the highest probability. */
export function bestOf<Name extends string>(
  probabilities: readonly number[],
  classes: readonly Name[],
): Name | undefined {
  return classes[probabilities.indexOf(Math.max(...probabilities))];
}

/** The sentence that speaks most for a class, by the n-gram head; what is quoted when no phrase was found. */
export function sentenceFor(
  sentences: readonly string[],
  head: Head,
  className: string,
): string | undefined {
  const column = head.classes.indexOf(className);
  // "Hello!" may well be calm, but it is a reason for nothing.
  const telling = sentences.filter((sentence) => contentWords(sentence).size >= 2);
  const scored = (telling.length > 0 ? telling : sentences).map((sentence) => ({
    sentence,
    score: softmax(head.sparse(ngrams(sentence)))[column] ?? 0,
  }));
  return scored.sort((left, right) => right.score - left.score)[0]?.sentence;
}
