import { z } from 'zod';

export const Platform = z.enum(['slack', 'teams', 'terminal']);
export type Platform = z.infer<typeof Platform>;

/** Addresses are strings that only their platform's code can read, but for what they begin with: the platform and the workspace. */

/** `slack:T1/` of `slack:T1/C1`: what all addresses of one workspace begin with. */
export function workspacePrefix(address: string): string {
  return address.slice(0, address.indexOf('/') + 1);
}

/** `slack:T1` of `slack:T1/C1`: the workspace itself. */
export function workspaceOf(address: string): string {
  return address.split('/', 1)[0] ?? address;
}

/** True when both are addresses of one workspace. */
export function isOfWorkspace(address: string, other: string): boolean {
  return address.startsWith(workspacePrefix(other));
}

/** What the address of an open door begins with. */
export const DOOR = 'answer:';

/** `slack` of `slack:T1/C1`, and of the door `answer:slack:…`; undefined for what names none. */
export function platformIn(address: string): Platform | undefined {
  const place = address.startsWith(DOOR) ? address.slice(DOOR.length) : address;
  return Platform.safeParse(place.slice(0, place.indexOf(':'))).data;
}

const PERSON_IN_TEAMS = /^teams:[\da-f-]{36}\/[\da-f-]{36}$/i;

/** Somebody's address. Teams' directory ids are the same in capitals and small letters, and are kept in small ones. */
export const PersonAddress = z
  .string()
  .min(1)
  .transform((address) => (PERSON_IN_TEAMS.test(address) ? address.toLowerCase() : address));
