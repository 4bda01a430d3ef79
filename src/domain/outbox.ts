import type { Case, Outbound } from './case.ts';
import type { Outgoing } from './outgoing.ts';

/** The case with one more thing to say. A card not yet on its way is replaced by the newer one: nobody needs to see both. */
export function queue(current: Case, outgoing: Outgoing, now: number): Case {
  const kept =
    outgoing.kind === 'card'
      ? current.outbox.filter((item) => !isWaitingCard(item))
      : current.outbox;
  const added: Outbound = { outgoing, state: 'queued', attempts: 0, notBefore: now };
  return { ...current, outbox: [...kept, added] };
}

function isWaitingCard(item: Outbound): boolean {
  return item.outgoing.kind === 'card' && item.state === 'queued';
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

/** Not said: tried again at `retryAt`, or given up when that is undefined. */
export function markUnsent(current: Case, id: string, retryAt: number | undefined): Case {
  return update(current, id, (item) =>
    retryAt === undefined
      ? { ...item, state: 'failed' }
      : { ...item, state: 'queued', notBefore: retryAt },
  );
}

function update(current: Case, id: string, edit: (item: Outbound) => Outbound): Case {
  return {
    ...current,
    outbox: current.outbox.map((item) => (item.outgoing.id === id ? edit(item) : item)),
  };
}
