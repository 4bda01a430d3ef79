import type { Time } from '../../../engine/engine.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';
import {
  renderForm,
  renderMessage,
  renderNewCaseForm,
  sentenceCard,
  withBanner,
} from '../render/render.ts';
import { type AskerAtDoor, answerLate, STILL_AT_IT, sentence } from './asker-at-door.ts';
import type { Door, DoorAnswer } from './doors.ts';
import { holdResponse } from './held-response.ts';
import { dialogAnswer, type InvokeAnswer, NOTHING } from './invoke-answer.ts';
import { withoutButtons } from './without-buttons.ts';

/** A dialog that somebody opens, or sends. */
export interface DialogAsked extends AskerAtDoor {
  readonly time: Time;
  /** How long the response is held for an answer, in milliseconds. */
  readonly hold: number;
  /** The dialog is only being opened: Teams says that the app cannot be reached where nothing comes to stand in it. */
  readonly isOpening: boolean;
  /** What was written in the form for a new case, where that was sent. */
  readonly written?: string;
  /** The card of a case once it is drawn, after `limit` milliseconds at the latest; undefined where it was not. Never rejects. */
  drawn(caseId: string, limit: number): Promise<AdaptiveCard | undefined>;
}

/** How long after that time it is still waited for a card, in milliseconds. Ours: 4.5 s leave Teams time to show it. */
const DRAWN_WITHIN = 500;

const DONE = 'Done. The card is in the conversation.';

/** The form as it was sent, for nobody writes it twice. */
function formWith(text: string, written: string): AdaptiveCard {
  return withBanner(renderNewCaseForm(written), text);
}

/** The response to a dialog: what there is to say stands in it, with the card that was just drawn, or a form does. */
export function dialogDoor(asked: DialogAsked): Door {
  const { time, isOpening, written } = asked;
  const end = time.now() + asked.hold + DRAWN_WITHIN;
  const held = holdResponse(time, asked.hold, dialogAnswer(sentenceCard(STILL_AT_IT)));

  /** Nothing on it can be pressed: what is pressed in a dialog would come back as another dialog. */
  async function withCaseCard(text: string, about: string): Promise<InvokeAnswer> {
    const drawn = await asked.drawn(about, Math.max(0, end - time.now()));
    return dialogAnswer(
      drawn === undefined ? sentenceCard(text) : withBanner(withoutButtons(drawn), text),
    );
  }

  /** Undefined for what a case's card may follow. */
  function atOnce(answer: DoorAnswer): InvokeAnswer | undefined {
    if (answer.kind === 'form') return dialogAnswer(renderForm(answer, 'dialog', asked.look()));
    if (answer.kind === 'done') return isOpening ? undefined : NOTHING;
    if (answer.cases === undefined && answer.case !== '') return undefined;
    const { card } = renderMessage(answer, asked.look());
    return dialogAnswer(card ?? sentenceCard(answer.text));
  }

  return {
    response: held.response,
    async answer(answer) {
      const response = atOnce(answer);
      const give = held.take();
      if (give === undefined) return answerLate(asked, answer);
      if (response !== undefined) return give(response);
      // Whoever says this draws the case's card next, and must not wait for that here.
      const text = answer.kind === 'notice' ? answer.text : DONE;
      void withCaseCard(text, answer.case).then(give);
    },
    async say(text) {
      const give = held.take();
      if (give === undefined) await asked.whisper(sentence(text));
      else give(dialogAnswer(written === undefined ? sentenceCard(text) : formWith(text, written)));
    },
  };
}
