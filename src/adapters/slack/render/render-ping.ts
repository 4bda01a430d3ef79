import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Brief, Outgoing } from '../../../domain/outgoing.ts';
import { light, percent, plainPromise } from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { parseAddress } from '../address.ts';
import { userToken } from './escape.ts';
import { cut } from './limits.ts';
import { buttonRow } from './render-buttons.ts';
import {
  bold,
  conversationToken,
  fallbackText,
  fitted,
  type Look,
  OPEN_CONVERSATION,
  paragraph,
  quoted,
  rich,
  type SlackMessage,
  say,
  smallPrint,
  words,
} from './render-parts.ts';
import { grantLine, NAME, promiseLine, reasonElements } from './render-words.ts';
import { textElements } from './rich-links.ts';
import type { RichPart } from './rich-text.ts';

type PingSent = Extract<Outgoing, { kind: 'ping' }>;

/** How many a ping shows of each. The story has a limit of its own where it is written; this one holds whatever comes. */
const MOST_LINES = 7;
const MOST_QUOTES = 3;
const MOST_PROMISES = 3;

const SENTENCE = 300;
const LINE = 160;
const CUT_DRAFT = '\n… (cut here: the card has all of it)';

/** The call to a lead: why now and what to do first, then what happened. One line once somebody has answered it. */
export function renderPing(outgoing: PingSent, look: Look): SlackMessage {
  const { brief, outcome } = outgoing;
  if (outcome !== undefined) return outcomeMessage(outgoing, outcome, look);
  const build = (draft: string) => callBlocks(outgoing, look, draft);
  const { blocks, isCut } = fitted(clean(brief.draft ?? ''), CUT_DRAFT, build);
  return {
    text: callText(brief, look),
    blocks,
    ...(isCut ? { degraded: 'cut to fit a message' } : {}),
  };
}

function callBlocks(outgoing: PingSent, look: Look, draft: string): KnownBlock[] {
  const { brief, case: id } = outgoing;
  return [
    ...headBlocks(brief),
    ...storyBlocks(brief),
    ...smallPrint([
      ...brief.promises.slice(-MOST_PROMISES).map((one) => promiseLine(one, look.now)),
      grantLine(brief.mayGrant, 'You'),
      conversationToken(outgoing.about, look),
    ]),
    ...draftBlocks(draft),
    ...buttonRow(brief.actions, [], { case: id }, 'have-it'),
  ];
}

function headBlocks(brief: Brief): KnownBlock[] {
  const { customer, urgency, risk, whyNow, firstMove } = brief;
  const title = [
    ...say(`${light(urgency)} `),
    ...leadElements(brief),
    ...say(' '),
    ...bold(customer, NAME),
    ...say(' needs you · '),
    ...bold(urgency, NAME),
    ...say(' · risk '),
    ...bold(percent(risk), NAME),
  ];
  return rich(paragraph([title, labelled('Why now', whyNow), labelled('First move', firstMove)]));
}

/** The one mention there is: the person on the roster whose call it is. */
function leadElements({ lead, leadName }: Brief): RichTextElement[] {
  const id = parseAddress(lead)?.id;
  return id === undefined ? bold(leadName, NAME) : [{ type: 'user', user_id: id }];
}

function labelled(label: string, text: string): RichTextElement[] {
  const value = words(text, SENTENCE);
  return value.length === 0 ? [] : [...bold(label, NAME), ...say(': '), ...value];
}

function storyBlocks({ ask, story, evidence }: Brief): KnownBlock[] {
  const first = story.slice(0, 1);
  const latest = story.slice(Math.max(1, story.length - MOST_LINES + 1));
  const lines = [...first, ...latest]
    .map((line) => words(line, LINE))
    .filter((one) => one.length > 0);
  return rich([
    ...paragraph([labelled('They ask', ask), lines.length === 0 ? [] : bold('So far', NAME)]),
    ...bullets(lines),
    ...quoted(evidence.slice(0, MOST_QUOTES).map(reasonElements)),
  ]);
}

function bullets(lines: readonly RichTextElement[][]): RichPart[] {
  if (lines.length === 0) return [];
  const elements = lines.map((line) => ({ type: 'rich_text_section' as const, elements: line }));
  return [{ type: 'rich_text_list', style: 'bullet', elements }];
}

function draftBlocks(draft: string): KnownBlock[] {
  if (!isSeen(draft)) return [];
  return [
    { type: 'divider' },
    ...rich([...paragraph([bold('Draft', NAME)]), ...quoted([textElements(draft)])]),
  ];
}

function outcomeMessage(outgoing: PingSent, outcome: string, look: Look): SlackMessage {
  const { about, brief } = outgoing;
  const line = `${brief.leadName} was called about ${brief.customer}: ${outcome}`;
  const url = about === undefined ? undefined : look.link(about.channel, about.thread);
  const link: RichTextElement[] =
    url === undefined ? [] : [...say(' · '), { type: 'link', url, text: OPEN_CONVERSATION }];
  return {
    text: fallbackText([cut(line, SENTENCE)]),
    blocks: rich(paragraph([[...say('✔️ '), ...words(line, SENTENCE), ...link]])),
  };
}

function callText(brief: Brief, look: Look): string {
  const { lead, leadName, customer, urgency, risk, whyNow, firstMove, ask, draft } = brief;
  const token = userToken(lead);
  const lines = [
    `${token === undefined ? leadName : ''} ${customer} needs you (${urgency}, risk ${percent(risk)})`,
    `Why now: ${whyNow}`,
    `First move: ${firstMove}`,
    ask === '' ? '' : `They ask: ${ask}`,
    ...brief.story.slice(-MOST_LINES),
    ...brief.promises.slice(-MOST_PROMISES).map((one) => plainPromise(one, look.now)),
    draft === null ? '' : `Draft: ${draft}`,
  ];
  return fallbackText(
    lines.map((line) => cut(line.trim(), 1_000)),
    token === undefined ? '' : `${token} `,
  );
}
