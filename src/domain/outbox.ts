import type { Case, Outbound } from './case.ts';
import type { CardPosted, Outgoing } from './outgoing.ts';

/**
 * The case with one more thing to say. A card not yet on its way is replaced by the newer one: nobody needs to see both. What is said
 * at a door goes first, in its order, for doors close within seconds. A reply waits for the replies before it, and what is to take the
 * place of a message waits until it is known whether that message stands.
 */
export function queue(current: Case, outgoing: Outgoing, now: number): Case {
  const kept = outgoing.kind === 'card' ? outboxFor(outgoing, current) : current.outbox;
  const before = kept.filter(
    (item) => item.state !== 'failed' && waitsFor(outgoing, item, current),
  );
  const added: Outbound = {
    outgoing,
    state: 'queued',
    attempts: 0,
    notBefore: Math.max(now, ...before.map((item) => item.notBefore)),
  };
  if (!isAnswer(added)) return { ...current, outbox: [...kept, added] };
  const others = kept.filter((item) => !isAnswer(item));
  return { ...current, outbox: [...kept.filter(isAnswer), added, ...others] };
}

/** What somebody who has just asked for something waits for. */
function isAnswer({ outgoing: { kind } }: Outbound): boolean {
  return kind === 'form' || kind === 'notice' || kind === 'done';
}

/**
 * The outbox as a newer card finds it. The first card may have arrived although nobody said so: it is tried again under its own id, by
 * which it is found, with what the newer one says.
 */
function outboxFor(newer: CardPosted, current: Case): Outbound[] {
  return current.outbox.flatMap((item) => {
    if (!isWaitingCard(item)) return [item];
    const mayStand = item.attempts > 0 && current.card === null;
    return mayStand ? [{ ...item, outgoing: { ...newer, id: item.outgoing.id } }] : [];
  });
}

function isWaitingCard(item: Outbound): boolean {
  return item.outgoing.kind === 'card' && item.state === 'queued';
}

/** True where saying the one before the other would put things out of order, or twice. */
function waitsFor(outgoing: Outgoing, { outgoing: earlier }: Outbound, { card }: Case): boolean {
  if (outgoing.kind !== earlier.kind) return false;
  if (outgoing.kind === 'ping') return outgoing.id.startsWith(`${earlier.id}/`);
  return outgoing.kind === 'reply' || (outgoing.kind === 'card' && card === null);
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
 * Not said: tried again at `retryAt`, or given up when that is undefined. What waits for it waits as long: replies after a reply, so that
 * none overtakes it, and what is to take its place. An update of a card that a newer one follows is not tried again, for it would bring
 * the older one back.
 */
export function markUnsent(current: Case, id: string, retryAt: number | undefined): Case {
  if (retryAt === undefined) return update(current, id, (item) => ({ ...item, state: 'failed' }));
  const index = current.outbox.findIndex((item) => item.outgoing.id === id);
  const unsent = current.outbox[index];
  if (unsent === undefined) return current;
  const later = current.outbox.slice(index + 1);
  const isCard = ({ outgoing }: Outbound) => outgoing.kind === 'card';
  if (isCard(unsent) && current.card !== null && later.some(isCard)) return withdraw(current, id);
  const held = new Set(later.filter(({ outgoing }) => waitsFor(outgoing, unsent, current)));
  return {
    ...current,
    outbox: current.outbox.map((item) => {
      if (item === unsent) return { ...item, state: 'queued', notBefore: retryAt };
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
