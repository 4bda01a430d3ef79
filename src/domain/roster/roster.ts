import { addressesOf, type Person } from '../person.ts';
import { dayOf } from '../routing/availability.ts';
import { peopleOf, withPeople } from '../set-up.ts';
import { Settings } from '../settings.ts';
import { joined } from './joining.ts';
import { desertedBy, withoutPerson } from './leaving.ts';
import { personRead, type TypedPerson } from './person-reading.ts';
import { OWN_FIELDS, PersonField, personValues } from './person-values.ts';
import { withReferences } from './references.ts';
import { entryFor, type Leave, type RosterWish } from './wish.ts';

/** What comes of a wish; or what is wrong with it, one sentence each. */
export type RosterEdit =
  | {
      readonly settings: Settings;
      /** As they were before, and are now; undefined for somebody who was not, or is no longer, on the roster. */
      readonly before: Person | undefined;
      readonly after: Person | undefined;
      /** What else came of it, one sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly problems: readonly string[] };

/**
 * The settings with somebody changed, added or taken off. Whoever adds the first one of a workspace is its lead. An address that is
 * another entry's makes the two one. Whatever is wished, what comes out is valid, and has everybody who was not named.
 */
export function withPerson(settings: Settings, wish: RosterWish): RosterEdit {
  const { by, leave, values } = wish;
  const isFirst = peopleOf(by.id, settings).length === 0;
  const base = isFirst && wish.entry === undefined ? withPeople(settings, by, []) : settings;
  const found = entryFor(settings, base, wish);
  if ('problems' in found) return found;
  const { before, known, isNew } = found;
  if (leave === 'nothing') return { problems: [NOT_YOURS] };
  if (values.remove === 'yes' && leave === 'all' && !isNew) return left(known, before);
  const ground = { settings: known, today: dayOf(wish.now, before.hours ?? known.hours) };
  const typed = typedIn(values, leave);
  const read = personRead(before, isNew ? named(typed, before, wish) : typed, ground);
  if ('problems' in read) return read;
  const there = placed(known, before, read.person);
  const notes = base === settings ? there.notes : [...there.notes, FIRST];
  return checked(base, { ...there, notes }, isNew ? undefined : before);
}

const FIRST = 'You are the first on the roster here, so you are the lead.';

const NOT_YOURS = 'Only leads and executives change the entries of others.';

function typedIn(values: RosterWish['values'], leave: Leave): TypedPerson {
  const fields = PersonField.options.filter((field) => leave === 'all' || OWN_FIELDS.has(field));
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = Object.hasOwn(values, field) ? values[field] : undefined;
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** Somebody new has the name that was typed, or else the one the platform tells. */
function named(typed: TypedPerson, { id }: Person, { nameOf }: RosterWish): TypedPerson {
  return { ...typed, name: typed.name?.trim() || nameOf?.(id) || '' };
}

function left(settings: Settings, person: Person): RosterEdit {
  const gone = withoutPerson(settings, person);
  if ('problems' in gone) return gone;
  return checked(settings, { ...gone, after: undefined }, person);
}

interface Placed {
  readonly settings: Settings;
  readonly after: Person | undefined;
  readonly notes: readonly string[];
}

/** With the entry in its place, and everybody in it who turns out to be the same person. */
function placed(known: Settings, before: Person, read: Person): Placed {
  const mine = new Set(addressesOf(read));
  const others = known.roster.filter(
    (one) => one.id !== before.id && addressesOf(one).some((address) => mine.has(address)),
  );
  const after = others.reduce(joined, read);
  const roster = known.roster
    .filter((one) => !others.includes(one))
    .map((one) => (one.id === before.id ? after : one));
  const kept = new Set(addressesOf(after));
  const settings = withReferences({ ...known, roster }, (address) =>
    addressesOf(before).includes(address) && !kept.has(address) ? after.id : address,
  );
  return { settings, after, notes: others.map((one) => joinedNote(one, after)) };
}

function joinedNote(one: Person, after: Person): string {
  return `${one.name} (${one.id}) was an entry of its own: both are one person now, ${after.role.replace('-', ' ')}, called where the case is.`;
}

/** Held against the rules of the settings as a whole. */
function checked(
  base: Settings,
  { settings, after, notes }: Placed,
  before: Person | undefined,
): RosterEdit {
  const deserted = desertedBy(base, settings);
  if (deserted.length > 0) return { problems: deserted };
  const valid = Settings.safeParse(settings);
  if (!valid.success)
    return { problems: valid.error.issues.map(({ message }) => `The settings: ${message}.`) };
  return { settings: valid.data, before, after, notes };
}

/** Which fields say something else than before, in their order. */
export function changedFields(before: Person | undefined, after: Person): PersonField[] {
  const was = before === undefined ? undefined : personValues(before);
  const is = personValues(after);
  return PersonField.options.filter((field) => is[field] !== (was?.[field] ?? ''));
}
