import type { Time } from '../../../engine/engine.ts';
import { createMemory } from '../../memory.ts';
import { addressOf, type TeamsAddress } from '../address.ts';
import type { BotFramework } from '../bot-framework.ts';
import type { Conversation } from './known.ts';
import type { Team } from './noted.ts';
import { placeOf } from './place.ts';
import type { References } from './references.ts';
import { readTeamChannels, type TeamChannel } from './team-channels.ts';

/** Learns the names of channels from the lists of their teams, for few activities tell them. */
export interface TeamLists {
  /** Asks about the teams of these channels, each once a day. Rejects only where what is known cannot be read. */
  learn(channels: readonly TeamsAddress[]): Promise<void>;
}

export interface TeamListsOptions {
  readonly framework: Pick<BotFramework, 'channels'>;
  readonly references: Pick<
    References,
    'all' | 'conversation' | 'peek' | 'nameOf' | 'rememberChannel'
  >;
  readonly time: Time;
}

/** How long a list holds, in milliseconds. Ours: new channels and new names are told by events, mostly. */
const LIST_HOLDS = 24 * 60 * 60 * 1000;

/** How many teams are asked about at once. Ours: a desk has its channels in a few. */
const MOST_ASKED = 10;

/** How many lists are remembered. Ours. */
const MOST_LISTS = 1_000;

interface KnownTeam {
  readonly tenant: string;
  readonly team: Team;
}

export function createTeamLists({ framework, references, time }: TeamListsOptions): TeamLists {
  const lists = createMemory<readonly TeamChannel[]>(time, MOST_LISTS);

  async function remember({ tenant, team }: KnownTeam, channels: readonly TeamChannel[]) {
    for (const channel of channels) await references.rememberChannel(tenant, { ...channel, team });
  }

  /** What is known already has the name from now on that the list tells. */
  async function read(known: KnownTeam): Promise<readonly TeamChannel[]> {
    const { tenant, team } = known;
    const place = await placeOf(references, { tenant, id: team.id });
    if (place === undefined) return [];
    const list = readTeamChannels(await framework.channels(place, team.id));
    const isHeard = ({ id }: TeamChannel) =>
      references.peek(addressOf({ tenant, id })) !== undefined;
    await remember(known, list.filter(isHeard));
    return list;
  }

  /** A list that is older only fills in: a channel may have another name since. */
  async function learnFrom(known: KnownTeam, wanted: ReadonlySet<string>): Promise<void> {
    const { tenant, team } = known;
    const key = addressOf({ tenant, id: team.id });
    const list = await lists.get(key, LIST_HOLDS, () => read(known));
    const missing = list.filter(({ id }) => {
      const address = addressOf({ tenant, id });
      return wanted.has(address) && references.nameOf(address) === undefined;
    });
    await remember(known, missing);
  }

  /** True for the channel's own team; where that is not known, for every one of its tenant. */
  function mayTell({ tenant, team }: KnownTeam, channel: TeamsAddress): boolean {
    const own = references.peek(addressOf(channel))?.team?.id;
    return tenant === channel.tenant && (own === undefined || own === team.id);
  }

  return {
    async learn(channels) {
      const teams = teamsIn(await references.all());
      const asked = teams.filter((team) => channels.some((channel) => mayTell(team, channel)));
      const wanted = new Set(channels.map(addressOf));
      const learning = asked.slice(0, MOST_ASKED).map((team) => learnFrom(team, wanted));
      await Promise.allSettled(learning);
    },
  };
}

/** Those that Heed is in. */
function teamsIn(all: readonly Conversation[]): KnownTeam[] {
  const teams = new Map<string, KnownTeam>();
  for (const { tenant, team, gone } of all) {
    if (team === undefined || gone === true) continue;
    const key = addressOf({ tenant, id: team.id });
    teams.set(key, { tenant, team: { ...teams.get(key)?.team, ...team } });
  }
  return [...teams.values()];
}
