/** Ranks from 1, ties sharing the mean of their places. */
function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((left, right) => at(values, left) - at(values, right));
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && valueAt(values, order, end) === valueAt(values, order, start))
      end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

function valueAt(values: readonly number[], order: readonly number[], place: number): number {
  return at(values, order[place] ?? 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/**
 * The chance that a random positive scores above a random negative, ties counting half (area under the ROC curve).
 * Null when either side is empty.
 */
export function auroc(scores: readonly number[], isPositive: readonly boolean[]): number | null {
  const positives = isPositive.filter(Boolean).length;
  const negatives = isPositive.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const ranks = ranksOf(scores);
  const sum = ranks.reduce((total, rank, index) => total + (isPositive[index] ? rank : 0), 0);
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Spearman's rank correlation, -1 to 1; null when either list is constant. */
export function rankCorrelation(left: readonly number[], right: readonly number[]): number | null {
  return correlation(ranksOf(left), ranksOf(right));
}

function correlation(left: readonly number[], right: readonly number[]): number | null {
  const meanLeft = meanOf(left);
  const meanRight = meanOf(right);
  let both = 0;
  let squaresLeft = 0;
  let squaresRight = 0;
  for (const [index, value] of left.entries()) {
    const one = value - meanLeft;
    const two = at(right, index) - meanRight;
    both += one * two;
    squaresLeft += one * one;
    squaresRight += two * two;
  }
  const spread = Math.sqrt(squaresLeft * squaresRight);
  return spread === 0 ? null : both / spread;
}

/** The mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Cohen's kappa with quadratic weights over levels 0 to `levels` - 1: agreement beyond chance, where a miss by two levels costs four
 * times a miss by one. 1 is perfect, 0 is chance; null when both always say the same single level.
 */
export function quadraticKappa(
  gold: readonly number[],
  said: readonly number[],
  levels: number,
): number | null {
  const goldShares = sharesOf(gold, levels);
  const saidShares = sharesOf(said, levels);
  const observed = meanOf(gold.map((level, index) => (level - at(said, index)) ** 2));
  let expected = 0;
  for (const [one, share] of goldShares.entries()) {
    for (const [two, other] of saidShares.entries()) expected += share * other * (one - two) ** 2;
  }
  return expected === 0 ? null : 1 - observed / expected;
}

function sharesOf(classes: readonly number[], count: number): number[] {
  const shares = new Array<number>(count).fill(0);
  for (const one of classes) shares[one] = at(shares, one) + 1 / classes.length;
  return shares;
}

/** Precision, recall and their harmonic mean, each 0 to 1; 0 where nothing was found or nothing was there. */
export interface Detection {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well `said` finds what is `gold`. */
export function detection(gold: readonly boolean[], said: readonly boolean[]): Detection {
  const hits = gold.filter((isThere, index) => isThere && said[index]).length;
  const there = gold.filter(Boolean).length;
  const found = said.filter(Boolean).length;
  return {
    precision: found === 0 ? 0 : hits / found,
    recall: there === 0 ? 0 : hits / there,
    f1: there + found === 0 ? 0 : (2 * hits) / (there + found),
  };
}

/** The mean F1 over the classes that occur in `gold`, each counting the same however rare. Null when there are no rows. */
export function macroF1(gold: readonly number[], said: readonly number[]): number | null {
  const classes = [...new Set(gold)];
  if (classes.length === 0) return null;
  const scores = classes.map(
    (one) =>
      detection(
        gold.map((value) => value === one),
        said.map((value) => value === one),
      ).f1,
  );
  return meanOf(scores);
}
