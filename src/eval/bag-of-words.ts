import { type Example, predict, train } from '../../training/softmax.ts';
import { wordsOf } from '../domain/words.ts';

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
  const words = documents.map(({ text }) => countWords(text));
  const probabilities: number[][] = [];
  for (const fold of new Set(documents.map((document) => document.fold))) {
    const isTaught = (index: number) => documents[index]?.fold !== fold;
    const vocabulary = vocabularyOf(words.filter((_, index) => isTaught(index)));
    const examples = documents.map((document, index) =>
      exampleOf(document, words[index] ?? new Map(), vocabulary, classes.length),
    );
    const inputs = Math.max(1, vocabulary.size);
    const taught = examples.filter((_, index) => isTaught(index));
    const trained = train(taught, { ...OPTIONS, inputs, classes });
    for (const [index, example] of examples.entries()) {
      if (!isTaught(index)) probabilities[index] = predict(example, trained, classes.length);
    }
  }
  return probabilities;
}

type Counts = ReadonlyMap<string, number>;

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
  document: Document,
  words: Counts,
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
    targets: Array.from({ length: width }, (_, column) => (column === document.target ? 1 : 0)),
    weight: document.weight ?? 1,
  };
}
