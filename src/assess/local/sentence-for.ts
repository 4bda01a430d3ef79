import { contentWords } from '../../domain/words.ts';
import { type Head, softmax } from './head.ts';
import { ngrams } from './ngrams.ts';
import { MAX_QUOTE, sentencesOf } from './text.ts';

/**
 * The sentence of a text that speaks most for a class by its word shapes, verbatim; what is quoted when no phrase was found. Undefined where
 * there is none.
 */
export function sentenceFor(text: string, head: Head, className: string): string | undefined {
  const sentences = sentencesOf(text).map((span) => span.text.slice(0, MAX_QUOTE).trim());
  const column = head.classes.indexOf(className);
  // "Hello!" may well be calm, but it is a reason for nothing.
  const telling = sentences.filter((sentence) => contentWords(sentence).size >= 2);
  const candidates = telling.length > 0 ? telling : sentences;
  if (candidates.length < 2) return candidates[0];
  const scored = candidates.map((sentence) => ({
    sentence,
    score: softmax(head.sparse(ngrams(sentence)))[column] ?? 0,
  }));
  return scored.sort((left, right) => right.score - left.score)[0]?.sentence;
}
