import type { Logger } from 'pino';
import type { Incoming } from '../../../domain/message.ts';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { createKeyedLock } from '../../../engine/keyed-lock.ts';
import type { Receive } from '../../adapter.ts';
import { parseAddress } from '../address.ts';
import type { Installations } from '../install/installation.ts';
import { type ParsedEvent, parseEvent } from '../parse/parse.ts';
import type { Channels } from '../web/channels.ts';
import type { People, Standing } from '../web/people.ts';
import { authorInTime } from './author-in-time.ts';
import type { Cursors, Passage } from './cursors.ts';
import type { Origin, Tell } from './tell.ts';

/** Takes in one event, live or read afterwards. Resolves once it is durable, or is nothing to Heed; rejects where it could not be kept. */
export type TakeEvent = (event: unknown, origin: Origin) => Promise<void>;

export interface TakeEventOptions {
  readonly installations: Installations;
  readonly people: People;
  readonly channels: Channels;
  readonly cursors: Cursors;
  readonly tell: Tell;
  readonly receive: Receive;
  readonly time: Time;
  readonly logger: Logger;
  /** The head of the thread that a message is an answer in; undefined for any other, and where it is not told. */
  headOf(team: string, channel: string, message: string): Promise<string | undefined>;
  /** Others can read the channel from now on, or soon: what is internal there has to go. Goes on in the background. */
  exposed(team: string, channel: string): void;
  /** Somebody looks at their own page, who may be no colleague any more. Goes on in the background. */
  homeOpened(event: Incoming): void;
}

export function createTakeEvent(options: TakeEventOptions): TakeEvent {
  const { installations, people, channels, cursors, receive, logger, tell, exposed, homeOpened } =
    options;
  const inTurn = createKeyedLock();

  return async (event, origin) => {
    const parsed = parseEvent(event, tell(origin));
    if (parsed === undefined) return;
    forgetWhatChanged(parsed, origin);
    const known = withAuthor(parsed, origin);
    const { kind, channel } = parsed.incoming;
    if (kind === 'surroundings') return pass(await known, origin);
    // A message has its place in the conversation from here on; what else takes its time takes it before it holds others up.
    if (!WRITTEN.has(kind)) await known;
    // A conversation is heard in its order, also where one author is known and another must be looked up first.
    await inTurn.run(channel, async () => pass(await known, origin));
  };

  /** The event as far as it can be told now. Never rejects. */
  async function withAuthor(
    { incoming, author }: ParsedEvent,
    { team }: Origin,
  ): Promise<Incoming> {
    const by = WRITTEN.has(incoming.kind)
      ? await authorInTime(options, team, author)
      : await people.author(team, author);
    return inThread({ ...incoming, by });
  }

  async function pass(incoming: Incoming, origin: Origin): Promise<void> {
    if (!(await concernsUs(incoming, origin))) return;
    takeCare(incoming, origin);
    const passage = passageOf(incoming);
    try {
      await receive(incoming);
      passage?.arrived();
    } catch (error) {
      passage?.lost();
      logger.error({ kind: incoming.kind, ...errorFacts(error) }, 'An event could not be kept');
      throw error;
    }
    if (isRemoval(incoming)) await forgetWorkspace(origin.team);
  }

  /** An emoji names the message it points at, and not its thread. */
  async function inThread(incoming: Incoming): Promise<Incoming> {
    const place = parseAddress(incoming.channel);
    if (incoming.kind !== 'pointed-at' || incoming.thread !== undefined || place === undefined)
      return incoming;
    const head = options.headOf(place.team, place.id, incoming.message);
    const thread = await head.catch(() => undefined);
    return thread === undefined ? incoming : { ...incoming, thread };
  }

  /** What is remembered of a channel, or of somebody, may not be true any more. */
  function forgetWhatChanged({ incoming, author }: ParsedEvent, { team }: Origin): void {
    if (incoming.kind !== 'surroundings') return;
    const channel = parseAddress(incoming.channel);
    if (channel !== undefined) channels.forget(team, channel.id);
    if (incoming.change === 'guest-joined' && 'user' in author) people.forget(team, author.user);
  }

  /** Somebody's coming in matters where they are no colleague; who cannot be looked up counts as none. */
  async function concernsUs(incoming: Incoming, { team }: Origin): Promise<boolean> {
    if (incoming.kind !== 'surroundings' || incoming.change !== 'guest-joined') return true;
    if (incoming.by.side !== 'customer') return false;
    const who = parseAddress(incoming.by.id);
    if (who === undefined) return true;
    // Only they: looking up all members for each of a hundred who come in at once would use up what Slack lets Heed ask.
    const isOutsider = ({ author }: Standing) => author.side === 'customer';
    return people.standing(team, who.id).then(isOutsider, () => true);
  }

  function passageOf(incoming: Incoming): Passage | undefined {
    if (incoming.kind !== 'message' && incoming.kind !== 'edited') return undefined;
    const place = parseAddress(incoming.channel);
    if (place === undefined) return undefined;
    return cursors.begin({ team: place.team, channel: place.id }, incoming.message);
  }

  /** What must not wait until the event is kept. */
  function takeCare(incoming: Incoming, { team }: Origin): void {
    if (incoming.kind === 'home') homeOpened(incoming);
    if (incoming.kind !== 'surroundings') return;
    const channel = parseAddress(incoming.channel);
    const isExposed = incoming.change === 'shared' || incoming.change === 'guest-joined';
    if (isExposed && channel !== undefined) exposed(team, channel.id);
  }

  async function forgetWorkspace(team: string): Promise<void> {
    await installations.remove(team);
    people.forget(team);
    logger.info({ team }, 'Heed was removed from a workspace; its tokens are gone');
  }
}

/** The events that a conversation is made of; the others only point at it. */
const WRITTEN: ReadonlySet<Incoming['kind']> = new Set(['message', 'edited', 'deleted']);

function isRemoval(event: Incoming): boolean {
  return event.kind === 'surroundings' && event.change === 'removed';
}
