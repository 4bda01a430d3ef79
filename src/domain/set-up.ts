import { isOfWorkspace } from './address.ts';
import type { Channel } from './channel.ts';
import { type Author, addressesOf, type Person } from './person.ts';
import { channelOf } from './places.ts';
import type { Settings } from './settings.ts';

/** What somebody wants of a channel; what is absent stays as it is. An empty `staffChannel` ends the pairing. */
export type ChannelWish = Partial<Omit<Channel, 'id'>>;

/**
 * The settings with the wish fulfilled as far as it can be: a pairing only with a staff channel of the same workspace, leads only from
 * the roster, areas only of the settings. A channel that is no staff channel any more takes its pairings with it. Whatever is wished, what
 * comes out is valid.
 */
export function withChannel(settings: Settings, id: string, wish: ChannelWish): Settings {
  const before = channelOf(id, settings);
  const changed: Channel = { ...before, ...wish, id };
  const isNew = !settings.channels.some((one) => one.id === id);
  const channels = isNew
    ? [...settings.channels, changed]
    : settings.channels.map((one) => (one.id === id ? changed : one));
  return consistent({ ...settings, channels });
}

/** The settings with every pairing, lead and area that cannot stand left out. */
function consistent(settings: Settings): Settings {
  const people = new Set(settings.roster.flatMap(addressesOf));
  const known = new Set(settings.areas.map((area) => area.name));
  return {
    ...settings,
    channels: settings.channels.map(({ staffChannel, areas, ...channel }) => ({
      ...channel,
      leads: channel.leads.filter((lead) => people.has(lead)),
      ...(areas === undefined ? {} : { areas: areas.filter((area) => known.has(area)) }),
      ...(isPairOf(channel, staffChannel, settings) ? { staffChannel } : {}),
    })),
  };
}

function isPairOf(
  { id, kind }: Pick<Channel, 'id' | 'kind'>,
  pair: string | undefined,
  settings: Settings,
): pair is string {
  if (kind === 'staff' || pair === undefined || pair === id) return false;
  return channelOf(pair, settings).kind === 'staff' && isOfWorkspace(pair, id);
}

/** The staff channels of the workspace that the address is of. */
export function staffChannelsOf(address: string, { channels }: Settings): Channel[] {
  return channels.filter((one) => one.kind === 'staff' && isOfWorkspace(one.id, address));
}

/** Every channel that the settings know of the workspace that the address is of. */
export function channelsOf(address: string, { channels }: Settings): Channel[] {
  return channels.filter((one) => isOfWorkspace(one.id, address));
}

/** The people on the roster who have an address in the workspace that the address is of. */
export function peopleOf(address: string, { roster }: Settings): Person[] {
  return roster.filter((person) => addressesOf(person).some((one) => isOfWorkspace(one, address)));
}

/** Pairs those of `ids` that have no staff channel with the only one of their workspace, where there is but one. */
export function withOnlyPair(settings: Settings, ids: readonly string[]): Settings {
  const channels = settings.channels.map((one) => {
    const [only, ...others] = staffChannelsOf(one.id, settings);
    const isMeant = ids.includes(one.id) && one.kind !== 'staff' && one.staffChannel === undefined;
    return isMeant && only !== undefined && others.length === 0
      ? { ...one, staffChannel: only.id }
      : one;
  });
  return { ...settings, channels };
}

/**
 * The settings with these colleagues on the roster as agents. Whoever sets the workspace up first is its lead. Who is on the roster
 * already stays as they are.
 */
export function withPeople(settings: Settings, by: Author, staff: readonly Author[]): Settings {
  const isFirst = peopleOf(by.id, settings).length === 0;
  const known = new Set(settings.roster.flatMap(addressesOf));
  const added: Person[] = [];
  for (const { id, name, side } of [by, ...staff]) {
    if (side !== 'staff' || known.has(id) || id === '') continue;
    known.add(id);
    const role = isFirst && id === by.id ? 'lead' : 'agent';
    added.push({ id, name: name === '' ? id : name, role });
  }
  return { ...settings, roster: [...settings.roster, ...added] };
}

/** Names the first lead of their workspace as the lead of those of `ids` that have none. */
export function withDefaultLead(settings: Settings, ids: readonly string[]): Settings {
  const channels = settings.channels.map((one) => {
    const lead = peopleOf(one.id, settings).find((person) => person.role === 'lead');
    const isMeant = ids.includes(one.id) && one.leads.length === 0;
    return isMeant && lead !== undefined ? { ...one, leads: [lead.id] } : one;
  });
  return { ...settings, channels };
}

/** A staff channel that others can read: nothing internal goes there any more, and nobody is read there. */
export function withOutsiders(settings: Settings, id: string): Settings {
  const { kind } = channelOf(id, settings);
  if (kind === 'customers') return settings;
  return withChannel(settings, id, {
    kind: 'customers',
    ...(kind === 'staff' ? { watched: false } : {}),
  });
}

/** The channel under another id, wherever the settings name it. */
export function withMoved(settings: Settings, from: string, to: string): Settings {
  if (from === to || !settings.channels.some((one) => one.id === from)) return settings;
  const renamed = (id: string) => (id === from ? to : id);
  const channels = settings.channels
    .filter((one) => one.id !== to)
    .map((one) => ({
      ...one,
      id: renamed(one.id),
      ...(one.staffChannel === undefined ? {} : { staffChannel: renamed(one.staffChannel) }),
    }));
  return consistent({ ...settings, channels });
}

/** Without the channels of the workspace that the address is of; its people stay. */
export function withoutWorkspace(settings: Settings, address: string): Settings {
  const channels = settings.channels.filter((one) => !isOfWorkspace(one.id, address));
  return consistent({ ...settings, channels });
}
