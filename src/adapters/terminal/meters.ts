import type { Colors, Look, Paint } from './look.ts';

export { dots, sparkline, trendWords } from '../meters.ts';

/** Below the first a risk is drawn as fine, from the second on as grave. The second is the policy's own default for a ping. */
const WATCHFUL = 0.3;
const GRAVE = 0.5;

/** A chance from 0 to 1 in two places: `.42`, `1.00`. */
export function decimal(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}

/** The colour a risk from 0 to 1 is drawn in. */
export function riskPaint(risk: number, colors: Colors): Paint {
  if (risk >= GRAVE) return colors.red;
  return risk >= WATCHFUL ? colors.yellow : colors.green;
}

/** A value from 0 to 1 as a bar of so many cells. */
export function bar(value: number, cells: number, look: Look): string {
  const full = Math.round(value * cells);
  const paint = riskPaint(value, look.colors);
  return paint('━'.repeat(full)) + look.colors.dim('╌'.repeat(cells - full));
}
