import type { CardPosted } from '../../../domain/outgoing.ts';
import type { Card } from '../../../domain/shown.ts';
import { light, percent } from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { aiLabel } from './ai-label.ts';
import { type CardElement, card as cardOf, line, row } from './card-elements.ts';
import { fitText } from './fitted.ts';
import { cut } from './limits.ts';
import { passages } from './passages.ts';
import { buttons, purposeOf } from './render-buttons.ts';
import { offeredDraftElements } from './render-draft.ts';
import {
  CUT_NOTE,
  joined,
  type Look,
  say,
  summaryOf,
  type TeamsMessage,
  words,
} from './render-parts.ts';
import {
  ASK,
  askElements,
  conversationButtons,
  headElements,
  historyElements,
  stateElements,
} from './render-situation.ts';
import { NAME } from './render-words.ts';

/** How many a card shows. */
const MOST_NOTES = 4;

/** Characters of a note beside a draft. Ours: the draft has the room. */
const NOTE = 1_200;
const CUT = '… (cut here)';
const CUT_DRAFT = '\n… (cut here: “Copy” shows all of it)';

/** The triage card: what to know before answering, the answer, and the buttons. Small once there is nothing left to do. */
export function renderCard(outgoing: CardPosted, look: Look): TeamsMessage {
  const { card } = outgoing;
  const { draft } = card;
  const main = draft === null ? noteText(card) : clean(draft.text);
  const draw = (shown: string) => messageOf(outgoing, look, shown);
  const { drawn, isCut } = fitText(main, draft === null ? CUT : CUT_DRAFT, draw);
  return { ...drawn, ...(isCut ? { degraded: CUT_NOTE } : {}) };
}

/** `shown` is the draft, or without one the notes: what is undelivered is in a note whole. */
function messageOf(outgoing: CardPosted, look: Look, shown: string): TeamsMessage {
  const { card } = outgoing;
  const summary = summaryOf(summaryText(card));
  const elements = card.state === 'closed' ? closedElements : openElements;
  const drawn = cardOf(elements(outgoing, look, shown));
  if (card.draft === null || card.state === 'closed')
    return { summary, card: drawn, entities: [], feedback: false };
  const { citations } = card.draft;
  return {
    summary,
    card: drawn,
    entities: [aiLabel(citations)],
    feedback: true,
  };
}

function summaryText({ customer, assessment, ask, state }: Card): string {
  const about = ask === '' ? '' : ` · ${ask}`;
  if (state === 'closed') return `${customer} · closed${about}`;
  if (assessment === null) return `${customer}: reading …`;
  const { urgency, risk } = assessment;
  return `${light(urgency)} ${customer} · ${urgency} · risk ${percent(risk)}${about}`;
}

function openElements(outgoing: CardPosted, look: Look, shown: string): CardElement[] {
  const { card } = outgoing;
  const notes = card.draft === null ? shown : noteText(card, NOTE);
  return [
    ...headElements(card),
    ...stateElements(outgoing, look),
    ...askElements(card),
    ...passages(notes),
    ...historyElements(card, look),
    ...(card.draft === null ? [] : offeredDraftElements(card.draft, card, shown)),
    ...buttonElements(outgoing, look),
  ];
}

function noteText({ notes }: Card, most = Number.POSITIVE_INFINITY): string {
  const lines = notes
    .map((note) => clean(note).trim())
    .filter(isSeen)
    .slice(-MOST_NOTES);
  return lines.map((note) => `• ${cut(note, most, CUT)}`).join('\n');
}

const ABOUT_THE_DRAFT = ['send', 'edit', 'copy'] as const;
/** A call-back comes first: it is offered while the customer waits. */
const ABOUT_THE_CASE = ['call-back', 'take', 'escalate', 'close'] as const;
const RARE = ['grant', 'kept', 'wrong-tag', 'snooze', 'merge', 'split', 'log'] as const;

function buttonElements({ about, card, case: id }: CardPosted, look: Look): CardElement[] {
  const draft = card.draft === null ? {} : { draft: card.draft.id };
  const purpose = purposeOf({ case: id, ...draft }, look);
  return [
    ...row(buttons(ABOUT_THE_DRAFT, card.actions, purpose, { isPrimary: true }), 'Medium'),
    ...row([
      ...buttons(ABOUT_THE_CASE, card.actions, purpose),
      ...conversationButtons(about, look),
      ...buttons(RARE, card.actions, purpose, { isRare: true }),
    ]),
  ];
}

/** What it was, and how it ended. */
function closedElements(outgoing: CardPosted, look: Look, shown: string): CardElement[] {
  const { card } = outgoing;
  const notes = card.draft === null ? shown : noteText(card, NOTE);
  const title = joined([words(card.customer, NAME, { weight: 'Bolder' }), [say('closed')]]);
  return [
    ...line([say('✔️ '), ...title]),
    ...line(words(card.ask, ASK), { spacing: 'Small' }),
    ...passages(notes),
    ...stateElements(outgoing, look),
    ...buttonElements(outgoing, look),
  ];
}
