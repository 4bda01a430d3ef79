/** What speaks for one entry as the answer to one question. */
export interface Evidence {
  /** How alike the question and the entry's phrasings are, 0 to 1. */
  readonly phrasings: number;
  /** Points of the word search for each content word, 0 or more. */
  readonly words: number;
  /** How close in meaning they are, -1 to 1; undefined when that cannot be told. */
  readonly meaning: number | undefined;
}

/** The mean of the best three: one phrasing may be close by chance, three are not. Better than the best one on the sample entries. */
export function bestThree(values: readonly number[]): number {
  const best = values.toSorted((one, other) => other - one).slice(0, 3);
  return best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length;
}

/**
 * How sure it is that the entry answers the question, 0 to 1: two logistic curves, one for when meaning is known and one for when it
 * is not, so that both scores mean the same: at 0.5 it is as likely right as wrong. docs/decisions/0005-knowledge-retrieval.md tells where the numbers
 * come from.
 */
export function confidence({ phrasings, words, meaning }: Evidence): number {
  const points = Math.log1p(words);
  return meaning === undefined
    ? logistic(13 * phrasings + points - 5.1)
    : logistic(6 * phrasings + 0.5 * points + 9 * meaning - 7.2);
}

/**
 * One score for a message from the scores of its texts, the whole message first: half what the whole says, half what its best sentence
 * says. The question often stands in one sentence among many; one sentence alone, torn from the others, misleads.
 */
export function messageScore(scores: readonly number[]): number {
  const [whole = 0, ...sentences] = scores;
  return (whole + Math.max(whole, ...sentences)) / 2;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
