import type { Time } from '../../../engine/engine.ts';
import { keepLatest } from '../../keep-latest.ts';
import { inTime } from '../../patience.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';

/**
 * What Heed is drawing right now. Whoever pressed a button is answered with the card as it is by then: an answer with an older one that
 * arrived after the card's own update would take its place.
 */
export interface Drawings {
  /** Something is drawn until `drawing` settles: of a case, or in the place of a message. */
  begun(of: { readonly case?: string; readonly message?: string }, drawing: Promise<unknown>): void;
  /** The card of a case was drawn so. */
  drawn(caseId: string, card: AdaptiveCard): void;
  /** Resolves once what is drawn in a message's place is there: what is under way, or begins soon. In two seconds at the latest. */
  settledIn(message: string): Promise<void>;
  /** The card of a case once what is drawn of it is there, as above, but after `limit` milliseconds; undefined where none was drawn. */
  settledOf(caseId: string, limit: number): Promise<AdaptiveCard | undefined>;
}

/** How long it is waited for a drawing to begin, in milliseconds. Ours: what is said to whoever asked comes right before it. */
const BEGINS_WITHIN = 400;

/** How long it is waited for one to end, in milliseconds. Ours: Teams takes a message within half a second, mostly. */
const ENDS_WITHIN = 2_000;

/** How many cases' cards are remembered. Ours: they are asked for right after they were drawn. */
const MOST_CARDS = 100;

export function createDrawings(time: Time): Drawings {
  const underWay = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Set<() => void>>();
  const cards = new Map<string, AdaptiveCard>();

  function begin(key: string, drawing: Promise<unknown>): void {
    underWay.set(key, drawing);
    const ended = () => {
      if (underWay.get(key) === drawing) underWay.delete(key);
    };
    drawing.then(ended, ended);
    for (const tell of waiting.get(key) ?? []) tell();
  }

  async function begins(key: string, limit: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const others = waiting.get(key) ?? new Set();
    waiting.set(key, others.add(resolve));
    await inTime(time, limit, promise, () => undefined);
    others.delete(resolve);
    if (others.size === 0) waiting.delete(key);
  }

  /** What failed to be drawn is over, too. */
  async function settled(key: string, limit: number): Promise<void> {
    const end = time.now() + limit;
    if (!underWay.has(key)) await begins(key, Math.min(BEGINS_WITHIN, limit));
    const drawing = Promise.resolve(underWay.get(key)).catch(() => undefined);
    await inTime(time, Math.max(0, end - time.now()), drawing, () => undefined);
  }

  return {
    begun({ case: caseId, message }, drawing) {
      if (caseId !== undefined) begin(ofCase(caseId), drawing);
      if (message !== undefined) begin(inMessage(message), drawing);
    },
    drawn(caseId, card) {
      keepLatest(cards, caseId, card, MOST_CARDS);
    },
    settledIn: (message) => settled(inMessage(message), BEGINS_WITHIN + ENDS_WITHIN),
    async settledOf(caseId, limit) {
      await settled(ofCase(caseId), limit);
      return cards.get(caseId);
    },
  };
}

function ofCase(id: string): string {
  return `case ${id}`;
}

function inMessage(name: string): string {
  return `message ${name}`;
}
