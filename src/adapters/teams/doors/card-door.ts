import type { Time } from '../../../engine/engine.ts';
import type { AdaptiveCard } from '../render/card-elements.ts';
import { renderForm, withBanner } from '../render/render.ts';
import { type AskerAtDoor, answerLate, STILL_AT_IT, sentence } from './asker-at-door.ts';
import type { Door, DoorAnswer } from './doors.ts';
import { holdResponse } from './held-response.ts';
import { cardAnswer, type InvokeAnswer, lineAnswer } from './invoke-answer.ts';

/** A button that somebody pressed on a card. */
export interface Pressed extends AskerAtDoor {
  readonly time: Time;
  /** The card as it was drawn last; undefined where this process drew none, or the one who pressed may not read it. */
  card(): AdaptiveCard | undefined;
  /** Resolves once the card is no longer being drawn anew, in a few seconds at the latest. Never rejects. */
  redrawn(): Promise<void>;
  /** A form stands in the card's place from now on. */
  formOpened(): void;
  /** The reply as it was written in the form that was sent with this button, and the draft it was made of. */
  readonly written?: { readonly draft: string; readonly text: string };
}

/** How long the response is held for an answer, in milliseconds. Ours: whoever presses a button looks at it that long. */
const HOLD = 2_500;

/**
 * The response to a pressed button, which stands in the card's place for the one who pressed it: a form, or the card as it is by now
 * with what there is to say above it. A reply that was refused stays in its form, for nobody writes one twice.
 */
export function cardDoor(pressed: Pressed): Door {
  const { time, written } = pressed;
  const held = holdResponse(time, HOLD, lineAnswer(STILL_AT_IT));

  function withCard(text: string | undefined): InvokeAnswer {
    const card = pressed.card();
    if (card === undefined) return lineAnswer(text ?? DONE);
    return cardAnswer(text === undefined ? card : withBanner(card, text));
  }

  function formFor(answer: DoorAnswer): InvokeAnswer | undefined {
    if (answer.kind === 'form') return cardAnswer(renderForm(answer, 'card', pressed.look()));
    if (answer.kind !== 'notice' || written === undefined) return undefined;
    const { audience, id, case: about, to, text } = answer;
    const form = { kind: 'form', audience, id, case: about, to } as const;
    const again = { ...form, form: { name: 'edit', ...written } } as const;
    return cardAnswer(withBanner(renderForm(again, 'card', pressed.look()), text));
  }

  return {
    response: held.response,
    async answer(answer) {
      const form = formFor(answer);
      const give = held.take();
      if (give === undefined) return answerLate(pressed, answer);
      if (form !== undefined) {
        pressed.formOpened();
        return give(form);
      }
      // Whoever says this says the card's update next: they must not wait for it here, and an older card must not take its place.
      void pressed.redrawn().then(() => {
        give(withCard(answer.kind === 'notice' ? answer.text : undefined));
      });
    },
    async say(text) {
      const give = held.take();
      if (give === undefined) await pressed.whisper(sentence(text));
      else give(lineAnswer(text));
    },
  };
}

const DONE = 'Done.';
