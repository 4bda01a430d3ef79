import { oneLine } from '../../domain/one-line.ts';
import { type Author, type Person, personAt } from '../../domain/person.ts';
import {
  PERSON_LABELS,
  type PersonField,
  personValues,
} from '../../domain/roster/person-values.ts';
import { changedFields, type RosterEdit } from '../../domain/roster/roster.ts';
import { peopleOf } from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';

/** How many people are named, and how long a name may be, in characters. Ours: a line. */
const NAMED = 8;
const LONGEST_NAME = 60;

/** How much of one change is told, in characters. Ours. */
const LONGEST = 200;

/** Why somebody cannot change an entry, and whom they ask. */
export function notTheirs({ id }: Author, settings: Settings): string {
  const leads = peopleOf(id, settings).filter(({ role }) => role === 'lead');
  const whom = leads.length === 0 ? '' : `: ask ${namesOf(leads)}`;
  const isOn = personAt(id, settings.roster) !== undefined;
  return `Only leads and executives change the entries of others${whom}.${isOn ? OWN : ''}`;
}

const OWN = ' `/triage roster me` opens yours.';

/** Their names, as far as there is room. */
export function namesOf(people: readonly Person[]): string {
  const names = people.slice(0, NAMED).map(nameOf);
  return [...names, ...(people.length > NAMED ? ['others'] : [])].join(', ');
}

function nameOf({ name }: Person): string {
  return oneLine(name, LONGEST_NAME);
}

/** What has changed, a line each. `settings` as they are now, with whoever else is on the desk. */
export function changeText(
  { before, after, notes }: Exclude<RosterEdit, { problems: unknown }>,
  { roster }: Settings,
): string {
  if (after !== undefined) return [...savedLines(before, after), ...notes].join('\n');
  if (before === undefined) return notes.join('\n');
  const isStill = personAt(before.id, roster) !== undefined;
  return [
    `${nameOf(before)} is no longer on the roster.`,
    ...notes,
    ...(isStill ? [STILL] : []),
  ].join('\n');
}

const STILL =
  'They still are on the desk, because HEED_TEAMS_STAFF names them: whoever runs Heed can take them out there.';

function savedLines(before: Person | undefined, after: Person): string[] {
  const values = personValues(after);
  const changes = changedFields(before, after).map(
    (field) => `${PERSON_LABELS[field]}: ${oneLine(values[field], LONGEST) || nothing(field)}`,
  );
  if (before === undefined) return [`${nameOf(after)} is on the roster now.`, ...changes];
  if (changes.length === 0) return [`Nothing was different about ${nameOf(after)}.`];
  return [`Saved for ${nameOf(after)}:`, ...changes];
}

function nothing(field: PersonField): string {
  return field === 'hours' || field === 'timeZone' ? 'as the desk' : 'nothing';
}
