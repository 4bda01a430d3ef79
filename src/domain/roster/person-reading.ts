import { Person } from '../person.ts';
import { ahead } from '../time/absences.ts';
import { FIELD_READERS, type Found, type ReadingGround } from './person-fields.ts';
import { hoursRead, type TypedHours } from './person-hours.ts';
import { PERSON_LABELS, PersonField, personValues } from './person-values.ts';

/** What was typed, by field; a field that is absent was not asked for, and stays as it is. */
export type TypedPerson = Readonly<Partial<Record<PersonField, string>>>;

/** Somebody as they stand after what was typed, or all that is wrong with it, one sentence each. */
export type PersonRead = { readonly person: Person } | { readonly problems: readonly string[] };

/** Reads what a form held of `before`. Nothing is guessed, and a field that says what it said before stays just so. */
export function personRead(before: Person, typed: TypedPerson, ground: ReadingGround): PersonRead {
  const shown = personValues(before);
  const changed = PersonField.options.filter(
    (field) => typed[field] !== undefined && typed[field] !== shown[field],
  );
  const after: Record<string, unknown> = { ...before, ...awayAhead(before, typed, ground) };
  const problems: string[] = [];
  for (const field of changed) {
    if (isOfHours(field)) continue;
    const found = FIELD_READERS[field].read(typed[field] ?? '', before, ground);
    if (found === undefined)
      problems.push(`${PERSON_LABELS[field]}: ${FIELD_READERS[field].how(ground)}.`);
    after[field] = isNothing(found) ? undefined : found;
  }
  if (changed.some(isOfHours)) {
    const read = hoursRead({ ...shown, ...typed }, ground.settings.hours, ground.today);
    if ('problems' in read) problems.push(...read.problems);
    else after.hours = read.hours;
  }
  return problems.length > 0 ? { problems } : { person: parsed(after) };
}

function isOfHours(field: PersonField): field is keyof TypedHours {
  return ['hours', 'timeZone', 'holidays', 'quiet'].includes(field);
}

/** Times away that are over go, whenever somebody looks through the others. */
function awayAhead({ away }: Person, typed: TypedPerson, { today }: ReadingGround) {
  if (away === undefined || typed.away === undefined) return {};
  const open = ahead(away, today);
  return { away: open.length === 0 ? undefined : open };
}

function isNothing(found: Found): boolean {
  return found === null || (Array.isArray(found) && found.length === 0);
}

function parsed(after: Record<string, unknown>): Person {
  return Person.parse(
    Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)),
  );
}
