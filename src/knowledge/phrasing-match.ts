import { featuresOf } from './terms.ts';

/** How alike a text and each of the phrasings are, 0 to 1, in the phrasings' order. */
export type PhrasingMatch = (text: string) => readonly number[];

/** One phrasing in which a feature occurs, and what the feature weighs there. */
interface Posting {
  readonly phrasing: number;
  readonly weight: number;
}

/**
 * Compares texts by the cosine of their features, each weighed by how rare it is among the phrasings (tf-idf). A feature that no
 * phrasing has counts as the rarest, so a question about something else stays far from all of them.
 */
export function createPhrasingMatch(phrasings: readonly string[]): PhrasingMatch {
  const features = phrasings.map(featuresOf);
  const rarity = createRarity(features);
  const postings = new Map<string, Posting[]>();
  for (const [phrasing, counts] of features.entries()) {
    for (const [feature, weight] of unitVector(counts, rarity)) {
      const list = postings.get(feature) ?? [];
      list.push({ phrasing, weight });
      postings.set(feature, list);
    }
  }
  return (text) => {
    const alike = phrasings.map(() => 0);
    for (const [feature, weight] of unitVector(featuresOf(text), rarity)) {
      for (const posting of postings.get(feature) ?? []) {
        alike[posting.phrasing] = (alike[posting.phrasing] ?? 0) + weight * posting.weight;
      }
    }
    return alike;
  };
}

/** Smoothed inverse document frequency: never below 1, so that it works for a knowledge base of one entry too. */
function createRarity(features: readonly ReadonlyMap<string, number>[]) {
  const spread = new Map<string, number>();
  for (const counts of features) {
    for (const feature of counts.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  }
  return (feature: string) =>
    Math.log((features.length + 1) / ((spread.get(feature) ?? 0) + 1)) + 1;
}

function unitVector(
  counts: ReadonlyMap<string, number>,
  rarity: (feature: string) => number,
): [string, number][] {
  const weighed = [...counts].map(([feature, count]): [string, number] => [
    feature,
    count * rarity(feature),
  ]);
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return length === 0 ? [] : weighed.map(([feature, weight]) => [feature, weight / length]);
}
