import { greetingText } from '../../domain/greeting.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { Board } from './board.ts';
import type { Look } from './look.ts';
import { renderNotice, renderRemark, renderReply } from './render-chat.ts';
import { renderForm } from './render-form.ts';
import { homeText, noticeText } from './render-list.ts';
import { nameOf } from './settings.ts';

/**
 * Draws whatever Heed says. `reader` is the name of who will read it; cards and pings are drawn by what the board showed before.
 * Boxes get air around them; what is said in the conversation stays together.
 */
export function render(outgoing: Outgoing, board: Board, reader: string, look: Look): string[] {
  const lines = draw(outgoing, board, reader, look);
  return SPEECH.has(outgoing.kind) || lines.length === 0 ? lines : ['', ...lines, ''];
}

/** Said in the conversation, not pinned to the board. */
const SPEECH: ReadonlySet<Outgoing['kind']> = new Set([
  'reply',
  'notice',
  'mention',
  'greeting',
  'home',
]);

function draw(outgoing: Outgoing, board: Board, reader: string, look: Look): string[] {
  switch (outgoing.kind) {
    case 'reply':
      return renderReply(outgoing, look);
    case 'card':
      return board.showCard(outgoing, look);
    case 'ping':
      return board.showPing(outgoing, look);
    case 'form':
      return renderForm(outgoing.form, look);
    case 'notice':
      return renderNotice(noticeText(outgoing), reader, look);
    case 'mention':
      return renderRemark(`${nameOf(outgoing.person)} has been asked to look at this.`, look);
    case 'greeting':
      return renderRemark(greetingText(outgoing.channelKind, outgoing.watched), look);
    case 'home':
      return renderNotice(homeText(outgoing.home), reader, look);
    case 'done':
      return [];
  }
}
