import { z } from 'zod';
import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { createMemory } from '../../memory.ts';
import { type ChannelFacts, factsIn } from './channel-facts.ts';
import { sendErrorOf } from './errors.ts';
import { pagesOf } from './pages.ts';
import type { People, Standing } from './people.ts';
import type { WebClients } from './web.ts';

/** What Slack says of channels and of who is in them. Everything rejects with `SendError` where Slack does not tell. */
export interface Channels {
  /** At most 15 seconds old. */
  facts(team: string, channel: string): Promise<ChannelFacts>;
  /**
   * True when a member is neither staff nor a bot, by Slack's own facts, or when there are more members than can be looked up. The
   * list is at most five minutes old, what is known of each member at most `maxAge` milliseconds (ten minutes where absent).
   */
  outsiders(team: string, channel: string, maxAge?: number): Promise<boolean>;
  staffMembers(team: string, channel: string, maxAge?: number): Promise<Author[]>;
  /** The name a channel was last known by; undefined where nobody asked yet, and where it has none. */
  nameOf(team: string, channel: string): string | undefined;
  /** Something about the channel changed: what is known of it counts for nothing any more. */
  forget(team: string, channel: string): void;
}

export interface ChannelsOptions {
  readonly web: WebClients;
  readonly people: People;
  readonly time: Time;
}

/** In milliseconds. Ours: events tell of a change sooner; this is for the event that never comes. */
const FACTS_HOLD = 15_000;
/** In milliseconds. Ours: a list costs a call for every two hundred members, and joins come as events. */
const MEMBERS_HOLD = 5 * 60 * 1000;

/** Ours: a channel of staff is no bigger, and each member costs one call of users.info (some hundred a minute). */
const MOST_MEMBERS = 1_000;
const PAGE = 200;
const MOST_CHANNELS = 5_000;
/** How many members are looked up at once. Ours. */
const AT_ONCE = 5;

const Members = z.object({ members: z.array(z.string()) });

export function createChannels({ web, people, time }: ChannelsOptions): Channels {
  const facts = createMemory<ChannelFacts>(time, MOST_CHANNELS);
  const members = createMemory<readonly string[]>(time, MOST_CHANNELS);

  async function readFacts(team: string, channel: string): Promise<ChannelFacts> {
    try {
      return factsIn(await web.of(team).conversations.info({ channel }));
    } catch (error) {
      throw sendErrorOf(error, `see who can read ${channel} of ${team}`);
    }
  }

  async function readMembers(team: string, channel: string): Promise<readonly string[]> {
    const found: string[] = [];
    try {
      // Pages may be shorter than asked for: the people are counted, lest somebody behind them is taken for absent.
      const pages = pagesOf(Number.POSITIVE_INFINITY, (start) =>
        web.of(team).conversations.members({ channel, limit: PAGE, ...start }),
      );
      for await (const page of pages) {
        found.push(...Members.parse(page).members);
        if (found.length > MOST_MEMBERS) break;
      }
      return found;
    } catch (error) {
      throw sendErrorOf(error, `see who is in ${channel} of ${team}`);
    }
  }

  function membersOf(team: string, channel: string): Promise<readonly string[]> {
    const read = () => readMembers(team, channel);
    return members.get(keyOf(team, channel), MEMBERS_HOLD, read);
  }

  /** In small batches, so that a big channel is no burst; ends with the first batch that `enough` says is enough. */
  async function standings(
    team: string,
    ids: readonly string[],
    maxAge: number | undefined,
    enough: (batch: readonly Standing[]) => boolean,
  ): Promise<Standing[]> {
    const found: Standing[] = [];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const batch = ids.slice(start, start + AT_ONCE);
      const known = await Promise.all(batch.map((id) => people.standing(team, id, maxAge)));
      found.push(...known);
      if (enough(known)) break;
    }
    return found;
  }

  return {
    facts: (team, channel) =>
      facts.get(keyOf(team, channel), FACTS_HOLD, () => readFacts(team, channel)),
    async outsiders(team, channel, maxAge) {
      const ids = await membersOf(team, channel);
      if (ids.length > MOST_MEMBERS) return true;
      const found = await standings(team, ids, maxAge, (batch) => batch.some(isOutsider));
      return found.some(isOutsider);
    },
    async staffMembers(team, channel, maxAge) {
      const ids = (await membersOf(team, channel)).slice(0, MOST_MEMBERS);
      const found = await standings(team, ids, maxAge, () => false);
      return found.map(({ author }) => author).filter(({ side }) => side === 'staff');
    },
    nameOf: (team, channel) => facts.peek(keyOf(team, channel))?.name || undefined,
    forget(team, channel) {
      facts.forget(keyOf(team, channel));
      members.forget(keyOf(team, channel));
    },
  };
}

/** A bot of the same workspace is no reader, and an account that is switched off reads nothing. */
function isOutsider({ author, isGone }: Standing): boolean {
  return author.side === 'customer' && !isGone;
}

function keyOf(team: string, channel: string): string {
  return `${team}/${channel}.`;
}
