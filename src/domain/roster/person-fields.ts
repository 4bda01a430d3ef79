import { PersonAddress } from '../address.ts';
import { oneLine } from '../one-line.ts';
import { type Person, Role } from '../person.ts';
import type { Settings } from '../settings.ts';
import { SignalKind } from '../signal.ts';
import { absencesIn } from '../time/absences.ts';
import { languageCode } from './languages.ts';
import type { TypedHours } from './person-hours.ts';
import { isPlain, type PersonField, partsOf } from './person-values.ts';

/** What is typed is read against this. */
export interface ReadingGround {
  readonly settings: Settings;
  /** As 2026-12-25. */
  readonly today: string;
}

/** What was found; null for nothing said, undefined where what was typed cannot be read. */
export type Found = string | number | readonly string[] | Person['away'] | null | undefined;

/** Reads one field. */
export interface FieldReader {
  read(typed: string, before: Person, ground: ReadingGround): Found;
  /** How it is to be written. */
  how(ground: ReadingGround): string;
}

/** Nobody's name is longer, and no list has more entries. In characters, and entries; ours. */
const LONGEST_NAME = 80;
const LONGEST_LIST = 50;

/** All but those of the hours, which go together and are read elsewhere. */
export const FIELD_READERS: Readonly<Record<Exclude<PersonField, keyof TypedHours>, FieldReader>> =
  {
    name: {
      read: (typed) => oneLine(typed, LONGEST_NAME) || undefined,
      how: () => 'say what they are called',
    },
    role: {
      read: (typed) => Role.safeParse(typed.trim().replace(/\s+/g, '-').toLowerCase()).data,
      how: () => `choose one of ${Role.options.join(', ')}`,
    },
    areas: {
      read: (typed, { areas }, { settings }) =>
        listIn(typed, areas, (part) => nameAmong(part, areaNames(settings))),
      how: ({ settings }) =>
        areaNames(settings).length === 0
          ? 'the settings name no areas yet, so leave this empty'
          : `choose among ${areaNames(settings).join(', ')}`,
    },
    skills: {
      read: (typed, { skills }, { settings }) =>
        listIn(typed, skills, (part) => nameAmong(part, skillNames(settings))),
      how: ({ settings }) => `write one or more of ${skillNames(settings).join(', ')}`,
    },
    languages: {
      read: (typed, { languages }) => listIn(typed, languages, languageCode),
      how: () => 'write languages like German, English, or codes like de, en',
    },
    away: {
      read: (typed, _before, { today }) => absencesIn(typed, today),
      how: () => 'write days like 2026-12-24 to 2027-01-02, 2027-03-01',
    },
    load: {
      read: loadIn,
      how: () => 'write a whole number from 1 to 999, or nothing for any number',
    },
    accounts: {
      read: (typed, { accounts }) => listIn(typed, accounts, accountIn),
      how: () => 'write domains like acme.example, or customers’ addresses',
    },
    also: {
      read: (typed, { also }, { settings }) =>
        listIn(typed, also, (part) => addressIn(part, settings)),
      how: () => 'write addresses of people, like slack:T0123/U0456 or teams:TENANT/ID',
    },
    email: { read: emailIn, how: () => 'write it like lena@acme.example' },
  };

/** What the entry had that a line cannot hold stays at the end of the list. Undefined where any part cannot be read. */
function listIn(
  typed: string,
  before: readonly string[] = [],
  read: (part: string) => string | undefined,
): readonly string[] | undefined {
  const parts = partsOf(typed);
  const known = parts.map((part) => (before.includes(part) ? part : read(part)));
  const found = known.filter((one) => one !== undefined);
  if (found.length < known.length || found.length > LONGEST_LIST) return undefined;
  return [...new Set([...found, ...before.filter((one) => !isPlain(one))])];
}

function areaNames({ areas }: Settings): string[] {
  return areas.map(({ name }) => name);
}

function skillNames(settings: Settings): string[] {
  return [...SignalKind.options, ...areaNames(settings)];
}

/** Whatever their case, and with blanks for underscores: "Going public". */
function nameAmong(part: string, names: readonly string[]): string | undefined {
  return names.find((name) => folded(name) === folded(part));
}

function folded(name: string): string {
  return name
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

function loadIn(typed: string): number | null | undefined {
  const digits = typed.trim();
  if (digits === '') return null;
  return /^[1-9]\d{0,2}$/.test(digits) ? Number(digits) : undefined;
}

function emailIn(typed: string): string | null | undefined {
  const address = typed.trim();
  if (address === '') return null;
  return /^[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}$/.test(address) ? address : undefined;
}

function accountIn(part: string): string | undefined {
  const account = part.replace(/^@/, '');
  return /^[^\s@]{3,200}$|^[^\s@]+@[^\s@]+$/.test(account) ? account : undefined;
}

/** Of a person, as far as can be told: no channel's of the settings. */
function addressIn(part: string, { channels }: Settings): string | undefined {
  const isAddress = /^(?:slack|teams|terminal):[^\s/]+\/\S+$/.test(part);
  return isAddress && !channels.some(({ id }) => id === part)
    ? PersonAddress.parse(part)
    : undefined;
}
