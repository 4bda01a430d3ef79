import { oneLine } from '../../domain/one-line.ts';
import { addressesOf, type Person } from '../../domain/person.ts';
import { languageName } from '../../domain/roster/languages.ts';
import { awayUntil, dayText } from '../../domain/routing/availability.ts';
import { ofThisWeek } from '../../domain/routing/call-budget.ts';
import { peopleOf } from '../../domain/set-up.ts';
import type { RosterEntry } from '../../domain/shown.ts';
import { hoursText } from '../../domain/time/hours-text.ts';
import { onCall } from '../../domain/time/rota.ts';
import { loadOf } from '../../domain/workload.ts';
import type { FrontDesk } from '../front-desk.ts';

/** How much one fact may be, in characters. Ours: they stand side by side. */
const LONGEST = 80;

/** How many people a notice lists, and how long it may be, in characters. Ours: what fits into a message everywhere. */
const MOST = 25;
const ROOM = 2_400;

/**
 * The roster of the workspace that the address is of, with what there is to know of each: first what holds now, then what holds always.
 * `now` in milliseconds since 1970.
 */
export function rosterEntries(
  address: string,
  now: number,
  desk: Pick<FrontDesk, 'settings' | 'directory' | 'workload'>,
): RosterEntry[] {
  const settings = desk.settings();
  const rotas = onCall(settings.rotas, desk.directory(), now);
  return peopleOf(address, settings).map((person) => {
    const { id, name, role } = person;
    const facts = [
      ...onCallFact(person, rotas),
      ...awayFact(person, now, desk),
      workFact(person, now, desk),
      listed(person.areas ?? []),
      listed((person.languages ?? []).map(languageName)),
      person.hours === undefined ? '' : hoursText(person.hours),
    ];
    const told = facts.filter((fact) => fact !== '').map((fact) => oneLine(fact, LONGEST));
    return { id, name, role, facts: told };
  });
}

function onCallFact(person: Person, rotas: ReadonlyMap<string, readonly string[]>): string[] {
  const addresses = addressesOf(person);
  const names = [...rotas].filter(([, people]) => people.some((one) => addresses.includes(one)));
  return names.length === 0 ? [] : [`on call: ${names.map(([name]) => name).join(', ')}`];
}

function awayFact(
  person: Person,
  now: number,
  { settings }: Pick<FrontDesk, 'settings'>,
): string[] {
  const last = awayUntil(person, person.hours ?? settings().hours, now);
  return last === undefined ? [] : [`away until ${dayText(last)}`];
}

/** Cases and calls count together against what somebody takes at once. */
function workFact(
  person: Person,
  now: number,
  { settings, workload }: Pick<FrontDesk, 'settings' | 'workload'>,
): string {
  const { cases, calls, recent } = loadOf(person, workload());
  const most = person.load === undefined ? '' : ` of ${person.load}`;
  const week = ofThisWeek(recent, now).length;
  return `${cases + calls}${most} open, ${week} of ${settings().policy.budget.callsPerWeek} calls this week`;
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}

/** A line for each of them, and how to change them. */
export function rosterText(entries: readonly RosterEntry[]): string {
  if (entries.length === 0) return NOBODY;
  const lines: string[] = [];
  for (const entry of entries.slice(0, MOST)) {
    const line = lineOf(entry);
    if (lines.join('\n').length + line.length > ROOM) break;
    lines.push(line);
  }
  const more = entries.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : []), HOW].join('\n');
}

function lineOf({ name, role, facts }: RosterEntry): string {
  return [oneLine(name, LONGEST), role.replace('-', ' '), ...facts].join(' · ');
}

const NOBODY =
  'Nobody is on the roster yet. `/triage here is staff` in the team’s own channel puts its members on it.';
const HOW =
  '`/triage roster NAME` opens an entry, `/triage roster me` your own. `/triage away until 2026-12-03`, `/triage away` and `/triage back` say when you are not there.';
