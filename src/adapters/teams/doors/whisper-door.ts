import { renderForm, renderMessage, type TeamsMessage } from '../render/render.ts';
import { type AskerAtDoor, sentence } from './asker-at-door.ts';
import type { Door, DoorAnswer } from './doors.ts';

/** Where somebody asked by a message: whatever there is to say comes as a message that they alone see. */
export function whisperDoor(asker: AskerAtDoor): Door {
  function messageFor(answer: DoorAnswer): TeamsMessage | undefined {
    if (answer.kind === 'done') return undefined;
    if (answer.kind === 'notice') return renderMessage(answer, asker.look());
    const card = renderForm(answer, 'card', asker.look());
    return { summary: 'A form from Heed', card, entities: [], feedback: false };
  }

  return {
    async answer(answer) {
      const message = messageFor(answer);
      if (message !== undefined) await asker.whisper({ message, audience: 'staff' });
    },
    async say(text) {
      await asker.whisper(sentence(text));
    },
  };
}
