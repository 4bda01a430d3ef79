import type { Outgoing } from '../../../domain/outgoing.ts';
import { renderCard } from './render-card.ts';
import { renderNotice } from './render-notice.ts';
import type { Look, SlackMessage } from './render-parts.ts';
import { renderPing } from './render-ping.ts';
import { renderGreeting, renderMention, renderReply } from './render-reply.ts';

export { renderForm } from './render-form.ts';
export { renderHome } from './render-home.ts';
export { loadingView, newCaseView, noticeView, stillWorkingView } from './render-modal.ts';
export type { Look, SlackMessage } from './render-parts.ts';

/** Draws whatever is posted as a message. It never throws, whatever customers and models wrote: what Slack would refuse is cut. */
export function renderMessage(
  outgoing: Extract<
    Outgoing,
    { kind: 'reply' | 'card' | 'ping' | 'notice' | 'mention' | 'greeting' }
  >,
  look: Look,
): SlackMessage {
  switch (outgoing.kind) {
    case 'reply':
      return renderReply(outgoing);
    case 'card':
      return renderCard(outgoing, look);
    case 'ping':
      return renderPing(outgoing, look);
    case 'notice':
      return renderNotice(outgoing, look);
    case 'mention':
      return renderMention(outgoing);
    case 'greeting':
      return renderGreeting(outgoing);
  }
}
