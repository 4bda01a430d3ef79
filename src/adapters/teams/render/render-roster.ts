import type { RosterEntry } from '../../../domain/shown.ts';
import { rosterFacts } from '../../card-words.ts';
import { Purpose } from '../purpose.ts';
import { beside, box, type CardElement, line, row } from './card-elements.ts';
import { execute, purposeOf } from './render-buttons.ts';
import { joined, type Look, SUBTLE, say, words } from './render-parts.ts';
import { NAME } from './render-words.ts';

/** How many facts of each are shown. Ours: two lines. */
const MOST_FACTS = 6;

/** Who is on the roster, `most` of them, each with a button that opens their entry, and one for somebody new. */
export function rosterElements(
  people: readonly RosterEntry[],
  most: number,
  look: Look,
): CardElement[] {
  const more = people.length - most;
  return [
    ...(people.length === 0 ? line([say('Nobody is on the roster yet.', SUBTLE)]) : []),
    ...people.slice(0, most).flatMap((person) => onePerson(person, look)),
    ...(more > 0 ? line([say(`and ${more} more`, SUBTLE)]) : []),
    ...row([execute('Add somebody', 'roster', purposeOf({ case: '' }, look))]),
  ];
}

function onePerson(person: RosterEntry, look: Look): CardElement[] {
  const name = words(person.name, NAME, { weight: 'Bolder' });
  const facts = rosterFacts(person)
    .slice(0, MOST_FACTS)
    .map((fact) => words(fact, NAME, SUBTLE));
  const text = [
    ...line(name.length === 0 ? [say('Somebody', { weight: 'Bolder' })] : name),
    ...line(joined(facts, SUBTLE), { spacing: 'None' }),
  ];
  const purpose = purposeOf({ case: '', person: person.id }, look);
  // What is longer than a button carries would be refused when it is pressed.
  if (!Purpose.safeParse(purpose).success) return box(text, { separator: true, spacing: 'Small' });
  return [beside(text, row([execute('Edit', 'roster', purpose)], 'None'))];
}
