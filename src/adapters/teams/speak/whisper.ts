import { randomUUID } from 'node:crypto';
import { refusal, type Sent } from '../../adapter.ts';
import { STANDING_HOLDS } from '../../audience-rules.ts';
import { addressOf, isPerson, type TeamsAddress } from '../address.ts';
import type { TeamsMessage } from '../render/render.ts';
import { connectorErrorIn, sendErrorOf } from '../web/errors.ts';
import type { People } from '../web/people.ts';
import { placeOf } from '../web/place.ts';
import type { References } from '../web/references.ts';
import { type PersonalChats, unreachable } from './personal-chats.ts';
import type { Post } from './post.ts';
import type { About, Said } from './posted-entries.ts';

/** Who is to see it, and where they are looking. */
export interface Listener {
  readonly person: TeamsAddress;
  /** Absent where they look at no conversation with others: their personal chat. */
  readonly place?: { readonly conversation: TeamsAddress; readonly thread?: string };
}

/** What is said to somebody alone. */
export interface Words {
  /** Drawn with `isPrivate`, so that its buttons are answered privately. */
  readonly message: TeamsMessage;
  /** `staff`: for a full member who is listed, which is looked up again. `anybody`: it tells nothing of any case. */
  readonly audience: 'staff' | 'anybody';
  /** The case that it shows, so that feedback on it finds there. */
  readonly about?: About;
}

/** Says something to one person alone. Teams keeps such a message for a day, so nothing important may live in one. */
export interface Whisper {
  /** In the conversation they are looking at, or else in their personal chat, and then it says so. Rejects with `SendError`. */
  say(listener: Listener, words: Words): Promise<Sent>;
  /** In the conversation they are looking at or nowhere: undefined where Teams does not show it there. Rejects with `SendError`. */
  sayThere(listener: Listener, words: Words): Promise<Sent | undefined>;
}

/** Statuses that say it cannot be shown to them there: `Bad argument`, `BotNotInConversationRoster`, `ActivityNotFoundInConversation`. */
const NOT_THERE: ReadonlySet<number | undefined> = new Set([400, 403, 404]);

const SENT_DIRECTLY = 'sent to them directly: Teams does not show it to them alone there';

export function createWhisper(options: {
  readonly people: Pick<People, 'standing' | 'mention'>;
  readonly references: References;
  readonly chats: PersonalChats;
  readonly post: Pick<Post, 'postAlone'>;
}): Whisper {
  const { people, references, chats, post } = options;

  async function demandListener({ person }: Listener, { audience }: Words): Promise<void> {
    if (!isPerson(person))
      throw refusal('Somebody without an account cannot be told anything alone.');
    if (audience === 'anybody') return;
    const { author, isFull } = await people.standing(person, STANDING_HOLDS);
    if (isFull && author.side === 'staff') return;
    throw refusal(`What is for staff is not for ${addressOf(person)}, who is not staff.`);
  }

  async function inPlace({ person, place }: Listener, words: Words): Promise<Sent | undefined> {
    if (place === undefined) return undefined;
    const { conversation, thread } = place;
    const known = await references.conversation(conversation);
    if (known === undefined || known.kind === 'personal') return undefined;
    const there = await placeOf(references, conversation, thread);
    const only = await people.mention(person);
    if (there === undefined || only === undefined) return undefined;
    try {
      return await post.postAlone(there, words.message, saidBy(words), only);
    } catch (error) {
      if (NOT_THERE.has(connectorErrorIn(error)?.status)) return undefined;
      throw sendErrorOf(error, `tell ${addressOf(person)} alone`);
    }
  }

  async function directly({ person }: Listener, words: Words): Promise<Sent> {
    const chat = await chats.of(person);
    try {
      return await post.postAlone(chat, words.message, saidBy(words));
    } catch (error) {
      if (connectorErrorIn(error)?.status === 403) throw unreachable(person, error);
      throw sendErrorOf(error, `tell ${addressOf(person)} alone`);
    }
  }

  return {
    async say(listener, words) {
      await demandListener(listener, words);
      const shown = await inPlace(listener, words);
      if (shown !== undefined) return shown;
      const sent = await directly(listener, words);
      if (listener.place === undefined) return sent;
      const degraded = [sent.degraded, SENT_DIRECTLY].filter((why) => why !== undefined);
      return { ...sent, degraded: degraded.join('; ') };
    },
    async sayThere(listener, words) {
      await demandListener(listener, words);
      return inPlace(listener, words);
    },
  };
}

function saidBy({ audience, about }: Words): Said {
  const draft = about?.draft === undefined ? {} : { draft: about.draft };
  return {
    ...{ mark: randomUUID(), kind: 'whisper', case: about?.case ?? '', ...draft },
    audience: audience === 'staff' ? 'staff' : 'customer',
  };
}
