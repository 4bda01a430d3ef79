import type { Trend } from '../domain/assessment.ts';

const ARROWS: Record<Trend, string> = { rising: '↗', steady: '→', falling: '↘' };
const SPARKS = '▁▂▃▄▅▆▇█';
const LONGEST_HISTORY = 12;
const DOTS = 5;

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
