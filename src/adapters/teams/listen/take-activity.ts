import type { Incoming } from '../../../domain/message.ts';
import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { createKeyedLock } from '../../../engine/keyed-lock.ts';
import type { Receive } from '../../adapter.ts';
import { type InvokeAnswer, UNKNOWN } from '../doors/invoke-answer.ts';
import { parseActivity } from '../parse/parse.ts';
import type { AuthorHint, ParsedActivity } from '../parse/parsed.ts';
import type { Activity } from '../parse/schema.ts';
import type { People } from '../web/people.ts';
import type { References } from '../web/references.ts';
import { authorInTime } from './author-in-time.ts';
import type { DoorFor } from './door-for.ts';
import type { Entrance } from './entrance.ts';
import type { HearAsked } from './hear-asked.ts';
import { hearBack, hearNewCaseForm } from './hear-form.ts';
import type { Surroundings } from './surroundings.ts';
import { type Origin, originOf, type Tell } from './tell.ts';

/**
 * Takes in one admitted activity. Resolves once what it tells is durable, or is nothing to Heed, with the answer where it is an invoke;
 * rejects where it could not be kept, so that Teams sends it again.
 */
export type TakeActivity = (activity: Activity) => Promise<InvokeAnswer | undefined>;

export interface TakeActivityOptions {
  readonly references: Pick<References, 'note'>;
  readonly people: Pick<People, 'author'>;
  readonly tell: Tell;
  readonly receive: Receive;
  readonly entrance: Entrance;
  readonly doorFor: DoorFor;
  readonly hearAsked: HearAsked;
  readonly surroundings: Surroundings;
  readonly time: Time;
}

type ParsedEvent = Extract<ParsedActivity, { kind: 'event' }>;

export function createTakeActivity(options: TakeActivityOptions): TakeActivity {
  const { references, people, receive, entrance, doorFor, hearAsked, surroundings } = options;
  const inTurn = createKeyedLock();

  async function take(
    parsed: ParsedActivity,
    origin: Origin,
    noted: Promise<void>,
  ): Promise<InvokeAnswer | undefined> {
    switch (parsed.kind) {
      case 'event':
        await takeEvent(parsed, origin, noted);
        return undefined;
      case 'asked':
        return hearAsked(parsed, origin, known(parsed.author, origin, noted));
      case 'new-case-form':
        return hearNewCaseForm();
      case 'back': {
        const by = known(parsed.author, origin, noted);
        return hearBack(parsed, origin, by, doorFor);
      }
      default:
        return undefined;
    }
  }

  /** Never rejects. Nobody can be looked up before it is known where the conversation is reached. */
  async function known(author: AuthorHint, origin: Origin, noted: Promise<void>): Promise<Author> {
    await noted;
    return authorInTime(options, origin, author);
  }

  async function takeEvent(
    parsed: ParsedEvent,
    origin: Origin,
    noted: Promise<void>,
  ): Promise<void> {
    const { kind, channel } = parsed.incoming;
    const whole = withAuthor(parsed, origin, noted);
    // A message has its place in the conversation from here on; what else takes its time takes it before it holds others up.
    if (!WRITTEN.has(kind)) return pass(await whole, parsed.author, origin);
    // A conversation is heard in its order, also where one author is known and another must be looked up first.
    await inTurn.run(channel, async () => pass(await whole, parsed.author, origin));
  }

  /** The event as far as it can be told now. Never rejects. */
  async function withAuthor(
    { incoming, author }: ParsedEvent,
    origin: Origin,
    noted: Promise<void>,
  ): Promise<Incoming> {
    if (WRITTEN.has(incoming.kind)) return { ...incoming, by: await known(author, origin, noted) };
    await noted;
    return { ...incoming, by: await people.author(origin.tenant, author, origin.conversation) };
  }

  async function pass(incoming: Incoming, author: AuthorHint, origin: Origin): Promise<void> {
    if (incoming.kind !== 'surroundings') {
      await receive(incoming);
      // Who has no page of their own is told why, and not left with a bot that says nothing.
      if (incoming.kind === 'home' && incoming.by.side === 'customer')
        entrance.refuse(incoming.by, origin, doorFor.whisper(author, origin));
      return;
    }
    for (const event of await surroundings.concerning(incoming)) {
      await receive(event);
      await surroundings.kept(event);
    }
  }

  return async (activity) => {
    const origin = originOf(activity);
    const parsed = parseActivity(activity, options.tell(activity));
    const noted = references.note(activity);
    surroundings.forget(activity);
    const answers = await Promise.all(parsed.map((one) => take(one, origin, noted)));
    if (origin.isInvoke) return answers.find((one) => one !== undefined) ?? UNKNOWN;
    await noted;
    return undefined;
  };
}

/** The events that a conversation is made of; the others only point at it. */
const WRITTEN: ReadonlySet<Incoming['kind']> = new Set(['message', 'edited', 'deleted']);
