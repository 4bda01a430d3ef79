import { isOnDesk } from '../../../domain/audience.ts';
import type { Author } from '../../../domain/person.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Time } from '../../../engine/engine.ts';
import { messageNameOf } from '../address.ts';
import type { AskerAtDoor } from '../doors/asker-at-door.ts';
import { cardDoor, type Pressed } from '../doors/card-door.ts';
import { dialogDoor } from '../doors/dialog-door.ts';
import type { Door } from '../doors/doors.ts';
import type { Drawings } from '../doors/drawings.ts';
import type { OpenForms } from '../doors/open-forms.ts';
import { whisperDoor } from '../doors/whisper-door.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';
import type { Look } from '../render/render.ts';
import type { ShownCards } from '../speak/shown-cards.ts';
import type { Listener, Whisper } from '../speak/whisper.ts';
import type { AskedActivity } from './entrance.ts';
import type { Origin } from './tell.ts';

export interface DoorForOptions {
  readonly shownCards: Pick<ShownCards, 'of'>;
  readonly drawings: Pick<Drawings, 'settledIn' | 'settledOf'>;
  readonly openForms: Pick<OpenForms, 'open' | 'close'>;
  readonly whisper: Pick<Whisper, 'say'>;
  settings(): Settings;
  look(): Look;
  readonly time: Time;
}

/** Makes the door that somebody's asking waits at. */
export interface DoorFor {
  asked(asked: AskedActivity, origin: Origin, by: Promise<Author>): Door;
  /** Beside the conversation, to the one alone. */
  whisper(to: AuthorHint, origin: Origin): Door;
  /**
   * The card that comes back where a form stood in its place, as this process drew it last, for somebody who is known to work here;
   * undefined for anybody else.
   */
  back(to: AuthorHint, by: Author, origin: Origin, activity: string): AdaptiveCard | undefined;
}

/** How long the response of a dialog is held, in milliseconds: Teams waits 5 s for one that comes from a message's menu. */
const MENU_HOLD = 4_000;
const HOLD = 2_500;

/** Invokes that a dialog is opened with. */
const OPENING: ReadonlySet<string> = new Set(['composeExtension/fetchTask', 'task/fetch']);

export function createDoorFor(options: DoorForOptions): DoorFor {
  const { shownCards, drawings, openForms, whisper, settings, time } = options;

  function asker(to: AuthorHint, origin: Origin): AskerAtDoor {
    const listener = listenerOf(to, origin);
    return {
      whisper: (words) => whisper.say(listener, words),
      look: () => ({ ...options.look(), isPrivate: true }),
    };
  }

  function card(by: Author, origin: Origin, activity: string): AdaptiveCard | undefined {
    // Whoever could name a message in a request of their own making must not be shown it.
    return isOnDesk(by, settings().roster) ? shownCards.of(nameOf(origin, activity)) : undefined;
  }

  /** Who pressed is looked up meanwhile; before that they are shown no card. */
  function pressed(
    { incoming, author, target }: AskedActivity,
    origin: Origin,
    known: Promise<Author>,
  ): Pressed {
    let by: Author | undefined;
    known.then(
      (author) => {
        by = author;
      },
      () => undefined,
    );
    const activity = target?.activity ?? '';
    const message = nameOf(origin, activity);
    const user = idOf(author);
    // Whatever was pressed, what was typed has been sent along.
    openForms.close(message, user);
    return {
      ...asker(author, origin),
      time,
      formOpened: () => openForms.open(message, user),
      card: () => (by === undefined ? undefined : card(by, origin, activity)),
      redrawn: () => drawings.settledIn(message),
      ...writtenIn(incoming),
    };
  }

  return {
    asked(asked, origin, known) {
      const { author, door, incoming } = asked;
      if (door === 'card') return cardDoor(pressed(asked, origin, known));
      if (door === 'whisper') return whisperDoor(asker(author, origin));
      return dialogDoor({
        ...asker(author, origin),
        time,
        hold: origin.name.startsWith('composeExtension/') ? MENU_HOLD : HOLD,
        isOpening: OPENING.has(origin.name),
        drawn: drawings.settledOf,
        ...(incoming.kind === 'command' ? { written: incoming.text } : {}),
      });
    },
    whisper: (to, origin) => whisperDoor(asker(to, origin)),
    back(to, by, origin, activity) {
      openForms.close(nameOf(origin, activity), idOf(to));
      return card(by, origin, activity);
    },
  };
}

function nameOf({ tenant, conversation }: Origin, activity: string): string {
  return messageNameOf({ tenant, conversation, activity });
}

/** In a chat with Heed alone nobody else is looking; where Heed is not, they are told in that chat. */
function listenerOf(to: AuthorHint, { tenant, conversation, thread }: Origin): Listener {
  const person = { tenant, id: idOf(to) };
  if (!conversation.startsWith('19:')) return { person };
  const place = { conversation: { tenant, id: conversation } };
  return { person, place: thread === undefined ? place : { ...place, thread } };
}

function idOf(to: AuthorHint): string {
  return 'user' in to ? (to.aadObjectId ?? to.user) : to.bot;
}

/** The reply as it stood in the form that was sent. */
function writtenIn(incoming: AskedActivity['incoming']): Pick<Pressed, 'written'> {
  if (incoming.kind !== 'action' || incoming.action !== 'send') return {};
  const { draft, values } = incoming;
  if (draft === undefined || values.text === undefined) return {};
  return { written: { draft, text: values.text } };
}
