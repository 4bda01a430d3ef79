import type { Outgoing } from '../../domain/outgoing.ts';
import type { Board } from './board.ts';
import type { Look } from './look.ts';
import { renderNotice, renderReply } from './render-chat.ts';
import { renderForm } from './render-form.ts';

/**
 * Draws whatever Heed says. `reader` is the name of who will read it; cards and pings are drawn by what the board showed before.
 * Boxes get air around them; what is said in the conversation stays together.
 */
export function render(outgoing: Outgoing, board: Board, reader: string, look: Look): string[] {
  const lines = draw(outgoing, board, reader, look);
  const isSpeech = outgoing.kind === 'reply' || outgoing.kind === 'notice';
  return isSpeech || lines.length === 0 ? lines : ['', ...lines, ''];
}

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
      return renderNotice(outgoing.text, reader, look);
  }
}
