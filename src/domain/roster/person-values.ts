import { z } from 'zod';
import type { Person } from '../person.ts';
import { absencesText } from '../time/absences.ts';
import { daysText } from '../time/hours-text.ts';
import { languageName } from './languages.ts';

/** What can be said of somebody on the roster, by the names of the form's fields. */
export const PersonField = z.enum([
  'name',
  'role',
  'areas',
  'skills',
  'languages',
  'hours',
  'timeZone',
  'holidays',
  'quiet',
  'away',
  'load',
  'accounts',
  'also',
  'email',
]);
export type PersonField = z.infer<typeof PersonField>;

/** What the fields are called. */
export const PERSON_LABELS: Readonly<Record<PersonField, string>> = {
  name: 'Name',
  role: 'Role',
  areas: 'Areas',
  skills: 'Good at',
  languages: 'Languages',
  hours: 'Works',
  timeZone: 'Time zone',
  holidays: 'Days off',
  quiet: 'Quiet times',
  away: 'Away',
  load: 'Most open at once',
  accounts: 'Accounts',
  also: 'Other addresses',
  email: 'E-mail',
};

/** What anybody may change of their own entry. */
export const OWN_FIELDS: ReadonlySet<PersonField> = new Set([
  'areas',
  'languages',
  'hours',
  'timeZone',
  'holidays',
  'quiet',
  'away',
]);

/** Each field as one would type it; empty where nothing is said. Read again, it says the same. */
export function personValues(person: Person): Record<PersonField, string> {
  const { hours } = person;
  return {
    name: person.name,
    role: person.role,
    areas: listText(person.areas),
    skills: listText(person.skills),
    languages: listText(person.languages?.map(languageName)),
    hours: hours === undefined ? '' : daysText(hours),
    timeZone: hours?.timeZone ?? '',
    holidays: listText(hours?.holidays),
    quiet: listText(hours?.quiet),
    away: absencesText(person.away ?? []),
    load: person.load === undefined ? '' : String(person.load),
    accounts: listText(person.accounts),
    also: listText(person.also),
    email: person.email ?? '',
  };
}

function listText(list: readonly string[] = []): string {
  return list.filter(isPlain).join(', ');
}

/** What a list typed in one line can hold: a name with a comma in it, which a settings file may have, is neither shown nor lost. */
export function isPlain(item: string): boolean {
  return item !== '' && partsOf(item)[0] === item;
}

/** What a line lists, parted by commas, semicolons or line breaks. */
export function partsOf(line: string): string[] {
  return line
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
