import { pino } from 'pino';
import { createKnowledge, createLocalMind } from '../src/compose.ts';
import { place } from '../src/domain/placement.ts';
import { createEmbeddedEngine } from '../src/engine/embedded.ts';
import { createSystemTime } from '../src/engine/system-time.ts';
import { quantile } from '../src/eval/bootstrap.ts';
import { createPipeline } from '../src/pipeline.ts';
import { createListeningAdapter } from './scale-adapter.ts';
import { createLoad, type Latencies } from './scale-load.ts';
import { Order, type Started, type Timing } from './scale-told.ts';
import { settings } from './scale-world.ts';

/**
 * Heed as `scale.ts` measures it, in a process of its own: engine, handlers, pipeline and the local judgement, without the encoder, in
 * front of a platform that takes everything at once. Tells its parent when it listens, and does what its parent orders.
 */
const [folder = ''] = process.argv.slice(2);
const logger = pino({ level: 'silent' });
const time = createSystemTime();
const adapter = createListeningAdapter();

const begun = performance.now();
const engine = await createEmbeddedEngine({ folder, time, place, logger });
const opened = performance.now();
const pipeline = createPipeline({
  engine,
  adapters: [adapter],
  desk: {
    local: createLocalMind(undefined),
    model: undefined,
    knowledge: await createKnowledge({ knowledgeFolder: 'knowledge' }, undefined),
    settings: () => settings,
    update: async () => settings,
    directory: () => ({ groups: {}, shifts: {} }),
  },
  time,
  logger,
});
await pipeline.start();
// `performance.now` counts from the start of the process.
tell({ started: performance.now(), store: opened - begun, ...memory() } satisfies Started);

let load: Awaited<ReturnType<typeof createLoad>> | undefined;

process.on('message', async (asked) => {
  const order = Order.parse(asked);
  if (order.kind === 'stop') {
    await pipeline.stop();
    process.disconnect();
    return;
  }
  load ??= await createLoad({ engine, adapter, size: order.size, seed: Date.now() });
  await load.run({ seconds: order.warmUp, rate: order.rate });
  const before = process.cpuUsage();
  const taken = await load.run(order);
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / taken.shown.length;
  tell({ ...timesOf(taken), ...memory(), cpu });
});

function tell(what: object): void {
  process.send?.(what);
}

/** In MB: what the process holds, and what of it is in use once rubbish was collected. */
function memory(): Pick<Started, 'rss' | 'heap'> {
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  return { rss: rss / 2 ** 20, heap: process.memoryUsage().heapUsed / 2 ** 20 };
}

function timesOf({ accepted, shown, queue, history }: Latencies): Timing {
  return {
    accepted: { p50: quantile(accepted, 0.5), p99: quantile(accepted, 0.99) },
    shown: { p50: quantile(shown, 0.5), p99: quantile(shown, 0.99) },
    queue: quantile(queue, 0.99),
    history: quantile(history, 0.99),
  };
}
