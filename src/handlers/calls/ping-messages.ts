import { briefFor } from '../../domain/brief.ts';
import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { withExample } from '../../domain/learning/example.ts';
import { queue, withdraw } from '../../domain/outbox.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { type Author, personOf } from '../../domain/person.ts';
import { channelOf, pingPlaceFor } from '../../domain/places.ts';
import { whereIn } from '../card.ts';
import type { Moment } from '../desk.ts';
import { calledBy, isCalled, withoutCallClocks } from './who-was-called.ts';

type PingSent = Extract<Outgoing, { kind: 'ping' }>;

/** Calls that a lead has got and nobody has answered. */
export function openPings(current: Pick<Case, 'pings'>): Ping[] {
  return current.pings.filter((ping) => ping.lead !== '' && ping.answer === null);
}

/** Keeps what somebody's answer to the open call says of it: whether it was needed. */
export function withCallAnswered(
  current: Case,
  answer: { readonly by: string; readonly at: number; readonly needed: boolean },
): Case {
  const ping = openPings(current).at(-1);
  if (ping === undefined) return current;
  const { turn, risk, cause } = ping;
  const examples = withExample(current.examples, { kind: 'call', turn, risk, cause, ...answer });
  return { ...current, examples };
}

/** Ends every open call: whoever answers one answers for the case. Each message says in place what became of it. */
export function endPings(
  current: Case,
  answer: NonNullable<Ping['answer']>,
  outcome: string,
  moment: Moment,
): Case {
  const settled: Case = { ...current, held: null, clocks: withoutCallClocks(current) };
  return settled.pings
    .filter((ping) => ping.answer === null)
    .reduce((one, ping) => endPing(one, { ...ping, answer, outcome }, moment), settled);
}

/**
 * Whoever was called and answers the customer has taken the call by that: no button has to be pressed as well. Where the call was only
 * that nobody answers, anybody's answer ends it.
 */
export function withPingsAnsweredBy(
  given: Case,
  { id, name }: Pick<Author, 'id' | 'name'>,
  moment: Moment,
): Case {
  const isOver = given.held?.cause === 'clock';
  const current = isOver ? { ...given, held: null, clocks: withoutHeldClock(given) } : given;
  const open = openPings(current);
  // What nobody was there to be called for is answered too, or the card would go on asking for it.
  const unanswered = open.length > 0 ? open : current.pings.slice(-1).filter(isUnanswered);
  const isTheirs = unanswered.some((ping) => ping.cause === 'clock' || isCalled(id, ping, moment));
  if (!isTheirs) return current;
  const isOwn = open.some((ping) => isCalled(id, ping, moment));
  const taught = isOwn
    ? withCallAnswered(current, { by: id, at: moment.now, needed: true })
    : current;
  return endPings(taught, 'have-it', `${name} has answered`, moment);
}

function isUnanswered({ answer }: Ping): boolean {
  return answer === null;
}

function withoutHeldClock({ clocks }: Case): Case['clocks'] {
  return clocks.filter(({ kind }) => kind !== 'call');
}

/** Whom the call was for, by name. */
export function namesOf(ping: Ping, { settings }: Pick<Moment, 'settings'>): string {
  return calledBy(ping)
    .map((id) => personOf(id, settings.roster).name)
    .join(', ');
}

/** Ends one call; its message says in place what became of it. */
export function endPing(current: Case, ended: Ping, moment: Moment): Case {
  const pings = current.pings.map((ping) => (ping.id === ended.id ? ended : ping));
  const next = { ...current, pings };
  // What nobody can have seen yet need not be said at all.
  const waiting = current.outbox.find((item) => item.outgoing.id === ended.id);
  if (waiting?.attempts === 0 || waiting?.state === 'failed') return withdraw(next, ended.id);
  const message = messageFor(next, ended, `${ended.id}/outcome`, moment);
  return message === undefined
    ? next
    : queue(withOutcome(next, message, ended), message, moment.now);
}

/** A call that may have arrived although nobody said so is tried again: where it did not, it says at once what became of it. */
function withOutcome(current: Case, message: PingSent, { id }: Ping): Case {
  const outbox = current.outbox.map((item) =>
    item.outgoing.id === id ? { ...item, outgoing: { ...message, id } } : item,
  );
  return { ...current, outbox };
}

/** Writes every call anew from the case as it reads now, so that no words stay in one that a customer has taken back. */
export function rewritePings(current: Case, moment: Moment): Case {
  return current.pings.reduce((one, ping) => rewritePing(one, ping, moment), current);
}

function rewritePing(current: Case, ping: Ping, moment: Moment): Case {
  const message = messageFor(current, ping, `${ping.id}/words/${current.revision}`, moment);
  if (message === undefined) return current;
  const isOurs = (id: string) => id === ping.id || id.startsWith(`${ping.id}/`);
  const outbox = current.outbox.map((item) =>
    item.outgoing.kind === 'ping' && isOurs(item.outgoing.id)
      ? { ...item, outgoing: { ...item.outgoing, brief: message.brief } }
      : item,
  );
  const isWaiting = outbox.some((item) => item.state !== 'failed' && isOurs(item.outgoing.id));
  const next = { ...current, outbox };
  return isWaiting || ping.message === null ? next : queue(next, message, moment.now);
}

/**
 * The same for those of a group who do not read where the first of them is called, each where they do. These are not updated in place:
 * whoever comes late hears that the call has been answered.
 */
export function messagesElsewhere(
  current: Case,
  ping: Ping,
  to: string,
  moment: Moment,
): PingSent[] {
  return ping.others.flatMap((lead, index) => {
    const id = `${current.id}/group/${current.pings.length}/${index + 1}`;
    const message = messageFor(current, { ...ping, lead, others: [] }, id, moment);
    return message === undefined || message.to === to ? [] : [message];
  });
}

/** A ping's message as it reads now; undefined where nobody was called, or nobody may read it any more. */
export function messageFor(
  current: Case,
  ping: Ping,
  id: string,
  moment: Moment,
): PingSent | undefined {
  if (ping.lead === '') return undefined;
  const { settings } = moment;
  const lead = personOf(ping.lead, settings.roster);
  const place = pingPlaceFor(channelOf(current.channel, settings), lead, settings);
  if (place === undefined) return undefined;
  const brief = briefFor(current, ping, { lead, to: place.to, settings });
  return {
    kind: 'ping',
    audience: 'staff',
    id,
    case: current.id,
    to: place.to,
    ...whereIn(current, place),
    brief: ping.outcome === undefined ? brief : { ...brief, actions: [] },
    ...(ping.outcome === undefined ? {} : { outcome: ping.outcome }),
  };
}
