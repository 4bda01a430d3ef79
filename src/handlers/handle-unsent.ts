import type { Case } from '../domain/case.ts';
import { isWaitingClock, withWaiting } from '../domain/clocks.ts';
import { markUnsent, withdraw } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { promisesWithout } from '../domain/promises/commitments.ts';
import { climb } from './calls/climb.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { withPromiseClocks } from './promises/promises.ts';
import { unanswered, waitingClocks } from './turns.ts';

type Reply = Extract<Outgoing, { kind: 'reply' }>;

/**
 * Something could not be delivered and is given up. A reply that never arrived answers nobody: its turn goes and the customer's clocks
 * run again. It stays on the card until a person has seen to it. A call that reached nobody goes to the next of the ladder at once; where there is
 * none, the card says so. Anything else is dropped.
 */
export function applyUnsent(current: Case, outgoing: Outgoing, moment: Moment): Case {
  if (!current.outbox.some((item) => item.outgoing.id === outgoing.id)) return current;
  const noted = record(current, moment.now, 'not sent', undefined, outgoing.kind);
  if (outgoing.kind === 'reply')
    return showCard(withoutReply(noted, outgoing, moment), moment, true);
  const isCall = current.pings.some((ping) => ping.id === outgoing.id && ping.answer === null);
  if (isCall) {
    const unsent = markUnsent(noted, outgoing.id, undefined);
    return showCard(climb(unsent, outgoing.id, moment, 'Could not be reached'), moment);
  }
  const dropped = withdraw(noted, outgoing.id);
  // A card that cannot be updated is posted anew the next time; updating it again would fail again.
  return outgoing.kind === 'card' ? { ...dropped, card: null } : dropped;
}

function withoutReply(current: Case, { id, approvedBy }: Reply, moment: Moment): Case {
  const turns = unsaid(current.turns, id);
  const at = current.turns.find((turn) => turn.id === id)?.at ?? moment.now;
  const promises = promisesWithout(current.promises, { at });
  const clocks = withPromiseClocks(current, promises, moment);
  const isWaiting = !current.clocks.some(isWaitingClock) && unanswered(turns).length > 0;
  return {
    ...markUnsent(current, id, undefined),
    state: 'open',
    turns,
    promises,
    clocks: isWaiting ? withWaiting(clocks, waitingClocks(turns, current.channel, moment)) : clocks,
    notes: [`${approvedBy.name} has tried to reply.`],
  };
}

/** Where the customer has written since, the reply keeps its empty place: turns are named by theirs. */
function unsaid(turns: Case['turns'], id: string): Case['turns'] {
  const index = turns.findIndex((turn) => turn.id === id);
  const turn = turns[index];
  if (turn === undefined) return turns;
  return index === turns.length - 1 ? turns.slice(0, -1) : turns.with(index, { ...turn, text: '' });
}

/** Somebody has answered since: what was not delivered need not be sent by hand any more. */
export function withoutFailedReplies(current: Case): Case {
  return {
    ...current,
    outbox: current.outbox.filter(
      ({ state, outgoing }) => state !== 'failed' || outgoing.kind !== 'reply',
    ),
  };
}
