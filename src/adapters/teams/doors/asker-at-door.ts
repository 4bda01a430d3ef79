import { type Look, renderMessage } from '../render/render.ts';
import type { Words } from '../speak/whisper.ts';
import type { DoorAnswer } from './doors.ts';

/** The one who waits at a door, as far as a door has to know them. */
export interface AskerAtDoor {
  /** Says something to them alone, beside the response. Rejects with `SendError`. */
  whisper(words: Words): Promise<unknown>;
  /** With `isPrivate`, for what is drawn here they alone see. */
  look(): Look;
}

/** What is said in time where there is no answer yet. */
export const STILL_AT_IT = 'Heed is still at it. What there is to say will come to you alone.';

const TOO_SLOW = 'Teams waits a few seconds for a form, and they had gone by. Press again.';

/** A line of Heed's own, which tells nothing of any case. */
export function sentence(text: string): Words {
  const message = {
    text,
    textFormat: 'plain',
    summary: text,
    entities: [],
    feedback: false,
  } as const;
  return { message, audience: 'anybody' };
}

/** What comes after the response had to be given is said beside it, to the asker alone. */
export async function answerLate(asker: AskerAtDoor, answer: DoorAnswer): Promise<void> {
  if (answer.kind === 'form') await asker.whisper(sentence(TOO_SLOW));
  if (answer.kind !== 'notice') return;
  await asker.whisper({ message: renderMessage(answer, asker.look()), audience: 'staff' });
}
