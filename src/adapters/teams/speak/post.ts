import type { Time } from '../../../engine/engine.ts';
import type { Sent } from '../../adapter.ts';
import type { BotFramework, Place } from '../bot-framework.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';
import { activityOf, type TeamsMessage } from '../render/render.ts';
import { connectorErrorIn } from '../web/errors.ts';
import { type Drawn, fitted, TOO_LONG, UNDRAWABLE } from './fitted.ts';
import { messageIn, type Posted } from './posted.ts';
import type { Said } from './posted-entries.ts';
import type { ShownCards } from './shown-cards.ts';
import { wordingOf } from './wording.ts';

/** The one who alone sees a message, as `Mention` names them. */
type Only = NonNullable<Parameters<BotFramework['send']>[2]>;

/** Puts messages into conversations and keeps book of them. Everything rejects with what the framework rejects with. */
export interface Post {
  /** Posts a message once; where Teams does not take its layout or its length, as text. Written down before and after. */
  post(place: Place, message: TeamsMessage, said: Said): Promise<Sent>;
  /** Posts a message that one person alone sees, among others or in their personal chat. What is so said twice does no harm. */
  postAlone(place: Place, message: TeamsMessage, said: Said, only?: Only): Promise<Sent>;
  /** Changes a message in place; undefined where it is gone or can no longer be changed. */
  change(
    place: Place,
    activity: string,
    message: TeamsMessage,
    said: Said,
  ): Promise<Sent | undefined>;
  /** Takes a message back; one that is gone already is no matter. */
  remove(place: Place, activity: string): Promise<void>;
}

/** Statuses that say a message is gone, or is not ours to change. */
const UNCHANGEABLE: ReadonlySet<number | undefined> = new Set([403, 404]);

export function createPost(options: {
  readonly framework: Pick<BotFramework, 'send' | 'update' | 'remove'>;
  readonly posted: Posted;
  readonly shownCards: ShownCards;
  readonly time: Time;
  /** The card of a case was drawn, new or in place. */
  drawn?(caseId: string, card: AdaptiveCard): void;
}): Post {
  const { framework, posted, shownCards, time } = options;

  /** What is known of an attempt is written down, whatever came of it. */
  async function keepingBook<Result>(
    place: Place,
    { mark }: Said,
    send: () => Promise<Drawn<Result>>,
  ): Promise<Drawn<Result>> {
    try {
      return await send();
    } catch (error) {
      if (connectorErrorIn(error)?.arrived === 'no') await posted.refused(place, mark);
      throw error;
    }
  }

  function shown(
    place: Place,
    activity: string | undefined,
    { shape, degraded }: Drawn<unknown>,
    { kind, case: about }: Said,
  ): Sent {
    const why = degraded === undefined ? {} : { degraded };
    if (kind === 'card' && shape.card !== undefined) options.drawn?.(about, shape.card);
    if (activity === undefined) return why;
    const message = messageIn(place, activity);
    shownCards.show(message, shape.card);
    return { message, ...why };
  }

  return {
    async post(place, message, said) {
      await posted.begin(place, said, { at: time.now(), wording: wordingIn(message) });
      const sent = await keepingBook(place, said, () =>
        fitted(message, UNDRAWABLE, (shape) => framework.send(place, activityOf(shape))),
      );
      await posted.arrived(place, said.mark, sent.result);
      return shown(place, sent.result, sent, said);
    },
    async postAlone(place, message, said, only) {
      // A private message is refused with 400 for who it is to, too.
      const sent = await fitted(message, only === undefined ? UNDRAWABLE : TOO_LONG, (shape) =>
        framework.send(place, activityOf(shape), only),
      );
      if (sent.result !== undefined) await posted.stands(place, sent.result, said, time.now());
      return shown(place, sent.result, sent, said);
    },
    async change(place, activity, message, said) {
      try {
        const sent = await fitted(message, UNDRAWABLE, (shape) =>
          framework.update(place, activity, activityOf(shape)),
        );
        await posted.stands(place, activity, said, time.now());
        return shown(place, activity, sent, said);
      } catch (error) {
        if (UNCHANGEABLE.has(connectorErrorIn(error)?.status)) return undefined;
        throw error;
      }
    },
    async remove(place, activity) {
      try {
        await framework.remove(place, activity);
      } catch (error) {
        if (connectorErrorIn(error)?.status !== 404) throw error;
      }
      shownCards.show(messageIn(place, activity), undefined);
      await posted.gone(place, activity);
    },
  };
}

/** What a message says, to be recognised by. */
export function wordingIn(message: TeamsMessage): string {
  const { text = '', textFormat, card } = message;
  const cards = card === undefined ? [] : [card];
  return wordingOf(textFormat === 'xml' ? { html: text, cards } : { text, cards });
}
