import { refusal, type SendError } from '../../adapter.ts';
import { addressOf, type TeamsAddress } from '../address.ts';
import type { BotFramework, Place } from '../bot-framework.ts';
import { ConnectorError, sendErrorOf } from '../web/errors.ts';
import { placeIn } from '../web/place.ts';
import type { References } from '../web/references.ts';

/** The conversations between Heed and one person. */
export interface PersonalChats {
  /** Where somebody reads alone, opened where it was not yet. Rejects with `SendError`. */
  of(person: TeamsAddress): Promise<Place>;
}

export function createPersonalChats(options: {
  readonly framework: Pick<BotFramework, 'talkTo'>;
  readonly references: Pick<References, 'conversation' | 'person' | 'setChat'>;
}): PersonalChats {
  const { framework, references } = options;

  async function open(person: TeamsAddress): Promise<Place> {
    const known = await references.person(person);
    if (known === undefined) throw unmet(person);
    const met = await references.conversation({ tenant: person.tenant, id: known.seenIn });
    if (met === undefined) throw unmet(person);
    const place = placeIn(met);
    const conversation = await framework.talkTo(place, known.user);
    await references.setChat(person, conversation);
    return { ...place, conversation };
  }

  return {
    async of(person) {
      const chat = await references.conversation(person);
      if (chat !== undefined) return placeIn(chat);
      try {
        return await open(person);
      } catch (error) {
        if (error instanceof ConnectorError && error.status === 403)
          throw unreachable(person, error);
        throw sendErrorOf(error, `open a chat with ${addressOf(person)}`);
      }
    },
  };
}

function unmet(person: TeamsAddress): SendError {
  return refusal(
    `Heed could not write to ${addressOf(person)}: it has not met them in Teams yet. They have to write to Heed once, or be in a channel with it.`,
  );
}

/** What a 403 means where Heed wants to write to somebody directly. */
export function unreachable(person: TeamsAddress, cause: unknown): SendError {
  return refusal(
    `Heed could not write to ${addressOf(person)} directly: the app must be installed for them, or in a team that they are in, and they must not have blocked it.`,
    cause,
  );
}
