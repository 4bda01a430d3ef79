import { pick } from './stage.ts';

/** What is pressed, and how often beside the others. Closing ends a case's clocks, so it is rare. */
const PRESSED: ReadonlyMap<string, number> = new Map([
  ['take', 20],
  ['escalate', 20],
  ['have-it', 25],
  ['not-needed', 15],
  ['wrong-tag', 10],
  ['snooze', 4],
  ['send', 10],
  ['close', 4],
]);

/** People press, and answer, what is among the newest so many. */
export const NEWEST = 40;

/** One of the buttons that are pressed at all; undefined where none of them is there. */
export function pickByWeight<Button extends { readonly name: string }>(
  found: readonly Button[],
  random: () => number,
): Button | undefined {
  const weighted = found.flatMap((one) =>
    Array.from({ length: PRESSED.get(one.name) ?? 0 }, () => one),
  );
  return weighted.length === 0 ? undefined : pick(weighted, random);
}

/** A card may have changed between the look and the press. Throws what it does not know. */
export function ignoreGone(error: unknown): void {
  if (!/There is no|has no input|will not send/.test(String(error))) throw error;
}
