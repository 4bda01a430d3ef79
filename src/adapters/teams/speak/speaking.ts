import type { Logger } from 'pino';
import type { Settings } from '../../../domain/settings.ts';
import type { Documents } from '../../../engine/documents.ts';
import type { Time } from '../../../engine/engine.ts';
import type { TeamsAddress } from '../address.ts';
import type { BotFramework } from '../bot-framework.ts';
import type { Doors } from '../doors/doors.ts';
import type { OpenForms } from '../doors/open-forms.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';
import type { Look } from '../render/render.ts';
import type { Channels } from '../web/channels.ts';
import type { Names } from '../web/names.ts';
import type { People } from '../web/people.ts';
import type { References } from '../web/references.ts';
import { createAudienceCheck } from './check-audience.ts';
import { createDeliver, type Deliver } from './deliver.ts';
import { createEarlier } from './earlier.ts';
import type { ReadOwn } from './find-posted.ts';
import { createPersonalChats } from './personal-chats.ts';
import { createPost } from './post.ts';
import { createPosted, type Posted } from './posted.ts';
import { createRetract, type Retract } from './retract.ts';
import { createShownCards, type ShownCards } from './shown-cards.ts';
import { createWhisper, type Whisper } from './whisper.ts';

export interface SpeakingOptions {
  readonly framework: Pick<BotFramework, 'send' | 'update' | 'remove' | 'talkTo'>;
  readonly references: References;
  readonly people: Pick<People, 'standing' | 'mention'>;
  readonly names: Pick<Names, 'nameOf' | 'learn'>;
  readonly channels: Pick<Channels, 'outsiders'>;
  readonly doors: Pick<Doors, 'holder' | 'answer'>;
  readonly openForms: Pick<OpenForms, 'heldFor'>;
  /** Heed's own messages as Graph shows them. */
  readonly readOwn: ReadOwn;
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  readonly documents: Documents;
  readonly time: Time;
  readonly logger: Logger;
  readonly link: Look['link'];
  /** The card of a case was drawn, new or in place. */
  drawn?(caseId: string, card: AdaptiveCard): void;
}

/** Everything that speaks to Teams. */
export interface Speaking {
  readonly deliver: Deliver;
  readonly whisper: Whisper;
  readonly retract: Retract;
  readonly posted: Posted;
  readonly shownCards: ShownCards;
}

/** Joins what speaks to Teams: whatever is said, its audience is checked, and it is written down before and after. */
export function createSpeaking(options: SpeakingOptions): Speaking {
  const { documents, logger } = options;
  const posted = createPosted({ documents, logger });
  const shownCards = createShownCards();
  const post = createPost({ ...options, posted, shownCards });
  const chats = createPersonalChats(options);
  const whisper = createWhisper({ ...options, chats, post });
  const retract = createRetract({ ...options, posted, post });
  const earlier = createEarlier({ ...options, posted });
  const check = createAudienceCheck({ ...options, exposed });
  const speaking = { ...options, check, chats, post, posted, earlier, whisper };
  const deliver = createDeliver({ ...speaking, internal: retract.note, left: exposed });

  /** What is internal and stands where others read it is taken back. Each thing that is kept from there is told of here. */
  function exposed(channel: TeamsAddress): void {
    if (!retract.isClean(channel)) void retract.sweep(channel);
  }

  return { deliver, whisper, retract, posted, shownCards };
}
