import type { Case, Outbound } from './case.ts';
import type { Outgoing } from './outgoing.ts';

/**
 * The case with one more thing to say. A card not yet on its way is replaced by the newer one: nobody needs to see both. What is said
 * at a door goes first, in its order, for doors close within seconds. A reply waits for the replies before it.
 */
export function queue(current: Case, outgoing: Outgoing, now: number): Case {
  const kept =
    outgoing.kind === 'card'
      ? current.outbox.filter((item) => !isWaitingCard(item))
      : current.outbox;
  const added: Outbound = {
    outgoing,
    state: 'queued',
    attempts: 0,
    notBefore: Math.max(now, ...earlierReplies(current, outgoing).map((item) => item.notBefore)),
  };
  if (!isAnswer(added)) return { ...current, outbox: [...kept, added] };
  const others = kept.filter((item) => !isAnswer(item));
  return { ...current, outbox: [...kept.filter(isAnswer), added, ...others] };
}

/** What somebody who has just asked for something waits for. */
function isAnswer({ outgoing: { kind } }: Outbound): boolean {
  return kind === 'form' || kind === 'notice' || kind === 'done';
}

function isWaitingCard(item: Outbound): boolean {
  return item.outgoing.kind === 'card' && item.state === 'queued';
}

function earlierReplies(current: Case, outgoing: Outgoing): Outbound[] {
  if (outgoing.kind !== 'reply') return [];
  return current.outbox.filter((item) => item.outgoing.kind === 'reply' && item.state !== 'failed');
}

/** The first thing due to be said, in the order it was decided. */
export function nextToSend(current: Case, now: number): Outbound | undefined {
  return current.outbox.find((item) => item.state !== 'failed' && item.notBefore <= now);
}

/** Written before the call, so that after a crash it is known that this may have arrived. */
export function markSending(current: Case, id: string): Case {
  return update(current, id, (item) => ({
    ...item,
    state: 'sending',
    attempts: item.attempts + 1,
  }));
}

/** Said: it leaves the outbox, and the platform's name for the message is kept for updates in place. */
export function markSent(current: Case, outgoing: Outgoing, message: string | undefined): Case {
  const rest = current.outbox.filter((item) => item.outgoing.id !== outgoing.id);
  const card = outgoing.kind === 'card' ? (message ?? current.card) : current.card;
  const pings =
    outgoing.kind === 'ping' && message !== undefined
      ? current.pings.map((ping) => (ping.id === outgoing.id ? { ...ping, message } : ping))
      : current.pings;
  return { ...current, outbox: rest, card, pings };
}

/**
 * Not said: tried again at `retryAt`, or given up when that is undefined. Replies after a reply wait as long as it does, so that none
 * overtakes it; a card that a newer one follows is not tried again, for it would bring the older one back.
 */
export function markUnsent(current: Case, id: string, retryAt: number | undefined): Case {
  if (retryAt === undefined) return update(current, id, (item) => ({ ...item, state: 'failed' }));
  const index = current.outbox.findIndex((item) => item.outgoing.id === id);
  const kind = current.outbox[index]?.outgoing.kind;
  const later = current.outbox.slice(index + 1).filter((item) => item.outgoing.kind === kind);
  if (kind === 'card' && later.length > 0) return withdraw(current, id);
  const held = new Set(kind === 'reply' ? later : []);
  return {
    ...current,
    outbox: current.outbox.map((item) => {
      if (item.outgoing.id === id) return { ...item, state: 'queued', notBefore: retryAt };
      return held.has(item) ? { ...item, notBefore: Math.max(item.notBefore, retryAt) } : item;
    }),
  };
}

/** Will not be said after all: it leaves the outbox. */
export function withdraw(current: Case, id: string): Case {
  return { ...current, outbox: current.outbox.filter((item) => item.outgoing.id !== id) };
}

function update(current: Case, id: string, edit: (item: Outbound) => Outbound): Case {
  return {
    ...current,
    outbox: current.outbox.map((item) => (item.outgoing.id === id ? edit(item) : item)),
  };
}
