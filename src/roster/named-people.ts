import { unbroken } from '../domain/one-line.ts';
import { addressesOf, type Person } from '../domain/person.ts';

/** Somebody whom a calendar may name. */
export type Nameable = Pick<Person, 'id' | 'name' | 'email' | 'also'>;

/** Gives the ids of everybody whom a text names, in the order of the text. */
export type FindNamed = (text: string) => readonly string[];

/** A name does not go on before or behind these: "Lena" is not in "Lena-Marie", nor in "lena@acme.example" or "lena.maier". */
const BEFORE = String.raw`(?<![\p{L}\p{N}_@-]|[\p{L}\p{N}]\.)`;
const BEHIND = String.raw`(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])`;

/**
 * Finds people by their whole name, e-mail or address, in whatever case. Of two names that begin at one place the longer one counts, and
 * a name that two people share names neither: nobody is guessed.
 */
export function createFindNamed(people: readonly Nameable[]): FindNamed {
  const owners = ownersOf(people);
  if (owners.size === 0) return () => [];
  const terms = [...owners.keys()].toSorted((left, right) => right.length - left.length);
  const any = new RegExp(`${BEFORE}(?:${terms.map(literally).join('|')})${BEHIND}`, 'giu');
  return (text) => {
    const found = [...plain(text).matchAll(any)].map(([term]) => owners.get(term));
    return [...new Set(found.filter((id) => id !== undefined))];
  };
}

/** Whose each name, e-mail and address is; undefined where it is several people's. */
function ownersOf(people: readonly Nameable[]): Map<string, string | undefined> {
  const owners = new Map<string, string | undefined>();
  for (const person of people) {
    const terms = new Set([person.name, person.email ?? '', ...addressesOf(person)].map(plain));
    terms.delete('');
    for (const term of terms) owners.set(term, owners.has(term) ? undefined : person.id);
  }
  return owners;
}

function literally(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function plain(text: string): string {
  return unbroken(text.normalize('NFC')).toLowerCase();
}
