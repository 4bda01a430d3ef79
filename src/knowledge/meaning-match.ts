/**
 * Turns texts into vectors whose directions are close when the texts mean the same, one for each text. Undefined when it cannot (no
 * model installed, its worker gone). Must settle; need not be quick.
 */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[] | undefined>;

/** How close in meaning texts and phrasings are. */
export interface MeaningMatch {
  /** For each text, its closeness to each of the phrasings in their order, -1 to 1; undefined while it cannot be told. */
  compare(texts: readonly string[]): Promise<readonly (readonly number[])[] | undefined>;
  /** Resolves when the phrasings are learned, or cannot be. */
  ready(): Promise<void>;
}

/** Phrasings handed over at once: few enough for a message that comes meanwhile not to wait long for its turn. Ours. */
const BATCH = 32;

/** What is asked stands at the beginning, and 400 characters already take the model about 50 ms. Characters; ours. */
const MAX_TEXT = 400;

/** Begins to learn the phrasings at once, in the background; until that is done `compare` says that it cannot tell. */
export function createMeaningMatch(phrasings: readonly string[], embed: Embed): MeaningMatch {
  let learned: readonly Float32Array[] | undefined;
  const learning = learn(phrasings, embed).then((vectors) => {
    learned = vectors;
  });
  return {
    async compare(texts) {
      const known = learned;
      if (known === undefined) return undefined;
      const beginnings = texts.map((text) => text.slice(0, MAX_TEXT).toWellFormed());
      const vectors = await vectorsOf(beginnings, embed);
      return vectors?.map((vector) => known.map((other) => product(vector, other)));
    },
    ready: () => learning,
  };
}

async function learn(
  phrasings: readonly string[],
  embed: Embed,
): Promise<readonly Float32Array[] | undefined> {
  const learned: Float32Array[] = [];
  for (let start = 0; start < phrasings.length; start += BATCH) {
    const vectors = await vectorsOf(phrasings.slice(start, start + BATCH), embed);
    if (vectors === undefined) return undefined;
    learned.push(...vectors);
  }
  return learned;
}

/** Vectors of length 1. A failure counts as "cannot tell": an answer found by words alone is better than none. */
async function vectorsOf(
  texts: readonly string[],
  embed: Embed,
): Promise<readonly Float32Array[] | undefined> {
  try {
    const vectors = await embed(texts);
    return vectors?.length === texts.length ? vectors.map(toLengthOne) : undefined;
  } catch {
    return undefined;
  }
}

function toLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** The cosine of two vectors of length 1. */
function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += (one[index] ?? 0) * (other[index] ?? 0);
  }
  return sum;
}
