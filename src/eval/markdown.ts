import type { Measured } from './bootstrap.ts';
import type { Unit } from './result.ts';

/** A number with its 95 % interval; a dash where it cannot be told. */
export function written({ value, interval }: Measured, unit: Unit): string {
  if (value === null) return '–';
  const format = FORMATS[unit];
  if (interval === undefined) return format(value);
  const [low, high] = interval;
  return `${format(value)} (${format(low)} to ${format(high)})`.replace(/ %(?= to|\))/g, '');
}

const FORMATS: Record<Unit, (value: number) => string> = {
  share: percent,
  score: (value) => decimal(value, 2),
  count: (value) => decimal(value, Number.isInteger(value) ? 0 : 1),
  rate: (value) => decimal(value, 3),
};

/** A share as whole per cent. */
export function percent(value: number): string {
  return `${(100 * value).toFixed(0)} %`;
}

/** A number with so many places; never "-0.00". */
export function decimal(value: number, places: number): string {
  return value.toFixed(places).replace(/^-(?=0(\.0+)?$)/, '');
}

/** The text with a capital at its start. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A Markdown table. */
export function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...body];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
