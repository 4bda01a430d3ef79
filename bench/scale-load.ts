import { setTimeout as pause } from 'node:timers/promises';
import type { CaseQuery, Engine } from '../src/engine/engine.ts';
import { generator } from '../src/eval/random.ts';
import { collect } from '../test/fakes/collect.ts';
import type { ListeningAdapter } from './scale-adapter.ts';
import { createTalks, type Happening } from './scale-talk.ts';
import { type Size, someCustomer } from './scale-world.ts';

/** How long things took, in milliseconds. */
export interface Latencies {
  /** From when an event was due until it was durably taken in, and until its card was handed to the platform. */
  readonly accepted: number[];
  readonly shown: number[];
  /** From a `/triage` until its answer was handed to the platform. */
  readonly queue: number[];
  /** From the question to the last summary, by the customer's address, their e-mail and their account. */
  readonly history: number[];
}

export interface LoadOptions {
  readonly engine: Engine;
  readonly adapter: ListeningAdapter;
  readonly size: Size;
  /** Another one makes other things happen. */
  readonly seed: number;
}

/** How long a card is waited for before the load counts as lost, in milliseconds. Ours. */
const PATIENCE = 60_000;

/** What is asked for on a card; see linked-cases.ts. */
const LOOKED_THROUGH = 50;

/** Puts a desk under load, again and again; conversations of one time go on in the next. */
export async function createLoad({ engine, adapter, size, seed }: LoadOptions) {
  const random = generator(seed);
  const all: CaseQuery = { state: 'open', order: 'recent', limit: 10 * size.open };
  const open = await collect(engine.cases(all));
  const talks = createTalks({ size, random, now: Date.now, open });

  /** So many events a second for so long, whether or not those before are done; `asks` of each question spread over that time. */
  async function run(options: {
    readonly seconds: number;
    readonly rate: number;
    readonly asks?: number;
  }): Promise<Latencies> {
    const { seconds, rate, asks = 0 } = options;
    const taken: Latencies = { accepted: [], shown: [], queue: [], history: [] };
    await Promise.all([
      each(seconds * rate, seconds, (due) => happen(talks.next(), due, taken)),
      each(asks, seconds, (due) => askForQueue(due, taken)),
      each(asks, seconds, (due) => askForHistory(due, taken)),
    ]);
    return taken;
  }

  async function happen(
    { event, name, heard }: Happening,
    due: number,
    { accepted, shown }: Latencies,
  ): Promise<void> {
    const said = adapter.hears(name);
    await adapter.deliver(event);
    accepted.push(performance.now() - due);
    const outgoing = await Promise.race([said, late(event.kind)]);
    shown.push(performance.now() - due);
    heard(outgoing.case);
  }

  async function askForQueue(due: number, { queue }: Latencies): Promise<void> {
    const { event, name } = talks.queueAsked();
    const said = adapter.hears(name);
    await adapter.deliver(event);
    await Promise.race([said, late('queue')]);
    queue.push(performance.now() - due);
  }

  async function askForHistory(due: number, { history }: Latencies): Promise<void> {
    const { id, email = '' } = someCustomer(size, random);
    const account = email.slice(email.indexOf('@') + 1);
    const ways = [{ customer: id }, { email }, { account }, { account, state: 'open' }] as const;
    for (const way of ways) {
      const query: CaseQuery = { ...way, order: 'recent', limit: LOOKED_THROUGH };
      await collect(engine.cases(query));
    }
    history.push(performance.now() - due);
  }

  return { run };
}

async function late(what: string): Promise<never> {
  await pause(PATIENCE, undefined, { ref: false });
  throw new Error(`Nothing was heard of an event (${what}) within ${PATIENCE / 1000} seconds.`);
}

/** Begins `task` so many times, evenly over the seconds, and waits for all of them. `due` is when it should have begun. */
async function each(
  count: number,
  seconds: number,
  task: (due: number) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  const tasks: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const due = begun + (index * seconds * 1000) / count;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    tasks.push(task(due));
  }
  await Promise.all(tasks);
}
