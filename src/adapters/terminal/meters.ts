import type { Trend } from '../../domain/assessment.ts';
import type { Colors, Look, Paint } from './look.ts';

/** Below the first a risk is drawn as fine, from the second on as grave. The second is the policy's own default for a ping. */
const WATCHFUL = 0.3;
const GRAVE = 0.5;

const ARROWS: Record<Trend, string> = { rising: '↗', steady: '→', falling: '↘' };
const SPARKS = '▁▂▃▄▅▆▇█';
const LONGEST_HISTORY = 12;
const DOTS = 5;

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

/** Values from 0 to 1 as a little curve, the latest last. A single point is no curve. */
export function sparkline(values: readonly number[]): string {
  if (values.length < 2) return '';
  return values.slice(-LONGEST_HISTORY).map(spark).join('');
}

function spark(value: number): string {
  return SPARKS.charAt(Math.min(SPARKS.length - 1, Math.floor(value * SPARKS.length)));
}

/** Where a risk is going: `↗ rising`. */
export function trendWords(trend: Trend): string {
  return `${ARROWS[trend]} ${trend}`;
}

/** How strongly a mood is felt, from 0 to 1: `●●●○○`. */
export function dots(intensity: number): string {
  const full = Math.round(intensity * DOTS);
  return '●'.repeat(full) + '○'.repeat(DOTS - full);
}
