import { addressesOf, type Person, type Role } from '../person.ts';

/** Whose role wins where two entries become one, the most telling first. Ours: nobody loses what they may do. */
const ROLES: readonly Role[] = ['executive', 'lead', 'account-owner', 'agent'];

/** One person out of two entries: what the first says holds, lists are put together, and the second fills in what is left open. */
export function joined(first: Person, second: Person): Person {
  const addresses = new Set([...addressesOf(first), ...addressesOf(second)]);
  addresses.delete(first.id);
  const areas = together(first.areas, second.areas);
  const skills = together(first.skills, second.skills);
  const languages = together(first.languages, second.languages);
  const accounts = together(first.accounts, second.accounts);
  const away = [...(first.away ?? []), ...(second.away ?? [])];
  return {
    ...second,
    ...first,
    role: ROLES.find((one) => one === first.role || one === second.role) ?? first.role,
    also: [...addresses],
    ...(areas === undefined ? {} : { areas }),
    ...(skills === undefined ? {} : { skills }),
    ...(languages === undefined ? {} : { languages }),
    ...(accounts === undefined ? {} : { accounts }),
    ...(away.length === 0 ? {} : { away }),
  };
}

function together(
  first: readonly string[] = [],
  second: readonly string[] = [],
): string[] | undefined {
  const all = new Set([...first, ...second]);
  return all.size === 0 ? undefined : [...all];
}
