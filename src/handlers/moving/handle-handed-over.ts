import type { Case } from '../../domain/case.ts';
import { withWaiting } from '../../domain/clocks.ts';
import { lastHeard } from '../../domain/conversation.ts';
import type { TurnsHandedOver } from '../../domain/message.ts';
import { promiseClocks, withMore } from '../../domain/promises/commitments.ts';
import { showCard } from '../card.ts';
import { type Desk, handled, type Moment } from '../desk.ts';
import { type Judgement, judge } from '../judge.ts';
import { promiseClocksAnew } from '../promises/promises.ts';
import { rejudged } from '../rejudged.ts';
import { waitingFrom } from '../snooze.ts';
import { awaitsAnswer, joined, nameOf } from '../turns.ts';
import { recordMove } from './moved-notes.ts';
import { withTurns } from './with-turns.ts';

/** Judges the conversation as it will stand with the turns that come from another case; undefined where they bring nothing new. */
export async function prepareHandedOver(
  current: Case,
  event: TurnsHandedOver,
  desk: Desk,
): Promise<Judgement | undefined> {
  const turns = joined(current.turns, event.turns);
  const last = lastHeard(turns);
  if (turns === current.turns || last < 0) return undefined;
  return judge(desk.local, desk, current, { turns: turns.slice(0, last + 1) });
}

/** Takes in the turns of another case that was merged into this one, or those that were split off to be this one. */
export function applyHandedOver(
  current: Case,
  event: TurnsHandedOver,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const { mergedInto: _, ...base } = handled(current, event.key);
  const open: Case = {
    ...base,
    state: 'open',
    customer: base.customer ?? event.customer,
    askedBy: base.askedBy ?? event.by,
    ...joinedAfter(base, event),
    ...promisesWith(base, event, moment),
  };
  const turns = joined(open.turns, event.turns);
  const noted = noteOf(open, event);
  // Two cases that were merged into each other: this one has come back to itself, and goes on.
  if (turns === open.turns) return showCard(noted, moment, true);
  const next = withExamples(withTurns(noted, turns, moment), event);
  const timed = base.state === 'closed' ? waitedWith(next, moment) : next;
  return showCard(rejudged(timed, judgement, moment), moment, true);
}

/** What the turns have to teach comes with them. */
function withExamples(current: Case, { turns, examples }: TurnsHandedOver): Case {
  const names = current.turns.map(nameOf);
  const brought = examples.flatMap((one) => {
    const from = turns[one.turn];
    const turn = from === undefined ? -1 : names.indexOf(nameOf(from));
    return turn < 0 ? [] : [{ ...one, turn }];
  });
  return { ...current, examples: [...current.examples, ...brought] };
}

/** Whoever else wrote in the case that comes in is remembered, for what they wrote may leave again. */
function joinedAfter(
  { customer, joined = [] }: Case,
  { customer: other }: TurnsHandedOver,
): Pick<Case, 'joined'> {
  const known = [customer, ...joined].map((one) => one?.id);
  const isNew = customer !== null && other !== null && !known.includes(other.id);
  return isNew ? { joined: [...joined, other] } : {};
}

/** What the other case was promised is promised here from now on; what came due on the way is broken at once. */
function promisesWith(
  { id, promises: own, clocks, turns }: Case,
  event: TurnsHandedOver,
  { settings }: Moment,
): Pick<Case, 'promises' | 'clocks'> {
  const promises = withMore(own, event.promises, id);
  const brought = promises.slice(own.length);
  const turn = Math.max(0, turns.length - 1);
  return { promises, clocks: [...clocks, ...promiseClocks(brought, settings.policy, turn)] };
}

/** The clocks that ended with the case begin anew with it. */
function waitedWith(current: Case, moment: Moment): Case {
  const waiting = awaitsAnswer(current) ? waitingFrom(current, moment.now, moment) : [];
  const clocks = [...withWaiting(current.clocks, waiting), ...promiseClocksAnew(current, moment)];
  return { ...current, clocks };
}

function noteOf(current: Case, { by, at, from }: TurnsHandedOver): Case {
  if (from === current.id) return current;
  return current.turns.length === 0
    ? recordMove(current, 'split off', {
        at,
        by: by.id,
        sentence: `${by.name} has split this off another case.`,
      })
    : recordMove(current, 'joined', {
        at,
        by: by.id,
        sentence: `${by.name} has merged another case into this one.`,
      });
}
