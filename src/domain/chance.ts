/** Chances nearer to 0 and 1 than this are taken to be this near: log-odds have no end. Ours. */
const NEAREST = 1e-6;

/** The log-odds of a chance, 0 to 1; `nearest` is how near to either end a chance may come. */
export function logit(chance: number, nearest = NEAREST): number {
  const held = Math.min(1 - nearest, Math.max(nearest, chance));
  return Math.log(held / (1 - held));
}

/** The chance, 0 to 1, of log-odds. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Chances and log-odds are kept to three digits. Never "-0", which JSON does not know. */
export function toThreeDigits(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
