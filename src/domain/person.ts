import { z } from 'zod';
import { isOfWorkspace, PersonAddress } from './address.ts';
import { Day, Hours } from './time/hours.ts';

/** Who wrote something, as far as the platform's adapter could check. Unknown people are customers: fail closed. */
export const Author = z.object({
  /** `slack:<team>/<user>`, `teams:<tenant>/<user>`, `terminal:local/<name>`. */
  id: z.string(),
  name: z.string(),
  side: z.enum(['customer', 'staff', 'bot']),
  /** Where the platform tells it, and Heed may ask. */
  email: z.string().optional(),
});
export type Author = z.infer<typeof Author>;

/** Agents answer customers; leads get the pings; executives get those that nobody took; account owners those of their accounts. */
export const Role = z.enum(['agent', 'lead', 'executive', 'account-owner']);
export type Role = z.infer<typeof Role>;

/** A time away, as an administrator or the person writes it. */
export const Absence = z
  .object({
    /** The first day, and the last; 2026-12-25. In the time zone of their hours. */
    from: Day,
    until: Day,
  })
  .refine(({ from, until }) => from <= until, { error: 'ends before it begins' });
export type Absence = z.infer<typeof Absence>;

const Labels = z.array(z.string().min(1)).optional();

/** One entry of the roster. */
export const Person = z.object({
  /** Their address on the platform they work in. */
  id: PersonAddress,
  name: z.string().min(1),
  role: Role,
  /** Their addresses elsewhere: on the other platform, or in another workspace. One person may be on both. */
  also: z.array(PersonAddress).optional(),
  email: z.string().optional(),
  /** What they look after: names of `areas` in the settings. */
  areas: Labels,
  /** What they are good at: kinds of signal (`legal`, `safety`, `outage`, …) or names of areas. */
  skills: Labels,
  /** Languages they write, by their ISO 639-1 codes; empty: whatever comes. */
  languages: Labels,
  /** When they work; the desk's hours where it is not said. */
  hours: Hours.optional(),
  away: z.array(Absence).optional(),
  /** How many open cases and unanswered calls they can have at once; absent: any number. */
  load: z.int().positive().optional(),
  /** Customers that are theirs: account domains (acme.example), or customers' addresses. */
  accounts: Labels,
});
export type Person = z.infer<typeof Person>;

/** All their addresses. */
export function addressesOf({ id, also }: Pick<Person, 'id' | 'also'>): readonly string[] {
  return [id, ...(also ?? [])];
}

/** Whose address it is; undefined for nobody's on the roster. */
export function personAt(address: string, roster: readonly Person[]): Person | undefined {
  return roster.find((person) => person.id === address || person.also?.includes(address));
}

/** The one of their addresses that is of the same workspace as the place; their first where none is. */
export function addressNear(person: Pick<Person, 'id' | 'also'>, place: string): string {
  return addressesOf(person).find((address) => isOfWorkspace(address, place)) ?? person.id;
}

/** The person with that id; who has left the roster since is still named in what was said to them. */
export function personOf(id: string, roster: readonly Person[]): Person {
  return personAt(id, roster) ?? { id, name: id, role: 'lead' };
}
