import type { Outgoing } from '../../../domain/outgoing.ts';
import { type AdaptiveCard, box, card } from './card-elements.ts';
import { fitText, fitted } from './fitted.ts';
import { cut } from './limits.ts';
import { renderCard } from './render-card.ts';
import { renderHome } from './render-home.ts';
import { renderNotice } from './render-notice.ts';
import type { Look, TeamsMessage } from './render-parts.ts';
import { renderPing } from './render-ping.ts';
import { renderGreeting, renderMention, renderReply } from './render-reply.ts';
import { sentences } from './sentences.ts';

export type { AdaptiveCard } from './card-elements.ts';
export { type FormMode, renderForm, renderNewCaseForm } from './render-form.ts';
export {
  activityOf,
  type Look,
  type TeamsMessage,
} from './render-parts.ts';

/** Everything that is posted as a message. */
export type Posted = Exclude<Outgoing, { kind: 'form' | 'done' }>;

/** Draws whatever is posted as a message. It never throws, whatever customers and models wrote: what Teams would refuse is cut. */
export function renderMessage(outgoing: Posted, look: Look): TeamsMessage {
  switch (outgoing.kind) {
    case 'reply':
      return renderReply(outgoing);
    case 'card':
      return renderCard(outgoing, look);
    case 'ping':
      return renderPing(outgoing, look);
    case 'notice':
      return renderNotice(outgoing, look);
    case 'home':
      return renderHome(outgoing, look);
    case 'mention':
      return renderMention(outgoing, look);
    case 'greeting':
      return renderGreeting(outgoing);
  }
}

/** A sentence by itself, as a dialog shows it. */
export function sentenceCard(text: string): AdaptiveCard {
  return fitText(text, CUT, (shown) => card(sentences(shown))).drawn;
}

/** Characters of what stands above a card, and bytes: with a card of any size below it a message is not larger than is advised. Ours. */
const BANNER = 1_000;
const BANNER_BYTES = 3_600;
const CUT = '… (cut here)';

/** The card with a line above it, for whoever pressed a button that did nothing. */
export function withBanner(shown: AdaptiveCard, text: string): AdaptiveCard {
  const draw = (room: number) =>
    box(sentences(cut(text, room, CUT)), { style: 'warning', bleed: true });
  const { drawn } = fitted(draw, BANNER, BANNER_BYTES);
  return { ...shown, body: [...drawn, ...shown.body] };
}
