import type { Outgoing } from '../domain/outgoing.ts';
import type { Sent } from './adapter.ts';
import { keepLatest } from './keep-latest.ts';

/** Says one thing; rejects with `SendError`. */
export type Say = (outgoing: Outgoing, attempt: number) => Promise<Sent>;

/** How much is remembered of what was said. Ours: a courier repeats within half an hour. */
const MOST_SAID = 10_000;

/** A repeat of what this process has said is answered from memory, and one that is under way is waited for. */
export function createSayOnce(say: Say): Say {
  const said = new Map<string, Sent>();
  const underWay = new Map<string, Promise<Sent>>();

  async function sayOnce(outgoing: Outgoing, attempt: number): Promise<Sent> {
    try {
      const sent = await say(outgoing, attempt);
      keepLatest(said, outgoing.id, sent, MOST_SAID);
      return sent;
    } finally {
      underWay.delete(outgoing.id);
    }
  }

  return async (outgoing, attempt) => {
    const before = said.get(outgoing.id) ?? underWay.get(outgoing.id);
    if (before !== undefined) return before;
    const begun = sayOnce(outgoing, attempt);
    underWay.set(outgoing.id, begun);
    return begun;
  };
}
