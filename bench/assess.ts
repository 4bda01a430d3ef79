import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { table } from '../src/eval/markdown.ts';

/**
 * `npm run bench:assess`: how fast the local judgement is and what it holds in memory, with and without the sentence encoder. Each
 * variant runs in a process of its own, one message after the other.
 */
const Measurement = z.object({
  /** Messages measured, and how long they are on average, in characters. */
  messages: z.number(),
  characters: z.number(),
  /** From nothing to the first answer, in milliseconds. */
  firstAnswer: z.number(),
  perSecond: z.number(),
  /** Milliseconds a message. */
  median: z.number(),
  p99: z.number(),
  /** Resident memory at the end, in MB. */
  memory: z.number(),
  /** The longest that the main thread kept everything else waiting, in milliseconds. */
  lag: z.number(),
  /** Who judged: without the optional packages there is no encoder. */
  assessor: z.string(),
});
type Measurement = z.infer<typeof Measurement>;

const LINES: readonly (readonly [keyof Measurement, string, number])[] = [
  ['perSecond', 'messages a second', 1],
  ['median', 'ms a message, p50', 2],
  ['p99', 'ms a message, p99', 2],
  ['firstAnswer', 'ms to the first answer, start included', 0],
  ['memory', 'resident memory, MB', 0],
  ['lag', 'longest main-thread lag, ms', 1],
];

const without = await measure('off');
const using = await measure('on');
process.stdout.write(`${report(without, using)}\n`);

async function measure(encoder: 'on' | 'off'): Promise<Measurement> {
  process.stderr.write(`Measuring with the encoder ${encoder}…\n`);
  const child = fork(new URL('./assess-child.ts', import.meta.url), [encoder]);
  const [message]: unknown[] = await once(child, 'message');
  await once(child, 'exit');
  return Measurement.parse(message);
}

function report(left: Measurement, right: Measurement): string {
  const rows = LINES.map(([name, title, places]) => {
    const [one, two] = [Number(left[name]), Number(right[name])];
    return [
      title,
      one.toFixed(places),
      two.toFixed(places),
      `${Number((two / one).toPrecision(2))}x`,
    ];
  });
  const size = `${left.messages} messages of ${Math.round(left.characters)} characters on average`;
  const missing =
    right.assessor === left.assessor
      ? '\n\nThe encoder is not installed, so both columns are the same judge.'
      : '';
  return `${size}, one after the other:\n\n${table(['', 'no encoder', 'encoder', 'ratio'], rows)}${missing}`;
}
