import { clean, isSeen } from '../../clean.ts';
import { type Asked, remark } from './form-parts.ts';
import { textInput } from './inputs.ts';
import { cut, LIMITS } from './limits.ts';

const TOO_LONG =
  '⚠️ The draft is longer than a form holds: its end is missing here. “Copy” shows more of it.';
const SENT = 'Sent in the customer’s thread by Heed, with your name below it.';

/** The draft to be changed before it is sent, as far as a form can hold it; `room` in characters. */
export function editDraft(text: string, room: number): Asked {
  const whole = clean(text);
  const most = Math.min(room, LIMITS.inputText);
  const isRequired = 'There is nothing to send yet.';
  const value = cut(whole, most);
  return {
    title: 'Edit the reply',
    submit: 'Send',
    elements: [
      textInput('text', 'What the customer reads', value, { isLong: true, isRequired }),
      ...remark(whole.length > most ? TOO_LONG : SENT),
    ],
  };
}

/** The draft to be taken elsewhere: a card's text can be selected on the desktop alone, an input's everywhere. */
export function copyDraft(text: string, room: number): Asked {
  const value = cut(clean(text), room, '… (cut here)');
  const title = 'Copy the reply';
  if (!isSeen(value)) return { title, elements: remark('There is nothing to copy.') };
  return {
    title,
    elements: [textInput('text', 'Select it all and copy', value, { isLong: true })],
  };
}
