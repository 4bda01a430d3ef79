import type { Logger } from 'pino';
import { z } from 'zod';
import type { Incoming } from '../../../domain/message.ts';
import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Receive } from '../../adapter.ts';
import { addressOf } from '../address.ts';
import type { AnswerDoor, Doors } from '../doors/doors.ts';
import type { AuthorHint, Parsed } from '../parse/parse.ts';
import { type People, UNNAMED } from '../web/people.ts';
import type { WebClients } from '../web/web.ts';
import { inTime } from './in-flight.ts';
import type { Origin, Tell } from './tell.ts';

/**
 * How long Slack may take to say who somebody is, in milliseconds: with the 2 s that an answer at once may take, the 3 s are kept in
 * which a command must be acknowledged.
 */
const AUTHOR_WITHIN = 900;

/** What somebody hears whose doing could not be kept. */
export const NOT_KEPT =
  'Heed could not save that just now, so nothing was done. Please try it again in a minute.';

/** What somebody waits at a door for. */
type Asking = Extract<Incoming, { kind: 'command' | 'action' | 'pointed-at' | 'set-up' }>;

export interface EntranceOptions {
  readonly tell: Tell;
  readonly receive: Receive;
  readonly people: People;
  readonly doors: Doors;
  readonly web: WebClients;
  readonly time: Time;
  readonly logger: Logger;
}

/** The way in for what somebody does and waits for an answer to: what all kinds of it have in common. */
export interface Entrance extends Pick<EntranceOptions, 'tell' | 'web' | 'time' | 'logger'> {
  /**
   * Passes on what somebody did, with the door they wait at. True once it is durable; false, and logged, where it could not be kept.
   */
  passOn(parsed: Parsed<Asking>, origin: Origin, answer: AnswerDoor): Promise<boolean>;
}

export function createEntrance(options: EntranceOptions): Entrance {
  const { tell, receive, people, doors, web, time, logger } = options;

  /** A Slack that is slow to tell must not make everybody wait; who is not known counts as a customer. */
  async function authorOf(team: string, author: AuthorHint): Promise<Author> {
    const id = addressOf({ team, id: userOf(author) });
    const unknown = { id, name: UNNAMED, side: 'customer' } as const;
    return inTime<Author>(time, AUTHOR_WITHIN, people.author(team, author), () => unknown);
  }

  return {
    tell,
    web,
    time,
    logger,
    async passOn({ incoming, author }, { team }, answer) {
      const door = doors.open({ team, user: userOf(author) }, answer);
      try {
        await receive({ ...incoming, by: await authorOf(team, author), door });
        return true;
      } catch (error) {
        const { kind } = incoming;
        logger.error({ kind, ...errorFacts(error) }, 'What somebody did could not be kept');
        return false;
      }
    },
  };
}

/** What is read of every payload besides what the parsers read. */
const Envelope = z.object({
  event_id: z.string().optional().catch(undefined),
  api_app_id: z.string().optional().catch(undefined),
  team_id: z.string().optional().catch(undefined),
});

/** Where a payload comes from: the workspace as authorize found it, which for a removal is not asked. */
export function originOf(
  context: { readonly teamId?: string; readonly enterpriseId?: string },
  body: unknown,
): Origin {
  const envelope = Envelope.safeParse(body).data;
  return {
    team: context.teamId ?? envelope?.team_id ?? '',
    enterprise: context.enterpriseId,
    app: envelope?.api_app_id,
    eventId: envelope?.event_id,
  };
}

export function userOf(author: AuthorHint): string {
  return 'user' in author ? author.user : author.bot;
}
