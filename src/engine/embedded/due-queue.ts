import TinyQueue from 'tinyqueue';

interface Entry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly ready: number;
  /** Who came first goes first. */
  readonly ticket: number;
}

/** Overtaken entries are swept out when they are more than the valid ones and this many. Ours. */
const SWEEP = 1_024;

/**
 * Ids by the time from which they are ready, the nearest first; each id once.
 *
 * A binary heap, for the nearest of many times changes with every save, and a heap takes a new one in a few steps however many
 * wait; sorting 20,000 again would cost more than the save. An entry that a later time has overtaken stays in the heap and is
 * skipped when it comes up, for taking it out would need a search.
 */
export function createDueQueue() {
  const valid = new Map<string, Entry>();
  let heap = new TinyQueue<Entry>([], inOrder);
  let tickets = 0;

  function set(id: string, ready: number): void {
    if (valid.get(id)?.ready === ready) return;
    tickets += 1;
    const entry = { id, ready, ticket: tickets };
    valid.set(id, entry);
    heap.push(entry);
    if (heap.length > 2 * valid.size + SWEEP) heap = new TinyQueue([...valid.values()], inOrder);
  }

  function peek(): { readonly id: string; readonly ready: number } | undefined {
    for (let top = heap.peek(); top !== undefined; top = heap.peek()) {
      if (valid.get(top.id) === top) return top;
      heap.pop();
    }
    return undefined;
  }

  return {
    set,
    peek,
    remove: (id: string) => void valid.delete(id),
    readyAt: (id: string) => valid.get(id)?.ready,
    get size() {
      return valid.size;
    },
  };
}

function inOrder(left: Entry, right: Entry): number {
  return left.ready - right.ready || left.ticket - right.ticket;
}
