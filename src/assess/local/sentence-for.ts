import { placeOfHighest } from '../../domain/highest.ts';
import { contentWords } from '../../domain/words.ts';
import { type Head, softmax } from './head.ts';
import { ngrams, type Sparse } from './ngrams.ts';
import { MAX_QUOTE, sentencesOf } from './text.ts';

/** The sentences of a text that may be quoted, read once for all heads that are asked about them. */
export interface Quotable {
  /** Verbatim, in order. */
  readonly sentences: readonly string[];
  /** The word shapes of each; empty where there is no choice between sentences. */
  readonly shapes: readonly Sparse[];
}

/** Reads what may be quoted of a text. */
export function quotableOf(text: string): Quotable {
  const all = sentencesOf(text).map((span) => span.text.slice(0, MAX_QUOTE).trim());
  // "Hello!" may well be calm, but it is a reason for nothing.
  const telling = all.filter((sentence) => contentWords(sentence).size >= 2);
  const sentences = telling.length > 0 ? telling : all;
  return { sentences, shapes: sentences.length < 2 ? [] : sentences.map(ngrams) };
}

/**
 * The sentence that speaks most for a class by its word shapes, verbatim; what is quoted when no phrase was found. Undefined where
 * there is none.
 */
export function sentenceFor(
  { sentences, shapes }: Quotable,
  head: Head,
  className: string,
): string | undefined {
  const column = head.classes.indexOf(className);
  const scores = shapes.map((shape) => softmax(head.sparse(shape))[column] ?? 0);
  return sentences[Math.max(0, placeOfHighest(scores))];
}
