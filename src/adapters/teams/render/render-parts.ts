import { cleanLine, isSeen } from '../../clean.ts';
import type { Mention, TeamsActivity } from '../bot-framework.ts';
import type { OpenUrl } from './card-actions.ts';
import type { AdaptiveCard, TextRun } from './card-elements.ts';
import { inert } from './inert.ts';
import { cut, LIMITS } from './limits.ts';

/** What is known besides the thing to draw. */
export interface Look {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Where a conversation is read; undefined where that is not known. */
  link(channel: string, thread?: string): string | undefined;
  /** What a channel or a person is called; undefined where that is not known. */
  nameOf(address: string): string | undefined;
  /** Whom a message calls, by their addresses, as far as Teams knows them. */
  readonly mentions?: ReadonlyMap<string, Mention> | undefined;
  /** Nobody else sees it: what its buttons bring is for that person alone, too. */
  readonly isPrivate?: boolean | undefined;
}

/**
 * A message in Teams's terms: a text or a card, never both. Teams makes two messages of both and names neither, so that nothing could be
 * updated in place any more (microsoft/BotFramework-Services#98).
 */
export interface TeamsMessage {
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown' | 'xml';
  /** What a notification shows. */
  readonly summary: string;
  readonly card?: AdaptiveCard;
  readonly entities: readonly object[];
  /** Thumbs below it. */
  readonly feedback: boolean;
  /** Set where not all of it could be shown: how it was changed. */
  readonly degraded?: string;
}

/** What goes over the wire. */
export function activityOf(message: TeamsMessage): TeamsActivity {
  const { text, textFormat, summary, card: drawn, entities, feedback } = message;
  return {
    type: 'message',
    ...(text === undefined ? {} : { text }),
    ...(textFormat === undefined ? {} : { textFormat }),
    summary,
    ...(drawn === undefined ? {} : { attachments: [attachmentOf(drawn)] }),
    ...(entities.length === 0 ? {} : { entities }),
    ...(feedback ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  };
}

function attachmentOf(content: AdaptiveCard) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

type Style = Omit<TextRun, 'type' | 'text'>;

/** Our own words. Blanks at their beginning become hard ones: Teams on Android drops any other. */
export function say(text: string, style: Style = {}): TextRun {
  const shown = text.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length));
  return { type: 'TextRun', text: shown, ...style };
}

/** A stranger's words on one line, cut at so many characters; nothing where there is nothing to see. */
export function words(text: string, most: number, style: Style = {}): TextRun[] {
  const shown = cleanLine(text);
  return isSeen(shown) ? [say(inert(cut(shown, most)), style)] : [];
}

/** Runs with a dot between them; empty ones are left out. */
export function joined(parts: readonly TextRun[][], style: Style = {}): TextRun[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [say(' · ', style), ...part]));
}

export const SMALL: Style = { size: 'Small' };
export const SUBTLE: Style = { isSubtle: true, size: 'Small' };

/** A link with a label of our own; none where there is nowhere to go. */
export function openUrl(url: string | undefined, title: string): OpenUrl[] {
  return url === undefined ? [] : [{ type: 'Action.OpenUrl', title, url }];
}

/** What notifications show: strangers' words on one line, in plain text. */
export function summaryOf(text: string): string {
  return cut(cleanLine(text), LIMITS.summary) || 'Heed';
}

export const CUT_NOTE = 'cut to fit a message';
