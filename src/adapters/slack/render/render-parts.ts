import type {
  ContextBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import { clean, cleanLine, isSeen } from '../../clean.ts';
import {
  elsewhereWords,
  linkOf,
  OPEN_CONVERSATION,
  type ShownConversation,
} from '../../elsewhere.ts';
import { channelToken, escaped, linkToken } from './escape.ts';
import { cut, LIMITS } from './limits.ts';
import { textElements } from './rich-links.ts';
import type { RichPart } from './rich-text.ts';

/** What is known besides the thing to draw. */
export interface Look {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Where a conversation is read; undefined where that is not known. */
  link(channel: string, thread?: string): string | undefined;
}

/** What `chat.postMessage` and `chat.update` take. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** Set where not all of it could be shown: how it was changed. */
  readonly degraded?: string;
}

/** Words on one line, cut at so much weight; nothing where there is nothing to see. */
export function words(text: string, most: number): RichTextElement[] {
  const line = cleanLine(text);
  return isSeen(line) ? textElements(cut(line, most)) : [];
}

/** The same in bold. */
export function bold(text: string, most: number): RichTextElement[] {
  const line = cleanLine(text);
  return isSeen(line) ? textElements(cut(line, most), { bold: true }) : [];
}

/** Our own words, blanks and all. */
export function say(text: string): RichTextElement[] {
  return textElements(text);
}

/** Lines in one paragraph; empty ones are left out. */
export function paragraph(lines: readonly RichTextElement[][]): RichPart[] {
  const elements = linesOf(lines);
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }];
}

/** Lines with a bar at their side. */
export function quoted(lines: readonly RichTextElement[][]): RichPart[] {
  const elements = linesOf(lines);
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}

function linesOf(lines: readonly RichTextElement[][]): RichTextElement[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [...say('\n'), ...line]));
}

/** A block of rich text; none where there is nothing in it. */
export function rich(parts: readonly RichPart[]): RichTextBlock[] {
  return parts.length === 0 ? [] : [{ type: 'rich_text', elements: [...parts] }];
}

/** Text that Slack reads our own tokens in; whatever is not ours has to be escaped already. */
export function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** Text of which Slack reads nothing; `other` stands where there would be nothing to see. */
export function plainText(text: string, most: number, other = '…'): PlainTextElement {
  const whole = clean(text);
  return { type: 'plain_text', text: isSeen(whole) ? cut(whole, most) : other, emoji: false };
}

/** A stranger's words on one line of mrkdwn. */
export function inert(text: string, most: number): string {
  return escaped(cut(cleanLine(text), most));
}

/** Small print, a line each. */
export function smallPrint(lines: readonly string[]): ContextBlock[] {
  const text = lines.filter(isSeen).join('\n');
  return text === '' ? [] : [{ type: 'context', elements: [mrkdwn(text)] }];
}

/** Blocks around a text that may be too long for them. */
interface Fitted {
  readonly blocks: KnownBlock[];
  readonly isCut: boolean;
}

/** Cuts the one long text of a message, ending it in `note`, until all its blocks together are what Slack takes. */
export function fitted(text: string, note: string, build: (shown: string) => KnownBlock[]): Fitted {
  let room: number = LIMITS.messageCharacters;
  for (;;) {
    const shown = cut(text, room, note);
    const blocks = build(shown);
    const over = JSON.stringify(blocks).length - LIMITS.messageCharacters + 1;
    if (over <= 0 || room === 0) return { blocks, isCut: shown !== text };
    room = Math.max(0, room - over);
  }
}

/** What notifications and screen readers get: our tokens first, then everything else escaped. */
export function fallbackText(lines: readonly string[], tokens = ''): string {
  const text = lines.map(clean).filter(isSeen).join('\n');
  return tokens + escaped(cut(text, LIMITS.fallback - tokens.length));
}

/** In mrkdwn: the link to a conversation, or else, where none is known, its channel or its platform; empty where it has neither. */
export function conversationToken(about: ShownConversation | undefined, look: Look): string {
  if (about === undefined) return '';
  const url = linkOf(about, look);
  if (url !== undefined) return linkToken(url, OPEN_CONVERSATION);
  const channel = channelToken(about.channel);
  return channel === undefined ? elsewhereWords(about.channel, 'slack') : `in ${channel}`;
}
