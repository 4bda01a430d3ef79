import { table } from '../src/eval/markdown.ts';
import type { Measured } from './scale-measure.ts';

/** What is compared of two desks. */
interface Line {
  readonly title: string;
  readonly unit: 'ms' | 'MB';
  of(measured: Measured): number;
  readonly goal?: 'flat' | 'prompt';
}

/** What was asked for: as much as with few cases, or this many milliseconds. */
const FLAT = 1.5;
const PROMPT = 50;

const LINES: readonly Line[] = [
  {
    title: 'start after an orderly stop',
    unit: 'ms',
    of: ({ warm }) => warm.started,
    goal: 'flat',
  },
  { title: '… of which the store', unit: 'ms', of: ({ warm }) => warm.store },
  { title: 'start after a kill', unit: 'ms', of: ({ killed }) => killed.started },
  { title: 'start without an index', unit: 'ms', of: ({ cold }) => cold.started },
  {
    title: 'resident memory after the start',
    unit: 'MB',
    of: ({ warm }) => warm.rss,
    goal: 'flat',
  },
  { title: 'resident memory under load', unit: 'MB', of: ({ loaded }) => loaded.rss, goal: 'flat' },
  { title: 'of it in use (heap)', unit: 'MB', of: ({ loaded }) => loaded.heap },
  { title: 'event to durable, p50', unit: 'ms', of: ({ loaded }) => loaded.accepted.p50 },
  { title: 'event to durable, p99', unit: 'ms', of: ({ loaded }) => loaded.accepted.p99 },
  { title: 'event to card, p50', unit: 'ms', of: ({ loaded }) => loaded.shown.p50 },
  { title: 'event to card, p99', unit: 'ms', of: ({ loaded }) => loaded.shown.p99, goal: 'flat' },
  { title: 'CPU time for one event', unit: 'ms', of: ({ loaded }) => loaded.cpu },
  {
    title: 'queue of a channel, p99',
    unit: 'ms',
    of: ({ loaded }) => loaded.queue ?? 0,
    goal: 'prompt',
  },
  {
    title: 'history of a customer, p99',
    unit: 'ms',
    of: ({ loaded }) => loaded.history ?? 0,
    goal: 'prompt',
  },
];

/** A table of both desks side by side, the best of each line's rounds, and whether what was asked for holds. */
export function report(
  names: readonly string[],
  few: readonly Measured[],
  many: readonly Measured[],
): string {
  const rows = LINES.map((line) => {
    const [left, right] = [bestOf(line, few), bestOf(line, many)];
    const cells = [left, right].map((value) => `${rounded(value)} ${line.unit}`);
    return [line.title, ...cells, `${(right / left).toFixed(2)}x`, verdict(line, left, right)];
  });
  return table(['', ...names, 'ratio', 'asked for'], rows);
}

/** Least is best; others work on the same machine. */
function bestOf({ of }: Line, all: readonly Measured[]): number {
  return Math.min(...all.map(of));
}

function verdict({ goal }: Line, left: number, right: number): string {
  if (goal === undefined) return '';
  const [wanted, holds] =
    goal === 'flat'
      ? [`at most ${FLAT}x`, right <= FLAT * left]
      : [`under ${PROMPT} ms`, right < PROMPT];
  return `${wanted}: ${holds ? 'yes' : 'NO'}`;
}

function rounded(value: number): string {
  return value < 100 ? value.toPrecision(2) : value.toFixed(0);
}
