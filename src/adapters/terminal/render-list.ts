import type { Notice } from '../../domain/outgoing.ts';
import type { Home, ListedCase, RosterEntry } from '../../domain/shown.ts';
import { HELD_WORDS, rosterFacts } from '../card-words.ts';
import { decimal, trendWords } from './meters.ts';

/** An answer with the cases it lists, a line each. */
export function noticeText({ text, cases }: Notice): string {
  return [text, ...(cases ?? []).map(caseLine)].join('\n');
}

/** Somebody's own page. */
export function homeText({ myPings, myCases, people, missing }: Home): string {
  return [
    `You are called to ${myPings.length} and have ${myCases.length}.`,
    ...[...myPings, ...myCases].map(caseLine),
    ...(people === undefined ? [] : rosterLines(people)),
    ...missing,
  ].join('\n');
}

function rosterLines(people: readonly RosterEntry[]): string[] {
  if (people.length === 0) return ['Nobody is on the roster yet.'];
  const lines = people.map((one) => [verbatim(one.name), ...rosterFacts(one)].join(' · '));
  return ['On the roster:', ...lines];
}

function caseLine(one: ListedCase): string {
  const { customer, ask, urgency, risk, trend, takenBy } = one;
  const owner = takenBy === null ? [] : [`${takenBy} has it`];
  const tags = [
    urgency ?? 'not judged yet',
    `risk ${decimal(risk)} ${trendWords(trend)}`,
    ...owner,
    ...(one.isHeld ? [HELD_WORDS] : []),
  ];
  return `${tags.join(' · ')} · ${verbatim(`${customer}: ${ask}`)}`;
}

/** A stranger's words inside Markdown: as code on one line they cannot become bold or a line of ours. */
function verbatim(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', '’').trim()}\``;
}
