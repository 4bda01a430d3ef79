import type { Encoder } from './encoder.ts';
import { languageOf } from './language.ts';

/**
 * How close in meaning a text is to each of the others, as the cosine of their vectors, -1 to 1; undefined for one that it cannot tell
 * of, and as a whole where the text itself is none it knows: the encoder was made for English.
 */
export type CompareMeanings = (
  text: string,
  others: readonly string[],
) => Promise<readonly (number | undefined)[] | undefined>;

/** Compares the vectors that this encoder makes. */
export function createLikeness({ embed }: Pick<Encoder, 'embed'>): CompareMeanings {
  return async (text, others) => {
    const known = others.filter(isEnglish);
    if (!isEnglish(text) || known.length === 0) return undefined;
    const [vector, ...vectors] = (await embed([text, ...known])) ?? [];
    if (vector === undefined) return undefined;
    const found = new Map(known.map((other, index) => [other, cosine(vector, vectors[index])]));
    return others.map((other) => found.get(other));
  };
}

function isEnglish(text: string): boolean {
  return languageOf(text) === 'en';
}

function cosine(left: Float32Array, right: Float32Array | undefined): number | undefined {
  if (right === undefined) return undefined;
  const lengths = Math.sqrt(product(left, left) * product(right, right));
  return lengths === 0 ? undefined : product(left, right) / lengths;
}

function product(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
