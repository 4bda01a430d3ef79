import { z } from 'zod';
import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { addressOf } from '../address.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import { sendErrorOf } from './errors.ts';
import { createMemory } from './memory.ts';
import type { WebClients } from './web.ts';

/** How long what Slack says of somebody holds, in milliseconds. Ours: names and guests change rarely. */
export const PERSON_HOLDS = 10 * 60 * 1000;

/** How many people are remembered. Ours: about a kilobyte each would be ten megabytes, and it is less. */
const MOST_PEOPLE = 10_000;

/** Slack's own user, which users.info does not always know. */
const SLACKBOT = 'USLACKBOT';

/** What somebody is called whom Slack does not tell of. */
export const UNNAMED = 'somebody';

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
  /** The organisation that the workspace belongs to, where it belongs to one. */
  enterpriseOf(team: string): string | undefined;
}

/** What is read of users.info. A flag that does not apply is left out by Slack. */
const UserInfo = z.object({
  user: z.object({
    team_id: z.string(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional(),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_workflow_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
  }),
});
type User = z.infer<typeof UserInfo>['user'];

export function createPeople({ web, time, enterpriseOf }: PeopleOptions): People {
  const memory = createMemory<Standing>(time, MOST_PEOPLE);

  async function read(team: string, user: string): Promise<Standing> {
    try {
      const info = UserInfo.parse(await web.of(team).users.info({ user })).user;
      const id = addressOf({ team, id: user });
      const side = sideOf(info, team, enterpriseOf(team));
      return { author: { id, name: nameIn(info), side }, isGone: info.deleted === true };
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
      if ('bot' in hint) return botOf(team, hint.bot, 'a bot');
      try {
        return (await standing(team, hint.user)).author;
      } catch {
        const id = addressOf({ team, id: hint.user });
        return { id, name: hint.name ?? UNNAMED, side: 'customer' };
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

function botOf(team: string, id: string, name: string): Author {
  return { id: addressOf({ team, id }), name, side: 'bot' };
}

/** Staff are full members of the installing workspace or its organisation; guests, strangers and everybody else are customers. */
function sideOf(user: User, team: string, enterprise: string | undefined): Author['side'] {
  if (user.is_bot === true || user.is_workflow_bot === true) return 'bot';
  const isOurs =
    user.team_id === team ||
    (enterprise !== undefined && user.enterprise_user?.enterprise_id === enterprise);
  const isLess =
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true ||
    user.deleted === true;
  return isOurs && !isLess ? 'staff' : 'customer';
}

function nameIn({ profile, real_name, name }: User): string {
  const names = [profile?.display_name, profile?.real_name, real_name, name];
  return names.find((one) => one !== undefined && one.trim() !== '')?.trim() ?? UNNAMED;
}
