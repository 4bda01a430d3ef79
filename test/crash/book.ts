import type { Case } from '../../src/domain/case.ts';
import type { Told } from './stage.ts';

/** Which events are in which cases: by the keys that a case has seen, and of what was written by its turns too. */
export interface Book {
  /** It is in a case, and was worked off there. */
  has(one: Told): boolean;
  /** It is in several cases, or in one several times: more often than it was told. A form that is sent again is told twice. */
  isTwice(one: Told, times?: number): boolean;
}

export function createBook(cases: readonly Case[]): Book {
  const waiting = new Set(cases.flatMap(({ inbox }) => inbox.map(({ key }) => key)));
  const seen = cases.flatMap((one) => one.seen.map(({ key }) => key)).toSorted();
  const turns = countOf(cases.flatMap((one) => one.turns.map(({ id }) => id)));

  /** Every time that an event of this name was taken into a case. */
  function takings({ key }: Told): string[] {
    const first = firstFrom(seen, key);
    const end = seen.findIndex((one, index) => index >= first && !one.startsWith(key));
    return seen.slice(first, end < 0 ? seen.length : end);
  }

  function turnsOf({ message }: Told): number | undefined {
    return message === undefined ? undefined : (turns.get(message) ?? 0);
  }

  return {
    has: (one) => takings(one).some((key) => !waiting.has(key)) && turnsOf(one) !== 0,
    isTwice: (one, times = 1) => takings(one).length > times || (turnsOf(one) ?? 0) > 1,
  };
}

/** Where in the sorted list the first entry stands that is not before this. */
function firstFrom(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** What somebody did that stands twice in the history of a case. */
export function twiceOnTimeline({ id, timeline }: Case): string[] {
  const lines = timeline
    .filter(({ by }) => by !== undefined)
    .map((line) => `${id}: ${JSON.stringify(line)}`);
  return lines.filter((line, index) => lines.indexOf(line) !== index);
}
