import { wordsOf } from '../domain/words.ts';
import { crossPredict } from './folds.ts';
import { type Example, predict, type Trained, train } from './softmax.ts';

/** A text to learn from and to be judged, as part of a fold. */
export interface Document {
  readonly text: string;
  /** Index of the right class. */
  readonly target: number;
  /** Texts of one conversation share a fold. */
  readonly fold: number;
  /** How much it counts in training; 1 when absent. */
  readonly weight?: number;
}

/** Words in fewer documents than this teach nothing. */
const RARE = 2;
const OPTIONS = { epochs: 12, rate: 0.2, decay: 1e-3 };

/**
 * Bag of words and logistic regression: for each document the probability of each class, by a model that was trained on the other
 * folds alone.
 */
export function bagOfWords(documents: readonly Document[], classes: readonly string[]): number[][] {
  const counted = documents.map((document) => ({ ...document, words: countWords(document.text) }));
  return crossPredict(
    counted,
    documents.map(({ fold }) => fold),
    (taught) => learn(taught, classes),
    ({ vocabulary, trained }, document) =>
      predict(exampleOf(document, vocabulary, classes.length), trained, classes.length),
  );
}

type Counts = ReadonlyMap<string, number>;

interface Counted extends Document {
  readonly words: Counts;
}

interface Learned {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly trained: Trained;
}

function learn(documents: readonly Counted[], classes: readonly string[]): Learned {
  const vocabulary = vocabularyOf(documents.map(({ words }) => words));
  const examples = documents.map((one) => exampleOf(one, vocabulary, classes.length));
  const inputs = Math.max(1, vocabulary.size);
  return { vocabulary, trained: train(examples, { ...OPTIONS, inputs, classes }) };
}

function countWords(text: string): Counts {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function vocabularyOf(documents: readonly Counts[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const document of documents) {
    for (const word of document.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const kept = [...frequencies].filter(([, frequency]) => frequency >= RARE);
  return new Map(kept.map(([word], index) => [word, index]));
}

/** Damped counts, scaled to unit length. */
function exampleOf(
  { words, target, weight = 1 }: Counted,
  vocabulary: ReadonlyMap<string, number>,
  width: number,
): Example {
  const known = [...words].flatMap(([word, count]) => {
    const index = vocabulary.get(word);
    return index === undefined ? [] : [{ index, value: Math.sqrt(count) }];
  });
  const norm = Math.hypot(...known.map(({ value }) => value)) || 1;
  return {
    indexes: known.map(({ index }) => index),
    values: known.map(({ value }) => value / norm),
    targets: Array.from({ length: width }, (_, column) => (column === target ? 1 : 0)),
    weight,
  };
}
