import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { createEncoder, createLocalMind } from '../src/compose.ts';
import { quantile } from '../src/eval/bootstrap.ts';
import { meanOf } from '../src/eval/metrics.ts';
import { loadMessages } from '../training/corpus.ts';

/** One variant of `assess.ts`, measured in a process of its own and sent to the parent. */

/** Messages of about 200 characters, the length that the encoder was measured at elsewhere. */
const LENGTH = { from: 150, to: 250 };
/** Assessed first and not counted: the engine compiles what is hot. */
const WARM_UP = 50;
/** How often the main thread is looked at, in milliseconds. */
const EVERY = 5;
const MEGABYTE = 1024 * 1024;

const startedAt = performance.now();
const encoder = await createEncoder({ encoder: process.argv[2] === 'on' });
const { assessor } = createLocalMind(encoder);
await assess('My card was charged twice.');
const firstAnswer = performance.now() - startedAt;

const texts = loadMessages()
  .map((message) => message.text)
  .filter((text) => text.length >= LENGTH.from && text.length <= LENGTH.to);
for (const text of texts.slice(0, WARM_UP)) await assess(text);

const measured = texts.slice(WARM_UP);
const delay = monitorEventLoopDelay({ resolution: EVERY });
const times: number[] = [];
delay.enable();
for (const text of measured) {
  const from = performance.now();
  await assess(text);
  times.push(performance.now() - from);
  // Without the encoder nothing else would let the loop turn.
  await setImmediate();
}
delay.disable();

process.send?.({
  messages: measured.length,
  characters: meanOf(measured.map((text) => text.length)),
  firstAnswer,
  perSecond: 1000 / meanOf(times),
  median: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  memory: process.memoryUsage.rss() / MEGABYTE,
  // What is measured is the time between two looks, the pause itself included.
  lag: Math.max(0, delay.max / 1e6 - EVERY),
  assessor: assessor.name,
});
await encoder?.stop();
process.disconnect?.();

async function assess(text: string): Promise<void> {
  const turn = { id: '0', who: 'customer', author: 'customer', text, at: null } as const;
  await assessor.assess({ turns: [turn] });
}
