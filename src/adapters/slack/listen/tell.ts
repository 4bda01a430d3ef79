import type { Time } from '../../../engine/engine.ts';
import type { Installations } from '../install/installation.ts';
import type { Emoji, Told } from '../parse/parse.ts';
import type { People } from '../web/people.ts';

/** What is known of an event besides itself. */
export interface Origin {
  readonly team: string;
  readonly enterprise?: string | undefined;
  /** Heed's own app, as the envelope names it. */
  readonly app?: string | undefined;
  /** The envelope's `event_id`; absent for what is read afterwards. */
  readonly eventId?: string | undefined;
}

/** What is told to the parsers of everything that comes from a workspace. */
export type Tell = (origin: Origin) => Told;

export function createTell(options: {
  installations: Installations;
  people: Pick<People, 'nameOf'>;
  emoji: Emoji;
  time: Time;
}): Tell {
  const { installations, people, emoji, time } = options;
  return ({ team, enterprise, app, eventId }) => {
    const installation = installations.of(team, enterprise);
    return {
      team,
      botUser: installation?.botUser ?? '',
      ...(installation === undefined ? {} : { botId: installation.botId }),
      ...(app === undefined ? {} : { app }),
      ...(eventId === undefined ? {} : { eventId }),
      now: time.now(),
      emoji,
      nameOf: (user) => people.nameOf(team, user),
    };
  };
}
