import type { Ping } from '../../src/domain/call.ts';
import type { Case } from '../../src/domain/case.ts';
import { createBook, twiceOnTimeline } from './book.ts';
import { wrongCalls } from './ladders.ts';
import { repeatsAmong } from './repeats.ts';
import type { Post, Stage, Told } from './stage.ts';
import { wrongClocks } from './waits.ts';

/** What became of everything on one platform. */
export interface Findings {
  readonly told: number;
  readonly acknowledged: number;
  /** Acknowledged, and in a case. */
  readonly handled: number;
  /** Acknowledged, and in no case. */
  readonly lost: readonly string[];
  /** Events that are in the documents twice. */
  readonly doubled: readonly string[];
  /** Calls that nobody ended before they could be seen. */
  readonly callsDue: number;
  readonly callsMissing: readonly string[];
  /** Clocks of waiting customers that did not go off, or went off twice, and ladders that nobody went on with. */
  readonly clocks: readonly string[];
  /** Cards, calls and replies that were posted once too often: in channels, and to one person directly. */
  readonly repeats: readonly string[];
  readonly directRepeats: readonly string[];
  /** What could not be handled and was put away. */
  readonly putAway: readonly string[];
}

export function findingsOn(stage: Stage, all: readonly Case[]): Findings {
  const cases = all.filter(({ platform }) => platform === stage.platform);
  const book = createBook(cases);
  const told = stage.told.filter(({ kind }) => kind !== 'question');
  const kept = told.filter(({ acknowledged }) => acknowledged);
  const missing = kept.filter((one) => !book.has(one));
  // Whoever presses a button or gives a command is answered 200 first, and then told that nothing was done.
  const undone = missing.filter(isToldLater).slice(0, stage.toldNo());
  const lost = missing.filter((one) => !undone.includes(one));
  const calls = callsOn(stage, all).filter(isDue);
  const repeats = repeatsAmong(stage.posts, all);
  return {
    told: told.length,
    acknowledged: kept.length - undone.length,
    handled: kept.length - missing.length,
    lost: lost.map(({ key }) => key),
    doubled: [
      ...told.filter((one) => book.isTwice(one, timesTold(one, told))).map(({ key }) => key),
      ...cases.flatMap(twiceOnTimeline),
    ],
    callsDue: calls.length,
    callsMissing: calls.filter((ping) => !isPosted(ping, stage)).map(({ id }) => id),
    clocks: cases.flatMap((one) => [...wrongClocks(one), ...wrongCalls(one)]),
    repeats: repeats.filter(({ isDirect }) => !isDirect).map(nameOf),
    directRepeats: repeats.filter(({ isDirect }) => isDirect).map(nameOf),
    putAway: cases.flatMap(putAway),
  };
}

/** Two who press at once may fill in one form: that is two sendings of it, and two doings. */
function timesTold({ key }: Told, told: readonly Told[]): number {
  return told.filter((one) => one.key === key).length;
}

function isToldLater({ kind }: Told): boolean {
  return kind === 'press' || kind === 'command';
}

/** The calls that were made on this platform, and those that were not made at all, where their case is. */
function callsOn({ platform }: Stage, cases: readonly Case[]): Ping[] {
  return cases.flatMap((one) =>
    one.pings.filter(({ lead, message }) => {
      const where = message === null ? one.platform : message.split(':')[0];
      return lead !== '' && where === platform;
    }),
  );
}

/** A call that was ended before anybody could see it need not be made. */
function isDue({ answer, message }: Ping): boolean {
  return answer === null || message !== null;
}

/** As `Sent.message` names a message, its own id comes last. */
function isPosted({ message }: Ping, stage: Stage): boolean {
  return message !== null && stage.stands(message.split('/').at(-1) ?? '');
}

function putAway({ id, timeline }: Case): string[] {
  const lines = timeline.filter(({ what }) => what === 'not handled');
  return lines.map(({ note }) => `${id}: ${note}`);
}

function nameOf({ kind, about, message }: Post): string {
  return `${kind} about ${about}, message ${message}`;
}
