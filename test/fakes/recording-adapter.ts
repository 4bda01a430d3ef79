import type { Adapter, Receive, Sent } from '../../src/adapters/adapter.ts';
import type { Platform } from '../../src/domain/address.ts';
import type { Incoming } from '../../src/domain/message.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';

/** An adapter that is its own platform: it remembers what was said, over restarts too, and recognises a repeat by its id. */
export interface RecordingAdapter extends Adapter {
  /** Everything said, in order, repeats left out. */
  readonly said: readonly Outgoing[];
  /** The ids of everything that was tried to be said, repeats and failures included. */
  readonly attempts: readonly string[];
  /** Which attempt at its thing each of them was, as the adapter was told. */
  readonly counts: readonly number[];
  /** Something happens on the platform; resolves once it was received. */
  deliver(event: Incoming): Promise<void>;
  /** The next things to be sent fail so, one after the other. */
  failNext(...errors: unknown[]): void;
  /** How a thing fails to be sent, each time; undefined when it does not. */
  failing: (outgoing: Outgoing) => Error | undefined;
  /** Resolves with the first thing said, before or from now on, of which this is true. */
  hears(isIt: (outgoing: Outgoing) => boolean): Promise<Outgoing>;
  /** Called after each thing was said, before `send` has returned. */
  afterSend: (outgoing: Outgoing) => void;
  /** What `complete` makes of an event. */
  completing: (event: Incoming) => Promise<Incoming>;
  /** What it tells of who reads a channel. */
  reading: Adapter['readers'];
}

export function createRecordingAdapter(platform: Platform = 'terminal'): RecordingAdapter {
  const said: Outgoing[] = [];
  const attempts: string[] = [];
  const counts: number[] = [];
  const errors: unknown[] = [];
  const known = new Map<string, Sent>();
  const listeners = new Set<() => void>();
  let receive: Receive | undefined;

  const adapter: RecordingAdapter = {
    platform,
    said,
    attempts,
    counts,
    failing: () => undefined,
    afterSend: () => {},
    completing: async (event) => event,
    reading: async () => ({ staff: [], outsiders: false }),
    async start(given) {
      receive = given;
    },
    complete: (event) => adapter.completing(event),
    readers: (channel) => adapter.reading(channel),
    async send(outgoing, attempt = 1) {
      attempts.push(outgoing.id);
      counts.push(attempt);
      const error = errors.shift() ?? adapter.failing(outgoing);
      if (error !== undefined) throw error;
      const before = known.get(outgoing.id);
      if (before !== undefined) return before;
      const sent = sentAs(outgoing);
      known.set(outgoing.id, sent);
      said.push(outgoing);
      adapter.afterSend(outgoing);
      for (const listener of listeners) listener();
      return sent;
    },
    async stop() {
      receive = undefined;
    },
    async deliver(event) {
      if (receive === undefined) throw new Error('Nobody listens.');
      await receive(event);
    },
    failNext: (...given) => void errors.push(...given),
    hears: (isIt) =>
      new Promise((resolve) => {
        function look(): void {
          const found = said.find(isIt);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        }
        listeners.add(look);
        look();
      }),
  };
  return adapter;
}

function sentAs(outgoing: Outgoing): Sent {
  if (outgoing.kind === 'card' || outgoing.kind === 'ping')
    return { message: outgoing.replaces ?? `message ${outgoing.id}` };
  return outgoing.kind === 'reply' ? { message: `message ${outgoing.id}` } : {};
}
