import type { Logger } from 'pino';
import type { ActionTaken } from '../../../domain/message.ts';
import type { Author } from '../../../domain/person.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Receive } from '../../adapter.ts';
import type { InFlight } from '../../in-flight.ts';
import { messageNameOf } from '../address.ts';
import type { Door } from '../doors/doors.ts';
import { type InvokeAnswer, NOTHING, TAKEN } from '../doors/invoke-answer.ts';
import type { Unauthored } from '../parse/parsed.ts';
import type { Posted } from '../speak/posted.ts';
import type { DoorFor } from './door-for.ts';
import { type AskedActivity, type Entrance, NOT_KEPT } from './entrance.ts';
import type { Origin } from './tell.ts';

export interface HearAskedOptions {
  readonly entrance: Entrance;
  readonly doorFor: DoorFor;
  readonly posted: Pick<Posted, 'aboutOf'>;
  readonly receive: Receive;
  readonly inFlight: Pick<InFlight, 'track'>;
  readonly logger: Logger;
}

/**
 * Hears what somebody asks for. An invoke is answered in time, whatever happens; what came as a message rejects where it could not be
 * kept, so that Teams sends it again.
 */
export type HearAsked = (
  asked: AskedActivity,
  origin: Origin,
  by: Promise<Author>,
) => Promise<InvokeAnswer | undefined>;

export function createHearAsked(options: HearAskedOptions): HearAsked {
  const { entrance, doorFor, posted, receive, inFlight, logger } = options;

  /** Never rejects. */
  async function sayNotKept(door: Door, error: unknown): Promise<void> {
    logger.error(errorFacts(error), 'What somebody did could not be kept');
    try {
      await door.say(NOT_KEPT);
    } catch (why) {
      logger.info(errorFacts(why), 'Nor could they be told');
    }
  }

  /** A thumb names the message it is for and not the case; nobody waits for more than that it was taken. */
  async function hearFeedback(
    { author, target }: AskedActivity,
    incoming: Unauthored<ActionTaken>,
    origin: Origin,
    by: Promise<Author>,
  ): Promise<InvokeAnswer> {
    const about = target === undefined ? undefined : await aboutOf(target, origin);
    if (about === undefined) return TAKEN;
    try {
      await receive({ ...incoming, ...about, by: await by });
    } catch (error) {
      await sayNotKept(doorFor.whisper(author, origin), error);
    }
    return TAKEN;
  }

  function aboutOf({ activity }: { activity: string }, { tenant, conversation }: Origin) {
    return posted.aboutOf(messageNameOf({ tenant, conversation, activity }));
  }

  return async (asked, origin, by) => {
    const { incoming } = asked;
    if (incoming.kind === 'action' && incoming.action === 'feedback')
      return hearFeedback(asked, incoming, origin, by);
    const door = doorFor.asked(asked, origin, by);
    const passing = entrance.passOn(asked, origin, by, door);
    if (!origin.isInvoke) {
      await passing;
      return undefined;
    }
    const passed = inFlight.track(passing.catch((error) => sayNotKept(door, error)));
    if (door.response !== undefined) return door.response;
    await passed;
    return NOTHING;
  };
}
