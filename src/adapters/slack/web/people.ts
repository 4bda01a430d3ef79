import type { Logger } from 'pino';
import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { SendError } from '../../adapter.ts';
import { createMemory } from '../../memory.ts';
import { addressOf } from '../address.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import { sendErrorOf } from './errors.ts';
import { readUser } from './user-info.ts';
import type { WebClients } from './web.ts';

/** How long what Slack says of somebody holds, in milliseconds. Ours: names and guests change rarely. */
export const PERSON_HOLDS = 10 * 60 * 1000;

/** How many people are remembered. Ours: about a kilobyte each would be ten megabytes, and it is less. */
const MOST_PEOPLE = 10_000;

/** Slack's own user, which users.info does not always know. */
const SLACKBOT = 'USLACKBOT';

/** What somebody is called whom Slack does not tell of. */
const UNNAMED = 'somebody';

/** What Slack says of one account. */
export interface Standing {
  readonly author: Author;
  /** The account is switched off: it reads nothing and writes nothing. */
  readonly isGone: boolean;
}

/** Who is who, from Slack's own facts alone; who is on the roster is not asked here. */
export interface People {
  /** Never rejects: whoever cannot be looked up is a customer (fail closed). */
  author(team: string, hint: AuthorHint): Promise<Author>;
  /**
   * Somebody's standing, at most `maxAge` milliseconds old (ten minutes where absent). Rejects with `SendError` where Slack does not
   * tell, so that not knowing is never mistaken for knowing.
   */
  standing(team: string, user: string, maxAge?: number): Promise<Standing>;
  /** Forgets one account of the workspace, or all of them. */
  forget(team: string, user?: string): void;
  /** The name somebody was last known by; undefined where nobody asked yet. */
  nameOf(team: string, user: string): string | undefined;
}

export interface PeopleOptions {
  readonly web: WebClients;
  readonly time: Time;
  /** Hears of whoever could not be looked up. */
  readonly logger?: Logger;
  /** The organisation that the workspace belongs to, where it belongs to one. */
  enterpriseOf(team: string): string | undefined;
}

export function createPeople({ web, time, logger, enterpriseOf }: PeopleOptions): People {
  const memory = createMemory<Standing>(time, MOST_PEOPLE);

  async function read(team: string, user: string): Promise<Standing> {
    try {
      const told = readUser(await web.of(team).users.info({ user }), {
        team,
        enterprise: enterpriseOf(team),
      });
      const { name = UNNAMED, email, side, isGone } = told;
      const known = { id: addressOf({ team, id: user }), name, side };
      return { author: email === undefined ? known : { ...known, email }, isGone };
    } catch (error) {
      throw sendErrorOf(error, `look up who ${user} of ${team} is`);
    }
  }

  async function standing(team: string, user: string, maxAge = PERSON_HOLDS): Promise<Standing> {
    if (user === SLACKBOT) return { author: botOf(team, user, 'Slackbot'), isGone: false };
    return memory.get(keyOf(team, user), maxAge, () => read(team, user));
  }

  return {
    async author(team, hint) {
      if ('bot' in hint) return unknownAuthor(team, hint);
      try {
        return (await standing(team, hint.user)).author;
      } catch (error) {
        const problem = error instanceof SendError ? error.message : undefined;
        logger?.warn(
          { team, problem },
          'Who somebody is could not be looked up: a customer for now',
        );
        return unknownAuthor(team, hint);
      }
    },
    standing,
    forget(team, user) {
      memory.forget(user === undefined ? `${team}/` : keyOf(team, user));
    },
    nameOf: (team, user) => memory.peek(keyOf(team, user))?.author.name,
  };
}

/** Its end keeps one id from being the beginning of another. */
function keyOf(team: string, user: string): string {
  return `${team}/${user}.`;
}

/** Who somebody is for as long as Slack has not told: a customer, for nothing internal may reach them (fail closed). */
export function unknownAuthor(team: string, hint: AuthorHint): Author {
  if ('bot' in hint) return botOf(team, hint.bot, 'a bot');
  return { id: addressOf({ team, id: hint.user }), name: hint.name ?? UNNAMED, side: 'customer' };
}

function botOf(team: string, id: string, name: string): Author {
  return { id: addressOf({ team, id }), name, side: 'bot' };
}
