import { isOfWorkspace, PersonAddress, workspacePrefix } from '../address.ts';
import { type Author, type Person, personAt } from '../person.ts';
import { peopleOf } from '../set-up.ts';
import type { Settings } from '../settings.ts';

/** What somebody may change of an entry: all of it, what is anybody's own business, or nothing. */
export type Leave = 'all' | 'own' | 'nothing';

/** What somebody wants of an entry of the roster. */
export interface RosterWish {
  /** Whose, as they were shown; undefined where somebody is to be added. */
  readonly entry: Person | undefined;
  /** What the form held, by the names of its fields: those of `PersonField`, `who` of somebody new, and `remove`. */
  readonly values: Readonly<Record<string, string>>;
  readonly leave: Leave;
  readonly by: Author;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What somebody new is called where no name was typed. */
  nameOf?(address: string): string | undefined;
}

/**
 * What `by` may change: a lead or an executive everybody's entry, anybody what is their own business. Where nobody is on the roster yet
 * everybody may begin it. `person` undefined: adding somebody.
 */
export function leaveFor(by: Author, person: Person | undefined, settings: Settings): Leave {
  const asker = personAt(by.id, settings.roster);
  const all = peopleOf(by.id, settings);
  if (all.length === 0 || asker?.role === 'lead' || asker?.role === 'executive') return 'all';
  return asker !== undefined && asker.id === person?.id ? 'own' : 'nothing';
}

/** An entry that is wished to be changed. */
export interface Entry {
  readonly before: Person;
  /** Settings that have the entry. */
  readonly known: Settings;
  readonly isNew: boolean;
}

/** Whose entry it is; or why there can be none. `base` may have one more than `settings`: whoever begins a roster. */
export function entryFor(
  settings: Settings,
  base: Settings,
  wish: RosterWish,
): Entry | { readonly problems: readonly string[] } {
  const { entry, values, by } = wish;
  if (entry !== undefined) {
    const before = personAt(entry.id, base.roster) ?? entry;
    const isThere = base.roster.includes(before);
    const known = isThere ? base : { ...base, roster: [...base.roster, before] };
    return { before, known, isNew: false };
  }
  const id = addressIn(values.who ?? '', by);
  if (id === undefined) return { problems: [WHO] };
  const there = personAt(id, base.roster);
  if (there !== undefined && personAt(id, settings.roster) !== undefined)
    return { problems: [`${there.name} is on the roster already: change their entry.`] };
  if (there !== undefined) return { before: there, known: base, isNew: false };
  const before: Person = { id, name: id, role: 'agent' };
  return { before, known: { ...base, roster: [...base.roster, before] }, isNew: true };
}

const WHO =
  'Who: name somebody of your workspace by their address, like slack:T0123/U0456, or choose them.';

/** Of the workspace of whoever asks, whose part of the address may be left out. */
function addressIn(typed: string, by: Author): string | undefined {
  const text = typed.trim();
  const whole = text.includes('/') ? text : `${workspacePrefix(by.id)}${text}`;
  const address = PersonAddress.safeParse(whole).data ?? whole;
  return /^\S+\/[^\s,]+$/.test(address) && isOfWorkspace(address, by.id) ? address : undefined;
}
