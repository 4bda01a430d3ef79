import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Time } from '../../../engine/engine.ts';
import { loadingView, noticeView } from '../render/render.ts';
import { type Listener, whisper } from '../speak/whisper.ts';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';
import type { AnswerDoor, DoorAnswer } from './doors.ts';

/** A button that somebody pressed. */
export interface Pressed extends Listener {
  /** Good for three seconds from the press, and once. */
  readonly trigger: string;
  readonly time: Time;
}

/** After this long without an answer a waiting window says so, in milliseconds. Ours: forms need no model, they come at once. */
const PATIENCE = 20_000;

const LATE = 'Heed has no answer to this. Close this window and look at the card.';
const TOO_SLOW = 'Slack waits three seconds for a form, and they had gone by. Press again.';

/** A button that leads to no form: what there is to say comes as a line that only the presser sees. */
export function buttonDoor(pressed: Pressed): AnswerDoor {
  return async (answer) => {
    if (answer.kind === 'done') return;
    if (answer.kind === 'message') return whisper(pressed, answer);
    const opened = await openModal(pressed, answer.view);
    if (opened === undefined) await whisper(pressed, { text: TOO_SLOW, blocks: [] });
  };
}

/**
 * A button that leads to a form. A waiting window is opened here and now, since the trigger is good for three seconds only: call this
 * before anything that takes time. What comes at the door is then shown in it; where it would not open, in a line for the presser.
 */
export function formDoor(pressed: Pressed): AnswerDoor {
  const { web, time } = pressed;
  const opening = openModal(pressed, loadingView());
  const forget = time.wakeAt(time.now() + PATIENCE, () => void giveUp());

  async function giveUp(): Promise<void> {
    const id = await opening;
    // Nobody waits for this line: when it cannot be shown, the window goes on saying that it loads.
    if (id !== undefined) await show(web, id, noticeView(LATE)).catch(() => undefined);
  }

  return async (answer) => {
    forget();
    const id = await opening;
    if (id !== undefined && (await show(web, id, viewOf(answer)))) return;
    if (answer.kind === 'message') await whisper(pressed, answer);
    // Who has closed the window does not want the form any more.
    if (answer.kind === 'view' && id === undefined)
      await whisper(pressed, { text: TOO_SLOW, blocks: [] });
  };
}

/** What a window shows that was opened for this answer. */
export function viewOf(answer: DoorAnswer): ModalView {
  if (answer.kind === 'view') return answer.view;
  if (answer.kind === 'done') return noticeView('Done.');
  const view = noticeView(unescaped(answer.text));
  return answer.blocks.length === 0 ? view : { ...view, blocks: [...answer.blocks] };
}

/** A message's text has its three characters escaped; in plain text they stand as they are. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * Puts the view in place of what the window shows; false when the window is closed. Rejects with `SendError` where Slack would not
 * do it.
 */
export async function show(web: WebClient, id: string, view: ModalView): Promise<boolean> {
  try {
    await web.views.update({ view_id: id, view });
    return true;
  } catch (error) {
    if (slackCodeOf(error) === 'not_found') return false;
    throw sendErrorOf(error, 'show the form');
  }
}

/** The window's id; undefined when it would not open, most often because the trigger's three seconds had gone by. */
async function openModal({ web, trigger }: Pressed, view: ModalView): Promise<string | undefined> {
  try {
    const opened = await web.views.open({ trigger_id: trigger, view });
    return opened.view?.id;
  } catch {
    return undefined;
  }
}
