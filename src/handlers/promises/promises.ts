import type { Case, Clock } from '../../domain/case.ts';
import { hoursOf } from '../../domain/clocks.ts';
import type { Turn } from '../../domain/conversation.ts';
import { personAt } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import type { Commitment } from '../../domain/promises/commitment.ts';
import {
  promiseClocks,
  promisesAfter,
  promisesWithout,
  type SentText,
} from '../../domain/promises/commitments.ts';
import { keptBy } from '../../domain/promises/kept-promises.ts';
import type { Workplace } from '../../domain/promises/working-days.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Moment, record } from '../desk.ts';

/** What one of us has just told the customer. */
export interface Sent {
  readonly text: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The draft it was made from. */
  readonly reply?: Reply | undefined;
}

/**
 * The case after its last turn, ours: what it keeps of the promises, what it promises, and the clocks of both. A closed case stands
 * still.
 */
export function withPromises(current: Case, sent: Sent, moment: Moment): Case {
  if (current.state === 'closed') return current;
  const text = sentText(current, sent, moment);
  const kept = new Set(keptBy(current.promises, sent.text, text).map(({ id }) => id));
  const told = withKept(current, kept, sent.by.id, sent.at);
  const promises = promisesAfter(told.promises, sent.reply, text);
  const fresh = promises.slice(told.promises.length);
  const turn = Math.max(0, current.turns.length - 1);
  const clocks = promiseClocks(fresh, moment.settings.policy, turn);
  return { ...told, promises, clocks: [...told.clocks, ...clocks] };
}

/** These promises are kept: nobody is warned of them any more. */
export function withKept(
  current: Case,
  kept: ReadonlySet<string>,
  by: string,
  keptAt: number,
): Case {
  const marked: Case = {
    ...current,
    promises: current.promises.map((one) =>
      kept.has(one.id) ? { ...one, state: 'kept', keptAt } : one,
    ),
    clocks: current.clocks.filter((clock) => !isAbout(clock, kept)),
  };
  return current.promises
    .filter(({ id }) => kept.has(id))
    .reduce((one, { what }) => record(one, keptAt, 'promise kept', by, what), marked);
}

/** The clocks that go with these promises: those of promises that are no longer made stop, and those made again start. */
export function withPromiseClocks(
  current: Case,
  promises: Commitment[],
  { settings }: Moment,
): Case['clocks'] {
  const standing = promises.filter(({ state }) => state === 'standing');
  const names = new Set(standing.map(({ id }) => id));
  const clocks = current.clocks.filter((clock) => !isOfPromise(clock) || isAbout(clock, names));
  const restarted = standing.filter((one) =>
    current.promises.some(({ id, state }) => id === one.id && state === 'kept'),
  );
  const turn = Math.max(0, current.turns.length - 1);
  return [...clocks, ...promiseClocks(restarted, settings.policy, turn)];
}

/** The clocks of what is still to come of the promises, for a case whose clocks ended with it and that goes on. */
export function promiseClocksAnew({ promises, turns, clocks }: Case, moment: Moment): Clock[] {
  const running = new Set(clocks.map(({ about }) => about));
  const ahead = promises.filter(({ id, due }) => !running.has(id) && (due ?? 0) > moment.now);
  return promiseClocks(ahead, moment.settings.policy, Math.max(0, turns.length - 1));
}

/**
 * One of our turns reads otherwise now: what it promised is not promised any more, and what it promises now is. Where that is the same,
 * everything stays as it was.
 */
export function withTurnReread(current: Case, turn: Turn, by: string, moment: Moment): Case {
  const { at, text, author } = turn;
  if (current.state === 'closed' || at === null) return current;
  const promises = promisesWithout(current.promises, { at });
  const clocks = withPromiseClocks(current, promises, moment);
  const undone: Case = { ...current, promises, clocks };
  const next = withPromises(undone, { text, by: { id: by, name: author }, at }, moment);
  return wordingAt(next, at) === wordingAt(current, at) ? current : next;
}

function wordingAt({ promises }: Case, time: number): string {
  const made = promises.filter(({ at }) => at === time);
  return JSON.stringify(made.map(({ what, when, due }) => [what, when, due]));
}

/** True while something that was promised has not come in time, nor since. */
export function hasBrokenPromise({ promises }: Pick<Case, 'promises'>): boolean {
  return promises.some(({ state }) => state === 'broken');
}

/** Where somebody works: in their own hours, else in those of the channel. */
export function workplaceOf(
  current: Pick<Case, 'channel'>,
  byId: string | undefined,
  { settings }: Pick<Moment, 'settings'>,
): Workplace {
  const person = byId === undefined ? undefined : personAt(byId, settings.roster);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    timeZone,
    hours: person?.hours ?? hoursOf(channelOf(current.channel, settings), settings),
  };
}

function sentText(current: Case, { text, by, at }: Sent, moment: Moment): SentText {
  return {
    text,
    case: current.id,
    by: by.name,
    byId: by.id,
    at,
    language: current.assessment?.language,
    urgency: current.assessment?.urgency,
    commitments: moment.settings.policy.commitments,
    ...workplaceOf(current, by.id, moment),
  };
}

function isOfPromise({ kind }: Clock): boolean {
  return kind === 'warn' || kind === 'broken';
}

function isAbout(clock: Clock, promises: ReadonlySet<string>): boolean {
  return isOfPromise(clock) && clock.about !== undefined && promises.has(clock.about);
}
