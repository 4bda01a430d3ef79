import type { KnownBlock } from '@slack/types';
import { clean, isSeen } from '../../clean.ts';
import { cut, LIMITS, piecesOf } from './limits.ts';
import { type Asked, remark, sentence, textInput } from './render-view.ts';
import { textElements } from './rich-links.ts';

/** The draft to be changed before it is sent, as far as a form can hold it. */
export function editDraft(text: string): Asked {
  const whole = clean(text);
  const isCut = whole.length > LIMITS.inputText;
  const note = isCut
    ? '⚠️ The draft is longer than a form holds (3,000 characters). Its end is missing here: “Copy” shows all of it.'
    : 'Sent in the customer’s thread by Heed, with your name below it.';
  const held = isCut ? cut(whole, LIMITS.inputText) : whole;
  return {
    title: 'Edit the reply',
    submit: 'Send',
    blocks: [textInput('text', 'What the customer reads', isSeen(held) ? held : ''), remark(note)],
  };
}

/** A modal takes 100 blocks; of a text longer than this many nobody copies by hand. */
const MOST_COPIED = 90_000;

/** The draft to be taken elsewhere, in one piece where Slack's 3,000 characters allow it. */
export function copyDraft(text: string): Asked {
  const whole = cut(clean(text), MOST_COPIED, '… (cut here)');
  if (!isSeen(whole))
    return { title: 'Copy the reply', blocks: sentence('There is nothing to copy.') };
  const blocks = piecesOf(whole, LIMITS.text).map(
    (piece): KnownBlock => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: textElements(piece) }],
    }),
  );
  return { title: 'Copy the reply', blocks };
}
