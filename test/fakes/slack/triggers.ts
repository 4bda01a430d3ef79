import { randomBytes } from 'node:crypto';
import { SlackRefusal } from './method.ts';

/** A trigger opens one modal, within three seconds of what the person did, Slack's own delay included. */
const TRIGGER_LIFE = 3_000;
/** A response_url takes five answers within half an hour. */
const RESPONSE_LIFE = 30 * 60_000;
const RESPONSE_USES = 5;

/** Where an answer to what somebody did goes. */
export interface ResponsePlace {
  readonly channel: string;
  readonly user: string;
  readonly threadTs?: string;
}

/** What Slack hands out with everything somebody does, to be used soon. */
export interface Triggers {
  issue(user: string): string;
  /** Who did it. Throws `SlackRefusal` where the trigger is unknown, too old or used. */
  exchange(trigger: string): string;
  /** The path of a new response_url. */
  issueResponse(place: ResponsePlace): string;
  /** Throws `SlackRefusal` where it is unknown, too old or used up. */
  respond(path: string): ResponsePlace;
}

export function createTriggers(now: () => number): Triggers {
  const triggers = new Map<string, { user: string; at: number; used: boolean }>();
  const responses = new Map<string, { place: ResponsePlace; at: number; uses: number }>();

  return {
    issue(user) {
      const trigger = `${now()}.${triggers.size}.${randomBytes(16).toString('hex')}`;
      triggers.set(trigger, { user, at: now(), used: false });
      return trigger;
    },
    exchange(trigger) {
      const issued = triggers.get(trigger);
      if (issued === undefined) throw new SlackRefusal('invalid_trigger_id');
      if (now() - issued.at > TRIGGER_LIFE) throw new SlackRefusal('expired_trigger_id');
      if (issued.used) throw new SlackRefusal('exchanged_trigger_id');
      issued.used = true;
      return issued.user;
    },
    issueResponse(place) {
      const path = `/response/${randomBytes(8).toString('hex')}`;
      responses.set(path, { place, at: now(), uses: 0 });
      return path;
    },
    respond(path) {
      const issued = responses.get(path);
      if (issued === undefined) throw new SlackRefusal('no_such_url');
      if (now() - issued.at > RESPONSE_LIFE) throw new SlackRefusal('expired_url');
      if (issued.uses >= RESPONSE_USES) throw new SlackRefusal('used_url');
      issued.uses += 1;
      return issued.place;
    },
  };
}
