import type { KnownBlock } from '@slack/types';
import type { Assessment } from '../../../domain/assessment.ts';
import type { ActionName } from '../../../domain/message.ts';
import type { CardPosted } from '../../../domain/outgoing.ts';
import type { Card } from '../../../domain/shown.ts';
import { percent } from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { trendWords } from '../../meters.ts';
import { plainPromise, promisesShown } from '../../promise-line.ts';
import { cut } from './limits.ts';
import { buttonRow } from './render-buttons.ts';
import {
  bold,
  fallbackText,
  fitted,
  inert,
  type Look,
  paragraph,
  quoted,
  rich,
  type SlackMessage,
  say,
  smallPrint,
  words,
} from './render-parts.ts';
import { ASK, askBlocks, headBlocks, historyLines, stateLine } from './render-situation.ts';
import { NAME } from './render-words.ts';
import { textElements } from './rich-links.ts';

type OfferedDraft = NonNullable<Card['draft']>;

/** How many a card shows of each. */
const MOST_NOTES = 4;
const MOST_CLAIMS = 3;

/** How many reasons and promises its text for notifications says. */
const MOST_SPOKEN = 3;

const NOTES = 1_200;
const CUT = '… (cut here)';
const CUT_DRAFT = '\n… (cut here: “Copy” shows all of it)';

/** The triage card: what to know before answering, the answer, and the buttons. Small once there is nothing left to do. */
export function renderCard(outgoing: CardPosted, look: Look): SlackMessage {
  const { card } = outgoing;
  const text = cardText(card, look);
  if (card.state === 'closed') return { text, blocks: closedBlocks(outgoing, look) };
  const main = card.draft === null ? noteText(card) : clean(card.draft.text);
  const build = (shown: string) => openBlocks(outgoing, look, shown);
  const { blocks, isCut } = fitted(main, card.draft === null ? CUT : CUT_DRAFT, build);
  return { text, blocks, ...(isCut ? { degraded: 'cut to fit a message' } : {}) };
}

/** `shown` is the draft, or without one the notes: what is undelivered is in a note whole. */
function openBlocks(outgoing: CardPosted, look: Look, shown: string): KnownBlock[] {
  const { card } = outgoing;
  const notes = card.draft === null ? shown : cut(noteText(card), NOTES, CUT);
  return [
    ...headBlocks(card),
    ...smallPrint([stateLine(outgoing, look)]),
    ...askBlocks(card),
    ...rich(paragraph([textElements(notes)])),
    ...smallPrint(historyLines(card, look)),
    ...(card.draft === null ? [] : draftBlocks(card.draft, card, shown)),
    ...buttonBlocks(outgoing),
  ];
}

function noteText({ notes }: Card): string {
  const lines = notes
    .map((note) => clean(note).trim())
    .filter(isSeen)
    .slice(-MOST_NOTES);
  return lines.map((line) => `• ${line}`).join('\n');
}

function draftBlocks(draft: OfferedDraft, { customer }: Card, shown: string): KnownBlock[] {
  const sources = draft.citations.map(({ title }) => inert(title, 60)).filter(isSeen);
  const more = draft.unsupported.length - MOST_CLAIMS;
  return [
    { type: 'divider' },
    ...rich([
      ...paragraph([bold(draft.stale ? 'Draft, out of date' : 'Draft', NAME)]),
      ...quoted([textElements(shown)]),
    ]),
    ...smallPrint([
      draft.stale ? `⚠️ ${inert(customer, NAME)} has written since this was drafted.` : '',
      ...draft.unsupported
        .slice(0, MOST_CLAIMS)
        .map((claim) => `⚠️ Nothing supports this: ${inert(claim, 200)}`),
      more > 0 ? `⚠️ and ${more} more without support` : '',
      sources.length === 0 ? '' : `Rests on: ${sources.slice(0, 4).join(' · ')}`,
    ]),
  ];
}

const ABOUT_THE_DRAFT: readonly ActionName[] = ['send', 'edit', 'copy'];
/** A call-back comes first: it is offered while the customer waits. */
const ABOUT_THE_CASE: readonly ActionName[] = [
  ...(['call-back', 'escalate', 'take', 'wrong-tag', 'snooze', 'close'] as const),
];
const RARE: readonly ActionName[] = ['grant', 'kept', 'merge', 'split', 'log'];

function buttonBlocks({ card, case: id }: CardPosted): KnownBlock[] {
  const offered = (actions: readonly ActionName[]) =>
    actions.filter((action) => card.actions.includes(action));
  const purpose = card.draft === null ? { case: id } : { case: id, draft: card.draft.id };
  return [
    ...buttonRow(offered(ABOUT_THE_DRAFT), [], purpose, 'send'),
    ...buttonRow(offered(ABOUT_THE_CASE), offered(RARE), purpose),
  ];
}

function closedBlocks(outgoing: CardPosted, look: Look): KnownBlock[] {
  const { card } = outgoing;
  const note = card.notes.findLast(isSeen) ?? '';
  return [
    ...rich(
      paragraph([
        [...say('✔️ '), ...bold(card.customer, NAME), ...say(' · closed')],
        words(card.ask, ASK),
      ]),
    ),
    ...smallPrint([inert(note, 300), stateLine(outgoing, look)]),
    ...buttonBlocks(outgoing),
  ];
}

function cardText(card: Card, look: Look): string {
  const { assessment, draft } = card;
  const tags = assessment === null ? ['reading'] : tagWords(card, assessment);
  return fallbackText([
    [card.customer, ...(card.state === 'closed' ? ['closed'] : tags)].join(' · '),
    card.ask === '' ? '' : `They ask: ${cut(card.ask, ASK)}`,
    ...(assessment?.reasons ?? [])
      .slice(0, MOST_SPOKEN)
      .map(({ quote, why }) => `“${cut(quote, 200)}” ${why}`),
    ...card.notes.slice(-MOST_NOTES),
    ...promisesShown(card.promises, MOST_SPOKEN).map((promise) => plainPromise(promise, look.now)),
    draft === null ? '' : `${draft.stale ? 'Draft, out of date' : 'Draft'}: ${draft.text}`,
  ]);
}

function tagWords({ trend, takenBy }: Card, assessment: Assessment): string[] {
  const { urgency, risk, style, mood } = assessment;
  return [
    urgency,
    `risk ${percent(risk)} ${trendWords(trend)}`,
    ...(style === null ? [] : [style]),
    mood,
    ...(takenBy === null ? [] : [`${takenBy} has it`]),
  ];
}
