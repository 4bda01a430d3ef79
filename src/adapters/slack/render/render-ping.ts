import type { KnownBlock, RichTextElement } from '@slack/types';
import type { PingSent } from '../../../domain/outgoing.ts';
import type { Brief } from '../../../domain/shown.ts';
import { calledBeforeLines, IN_CALL, outcomeText } from '../../called-words.ts';
import { percent } from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { linkOf, OPEN_CONVERSATION } from '../../elsewhere.ts';
import { plainPromise, promisesShown } from '../../promise-line.ts';
import { cut } from './limits.ts';
import { buttonRow } from './render-buttons.ts';
import { calledTokens, callHead, labelled, SENTENCE } from './render-called.ts';
import {
  bold,
  conversationToken,
  fallbackText,
  fitted,
  type Look,
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

const LINE = 160;
const CUT_DRAFT = '\n… (cut here: the card has all of it)';

/** The call to a lead: why now and what to do first, then what happened. One line once somebody has answered it. */
export function renderPing(outgoing: PingSent, look: Look): SlackMessage {
  const { brief, outcome } = outgoing;
  if (outcome !== undefined) return outcomeMessage(outgoing, outcome, look);
  const build = (draft: string) => callBlocks(outgoing, look, draft);
  const { blocks, isCut } = fitted(clean(brief.draft ?? ''), CUT_DRAFT, build);
  return {
    text: callText(outgoing, look),
    blocks,
    ...(isCut ? { degraded: 'cut to fit a message' } : {}),
  };
}

function callBlocks(outgoing: PingSent, look: Look, draft: string): KnownBlock[] {
  const { brief, case: id } = outgoing;
  return [
    ...callHead(outgoing),
    ...storyBlocks(brief),
    ...smallPrint([
      ...promisesShown(brief.promises, IN_CALL.promises).map((one) => promiseLine(one, look.now)),
      grantLine(brief.mayGrant, 'You'),
      conversationToken(outgoing.about, look),
    ]),
    ...draftBlocks(draft),
    ...buttonRow(brief.actions, [], { case: id }, 'have-it'),
  ];
}

function storyBlocks(brief: Brief): KnownBlock[] {
  const { ask, story, evidence } = brief;
  const first = story.slice(0, 1);
  const latest = story.slice(Math.max(1, story.length - IN_CALL.lines + 1));
  const lines = shownLines([...first, ...latest]);
  const before = shownLines(calledBeforeLines(brief));
  return rich([
    ...(before.length === 0 ? [] : paragraph([bold('Called before', NAME)])),
    ...bullets(before),
    ...paragraph([labelled('They ask', ask), lines.length === 0 ? [] : bold('So far', NAME)]),
    ...bullets(lines),
    ...quoted(evidence.slice(0, IN_CALL.quotes).map(reasonElements)),
  ]);
}

function shownLines(lines: readonly string[]): RichTextElement[][] {
  return lines.map((line) => words(line, LINE)).filter((one) => one.length > 0);
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
  const line = outcomeText(brief, outcome);
  const url = about === undefined ? undefined : linkOf(about, look);
  const link: RichTextElement[] =
    url === undefined ? [] : [...say(' · '), { type: 'link', url, text: OPEN_CONVERSATION }];
  return {
    text: fallbackText([cut(line, SENTENCE)]),
    blocks: rich(paragraph([[...say('✔️ '), ...words(line, SENTENCE), ...link]])),
  };
}

function callText(outgoing: PingSent, look: Look): string {
  const { brief } = outgoing;
  const { customer, urgency, risk, whyNow, firstMove, ask, draft } = brief;
  const { tokens, names } = calledTokens(outgoing);
  const lines = [
    `${names}${customer} needs you (${urgency}, risk ${percent(risk)})`,
    `Why now: ${whyNow}`,
    `First move: ${firstMove}`,
    ask === '' ? '' : `They ask: ${ask}`,
    ...brief.story.slice(-IN_CALL.lines),
    ...promisesShown(brief.promises, IN_CALL.promises).map((one) => plainPromise(one, look.now)),
    draft === null ? '' : `Draft: ${draft}`,
  ];
  return fallbackText(
    lines.map((line) => cut(line.trim(), 1_000)),
    tokens,
  );
}
