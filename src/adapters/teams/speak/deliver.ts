import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { refusal, SendError, type Sent } from '../../adapter.ts';
import { type Called, calledIn } from '../../called-words.ts';
import { isDoor } from '../../create-doors.ts';
import { createSayOnce, type Say } from '../../say-once.ts';
import { isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import type { Mention } from '../bot-framework.ts';
import type { Doors } from '../doors/doors.ts';
import type { OpenForms } from '../doors/open-forms.ts';
import { type Look, renderMessage, type TeamsMessage } from '../render/render.ts';
import type { Names } from '../web/names.ts';
import type { People } from '../web/people.ts';
import { namedChannels } from './named-channels.ts';
import { createPlaceMessage, type Message, type PlaceMessageOptions } from './place-message.ts';

export interface DeliverOptions extends Omit<PlaceMessageOptions, 'draw'> {
  readonly doors: Pick<Doors, 'answer'>;
  readonly openForms: Pick<OpenForms, 'heldFor'>;
  readonly people: Pick<People, 'mention'>;
  readonly names: Pick<Names, 'nameOf' | 'learn'>;
  readonly time: Time;
  readonly link: Look['link'];
}

/**
 * Says one thing, once. Where Teams did not tell what became of an attempt, it is looked for before anything is said again. Nothing is
 * said before the audience was checked. Rejects with `SendError`.
 */
export type Deliver = Say;

/** In milliseconds. Ours: with the courier's twelve attempts more than a form may keep a card waiting. */
const AGAIN = 15_000;

const TYPING = 'The card waits: somebody fills in a form in its place.';

export function createDeliver(options: DeliverOptions): Deliver {
  const { check, doors, openForms, earlier, people, names, time, link } = options;
  const placeMessage = createPlaceMessage({ ...options, draw });

  async function draw(outgoing: Message, isPrivate: boolean): Promise<TeamsMessage> {
    const mentions = await mentionsIn(outgoing);
    const { nameOf } = names;
    return renderMessage(outgoing, { now: time.now(), link, nameOf, mentions, isPrivate });
  }

  /** Whom the message calls, where Teams can notify them there; else they are called by their names alone. */
  async function mentionsIn(outgoing: Message): Promise<ReadonlyMap<string, Mention>> {
    const tenant = parseAddress(outgoing.to)?.tenant;
    const found = calledBy(outgoing).map(async (one): Promise<[string, Mention][]> => {
      const person = parseAddress(one.id);
      if (person === undefined || person.tenant !== tenant) return [];
      const met = await people.mention(person).catch(() => undefined);
      const mention = met ?? unmet(one, person);
      return mention === undefined ? [] : [[one.id, mention]];
    });
    return new Map((await Promise.all(found)).flat());
  }

  async function say(outgoing: Outgoing, attempt: number): Promise<Sent> {
    earlier.begin(outgoing, attempt);
    leaveAlone(outgoing);
    await check(outgoing);
    await names.learn(namedChannels(outgoing));
    if (isDoor(outgoing.to)) return answerDoor(outgoing);
    const address = parseAddress(outgoing.to);
    if (address === undefined || outgoing.kind === 'form' || outgoing.kind === 'done')
      throw misplaced(outgoing);
    return placeMessage(outgoing, address);
  }

  /** The courier comes again, with a newer card where there is one. */
  function leaveAlone(outgoing: Outgoing): void {
    if (outgoing.kind !== 'card' || outgoing.replaces === undefined) return;
    const held = openForms.heldFor(outgoing.replaces);
    if (held === 0) return;
    const retryAfterMs = Math.min(held, AGAIN);
    throw new SendError(TYPING, { retryable: true, retryAfterMs });
  }

  /** Each kind of door draws what is said there in its own way. */
  async function answerDoor(outgoing: Outgoing): Promise<Sent> {
    const { kind } = outgoing;
    if (kind !== 'notice' && kind !== 'form' && kind !== 'done') throw misplaced(outgoing);
    await doors.answer(outgoing.to, outgoing);
    return {};
  }

  return createSayOnce(say);
}

/** Their addresses; and their names where a card calls them. */
type CalledThere = Pick<Called, 'id'> & Partial<Called>;

function calledBy(outgoing: Message): readonly CalledThere[] {
  if (outgoing.kind === 'ping') return calledIn(outgoing.brief).named;
  return outgoing.kind === 'mention' ? [{ id: outgoing.person }] : [];
}

/**
 * Of whom Heed has never met the directory's id is known. A card takes it for a mention, a text does not (learn.microsoft.com, "Microsoft
 * Entra object ID and UPN in user mention").
 */
function unmet({ name }: CalledThere, person: TeamsAddress): Mention | undefined {
  return name === undefined || !isPerson(person) ? undefined : { id: person.id, name };
}

function misplaced({ kind, to }: Outgoing): SendError {
  return refusal(`A ${kind} cannot be said at "${to}" in Teams.`);
}
