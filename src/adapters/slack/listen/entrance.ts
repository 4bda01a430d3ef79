import type { Logger } from 'pino';
import { z } from 'zod';
import type { Incoming } from '../../../domain/message.ts';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Receive } from '../../adapter.ts';
import type { AnswerDoor, Doors } from '../doors/doors.ts';
import type { AuthorHint, Parsed } from '../parse/parse.ts';
import type { People } from '../web/people.ts';
import type { WebClients } from '../web/web.ts';
import { authorInTime } from './author-in-time.ts';
import type { Origin, Tell } from './tell.ts';

/** What somebody hears whose doing could not be kept. */
export const NOT_KEPT =
  'Heed could not save that just now, so nothing was done. Please try it again in a minute.';

/** What somebody reads who asks Heed for something and is not known to be of the workspace: a guest, or somebody Slack tells nothing of. */
export const NOT_OURS =
  'Heed does this for members of this workspace only, and Slack did not say that you are one. If you are, try it again in a minute.';

/** What somebody waits at a door for. */
type Asking = Extract<
  Incoming,
  { kind: 'command' | 'action' | 'pointed-at' | 'set-up' | 'roster' }
>;

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

/** Done at once or not at all. A button's case looks again who pressed it, when Slack may have told, and says nothing to outsiders. */
const DONE_AT_ONCE: ReadonlySet<Incoming['kind']> = new Set([
  'command',
  'pointed-at',
  'set-up',
  'roster',
]);

const REFUSED = { kind: 'message', text: NOT_OURS, blocks: [] } as const;

export function createEntrance(options: EntranceOptions): Entrance {
  const { tell, receive, doors, web, time, logger } = options;

  return {
    tell,
    web,
    time,
    logger,
    async passOn({ incoming, author }, { team }, answer) {
      const door = doors.open({ team, user: userOf(author) }, answer);
      try {
        const by = await authorInTime(options, team, author);
        await receive({ ...incoming, by, door });
        // Slack's acknowledgement must not wait for a line that only says that nothing was done.
        if (by.side === 'customer' && DONE_AT_ONCE.has(incoming.kind))
          void answer(REFUSED).catch(() => undefined);
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
