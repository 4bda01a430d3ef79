import type { Adapter, Receive } from '../src/adapters/adapter.ts';
import type { Incoming } from '../src/domain/message.ts';
import type { Outgoing } from '../src/domain/outgoing.ts';

/** A platform that takes everything at once and keeps nothing, but tells whoever waits for it what was said. */
export interface ListeningAdapter extends Adapter {
  /** Something happens on the platform; resolves once it was received. */
  deliver(event: Incoming): Promise<void>;
  /** Resolves with the next thing said for which `nameOf` gives this name. */
  hears(name: string): Promise<Outgoing>;
}

/** What is waited for goes by the name of its conversation, or of the door it is said at. */
function nameOf(outgoing: Outgoing): string | undefined {
  if (outgoing.kind === 'card') return outgoing.about?.thread;
  return outgoing.kind === 'notice' ? outgoing.to : undefined;
}

export function createListeningAdapter(): ListeningAdapter {
  const waiting = new Map<string, (outgoing: Outgoing) => void>();
  let receive: Receive | undefined;
  return {
    platform: 'slack',
    async start(given) {
      receive = given;
    },
    complete: async (event) => event,
    readers: async () => ({ staff: [], outsiders: false }),
    async send(outgoing) {
      const name = nameOf(outgoing) ?? '';
      waiting.get(name)?.(outgoing);
      waiting.delete(name);
      return 'replaces' in outgoing && outgoing.replaces !== undefined
        ? { message: outgoing.replaces }
        : { message: `message ${outgoing.id}` };
    },
    async stop() {
      receive = undefined;
    },
    async deliver(event) {
      await receive?.(event);
    },
    hears: (name) => new Promise((resolve) => waiting.set(name, resolve)),
  };
}
