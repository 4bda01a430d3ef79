import { addressesOf } from '../../../domain/person.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Time } from '../../../engine/engine.ts';
import { inTime } from '../../patience.ts';
import { isAddressOf, isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import { kindOf } from './known.ts';
import { UNNAMED } from './noted.ts';
import type { References } from './references.ts';
import { createTeamLists, type TeamListsOptions } from './team-lists.ts';

/** What people and places are called. */
export interface Names {
  /**
   * Somebody's name on the roster, or else as Teams told it; a channel's name; a group's topic. From memory. What has no name that is
   * known goes by what it is; undefined for what is no person, channel or group in Teams.
   */
  nameOf(address: string): string | undefined;
  /**
   * Asks Teams what these channels are called, where it was not asked for a day. Takes a second at most, and never rejects: what is not
   * told in time goes by the name it has, and is known the next time.
   */
  learn(channels: readonly string[]): Promise<void>;
  /** Brings what earlier runs knew of whoever is listed into memory. */
  recall(): Promise<void>;
}

export interface NamesOptions extends TeamListsOptions {
  readonly references: TeamListsOptions['references'] & Pick<References, 'person'>;
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  /** The aadObjectIds that are configured as staff, besides the roster, and the tenants they may belong to. */
  readonly listed: readonly string[];
  readonly tenants: readonly string[];
  readonly time: Time;
}

/** How long whoever waits for a card waits for names, in milliseconds. Ours: Teams waits some seconds for a button's answer. */
const WITHIN = 1_000;

export function createNames(options: NamesOptions): Names {
  const { references, settings, listed, tenants, time } = options;
  const lists = createTeamLists(options);

  function onRoster(address: TeamsAddress): string | undefined {
    if (!isPerson(address)) return undefined;
    const { roster } = settings();
    return roster.find((one) => addressesOf(one).some((id) => isAddressOf(id, address)))?.name;
  }

  return {
    nameOf(address) {
      const parsed = parseAddress(address);
      if (parsed === undefined) return undefined;
      return onRoster(parsed) ?? references.nameOf(address) ?? withoutName(parsed);
    },
    async learn(channels) {
      const addresses = parsedOf(channels).filter(isChannel);
      if (addresses.length === 0) return;
      const learning = lists.learn(addresses).catch(() => undefined);
      await inTime(time, WITHIN, learning, () => undefined);
    },
    async recall() {
      const configured = tenants.flatMap((tenant) => listed.map((id) => ({ tenant, id })));
      const roster = parsedOf(settings().roster.flatMap(addressesOf));
      await Promise.all([...configured, ...roster].map(references.person));
    },
  };
}

function parsedOf(addresses: readonly string[]): TeamsAddress[] {
  return addresses.flatMap((address) => parseAddress(address) ?? []);
}

function isChannel({ id }: TeamsAddress): boolean {
  return kindOf(id) === 'channel';
}

/** As much of a channel's id as tells it from others. Ours. */
const ID_SHOWN = 8;

function withoutName(address: TeamsAddress): string | undefined {
  if (isPerson(address)) return UNNAMED;
  const [, id] = /^19:(.+)$/.exec(address.id) ?? [];
  if (id === undefined) return undefined;
  return isChannel(address) ? `channel ${id.slice(0, ID_SHOWN)}` : 'a group chat';
}
