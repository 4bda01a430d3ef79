import { addressOf } from './adapters/teams/address.ts';
import { addressesOf, type Person, personAt } from './domain/person.ts';
import { peopleOf } from './domain/set-up.ts';
import type { Settings } from './domain/settings.ts';

/** Who is on the desk whatever the settings file says: directory ids, and the tenants they may belong to, the likeliest first. */
export interface Listed {
  readonly people: readonly string[];
  readonly tenants: readonly string[];
}

/**
 * The settings with everybody who is listed on the roster. Who stands there already stays as they are; anybody else comes as an agent,
 * or, where their tenant has no lead yet, as its lead. An id belongs to one directory, which it does not tell: it counts where Heed
 * knows a name for it, and in the first tenant as long as that is nowhere.
 */
export function withListed(
  settings: Settings,
  { people, tenants }: Listed,
  nameOf: (address: string) => string | undefined,
): Settings {
  const roster = [...settings.roster];
  for (const id of people) {
    for (const person of personsOf(id, tenants, nameOf)) {
      if (personAt(person.id, roster) !== undefined) continue;
      const isLed = peopleOf(person.id, { ...settings, roster }).some(
        ({ role }) => role === 'lead',
      );
      roster.push({ ...person, role: isLed ? 'agent' : 'lead' });
    }
  }
  return roster.length === settings.roster.length ? settings : { ...settings, roster };
}

/**
 * The edit, with whoever it names as a lead and is only listed put on the roster first: a lead who stands on none would be left out. Whoever
 * sets an empty desk up is its lead, so nobody is put before them.
 */
export function namingListed(
  edit: (current: Settings) => Settings,
  view: (settings: Settings) => Settings,
): (current: Settings) => Settings {
  return (current) => {
    if (current.roster.length === 0) return edit(current);
    const seen = view(current);
    const leads = new Set(edit(seen).channels.flatMap((channel) => channel.leads));
    const known = new Set(current.roster.flatMap(addressesOf));
    const named = seen.roster.filter(({ id }) => leads.has(id) && !known.has(id));
    return edit({ ...current, roster: [...current.roster, ...named] });
  };
}

function personsOf(
  id: string,
  tenants: readonly string[],
  nameOf: (address: string) => string | undefined,
): Omit<Person, 'role'>[] {
  const addresses = tenants.map((tenant) => addressOf({ tenant, id }));
  const known = addresses.flatMap((address) => {
    const name = nameOf(address)?.trim() ?? '';
    return name === '' ? [] : [{ id: address, name }];
  });
  if (known.length > 0) return known;
  return addresses
    .slice(0, 1)
    .map((address) => ({ id: address, name: `colleague ${id.slice(0, 8)}` }));
}
