import type { Case } from '../../domain/case.ts';
import { oneLine } from '../../domain/one-line.ts';
import type { Settings } from '../../domain/settings.ts';
import { latestLines, logTime, type Named, timelineLine } from '../../domain/timeline.ts';

/** How much of a history is shown. Ours: what one reads through, and what fits into a message everywhere. */
const ROOM = { lines: 40, characters: 2_600 };

/** How much of a customer's name a line holds, in characters. Ours. */
const LONGEST_NAME = 60;

/** Everything that happened in a case, oldest first, a line each; what there is no room for is only counted. */
export function logText(current: Case, settings: Settings): string {
  const timeZone = settings.hours?.timeZone ?? 'UTC';
  const people = peopleIn(current, settings);
  const all = current.timeline.map(
    (entry) => `${logTime(entry.at, timeZone)} ${timelineLine(entry, people)}`,
  );
  const { lines, earlier } = latestLines(all, ROOM);
  const whose = oneLine(current.customer?.name ?? 'Customer', LONGEST_NAME);
  return [
    `${whose}: case ${current.id}, ${current.state}. Times are ${timeZone}.`,
    ...(earlier === 0 ? [] : [`… ${earlier} earlier`]),
    ...lines,
  ].join('\n');
}

/** The roster, and whoever the case itself names: not everybody who may work with Heed is on a roster. */
function peopleIn({ customer, askedBy, takenById, takenBy, grants }: Case, settings: Settings) {
  const taker = takenById === null ? [] : [{ id: takenById, name: takenBy ?? takenById }];
  const givers = grants.map(({ by, byName }) => ({ id: by, name: byName }));
  const named: Named[] = [...settings.roster, ...taker, ...givers];
  return [...named, ...[askedBy, customer].filter((one) => one !== null)];
}
