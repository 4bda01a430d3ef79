import type { Commitment } from '../../domain/promises/commitment.ts';
import type { Card, EarlierCase } from '../../domain/shown.ts';
import { grantedLines, mostTellingFirst, SAME_THING } from '../card-words.ts';
import { elsewhereWords } from '../elsewhere.ts';
import { keptWords, promisesShown } from '../promise-line.ts';
import { field, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { printableLine } from './printable.ts';

/** What was before, what was promised, and what may be given. */
export function historyRows(card: Card, width: number, look: Look): string[] {
  const list = (label: string, values: readonly string[]) =>
    field(label, (room) => values.flatMap((value) => wrap(`· ${value}`, room)), width, look);
  return [
    ...list('earlier', mostTellingFirst(card.earlier).map(earlierWords)),
    ...list('promised', promisesShown(card.promises, MOST_PROMISES).map(promiseWords)),
    ...list('granted', grantedLines(card).map(printableLine)),
    ...list('may grant', card.mayGrant),
  ];
}

/** How many promises are shown. */
export const MOST_PROMISES = 5;

function earlierWords({ ask, state, same, channel }: EarlierCase): string {
  const facts = [same ? SAME_THING : '', state, elsewhereWords(channel, 'terminal')];
  return `${printableLine(ask)} (${facts.filter((fact) => fact !== '').join(', ')})`;
}

/** What was promised, for when, by whom, and how it stands. */
export function promiseWords(promise: Commitment): string {
  const { kind, state, what, by, when } = promise;
  const words = kind === 'open' ? `“${printableLine(what)}”` : printableLine(what);
  const named = [words, printableLine(when)].filter((part) => part !== '').join(', ');
  const end = state === 'kept' ? `, ${keptWords(promise)}` : state === 'broken' ? ', overdue' : '';
  return `${named} (${printableLine(by)})${end}`;
}
