import type { ModalView } from '@slack/types';
import { cleanLine } from '../../clean.ts';
import { cut, LIMITS } from './limits.ts';
import { input, modal, remark, sentence, textInput } from './render-view.ts';

/** Opened at once, so that a form's one chance of three seconds is not lost to reading. */
export function loadingView(): ModalView {
  return modal({ title: 'Heed', blocks: sentence('One moment …') });
}

/** Says one thing in a modal that has nothing to ask. */
export function noticeView(text: string): ModalView {
  return modal({ title: 'Heed', blocks: sentence(cut(cleanLine(text), LIMITS.text)) });
}

/** When a form was sent and the answer takes longer than Slack waits. */
export function stillWorkingView(): ModalView {
  return noticeView(
    'Heed is still at it. The card will show what became of it; you can close this.',
  );
}

/** The form behind the global shortcut; `channel` is Slack's id of the channel it stands for at first. */
export function newCaseView(channel?: string): ModalView {
  return modal({
    title: 'Triage a message',
    submit: 'Triage',
    callback: 'heed:new',
    blocks: [
      textInput('text', 'What did the customer write?', ''),
      input(
        'channel',
        'Where does it belong?',
        {
          type: 'conversations_select',
          filter: { include: ['public', 'private'], exclude_bot_users: true },
          ...(channel === undefined
            ? { default_to_current_conversation: true }
            : { initial_conversation: channel }),
        },
        true,
      ),
      remark('Without a channel the card comes to you alone.'),
    ],
  });
}
