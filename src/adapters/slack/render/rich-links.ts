import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import { clean, isSeen } from '../../clean.ts';
import { piecesOf } from './limits.ts';

export type Style = NonNullable<RichTextText['style']>;

/** Longer texts are laid into several elements; Slack documents no limit for one, and 3,000 is what it has for others. */
const MOST_TEXT = 3_000;

/** Text that Slack reads nothing into. None where there is nothing to see. */
export function textElements(text: string, style?: Style): RichTextText[] {
  return piecesOf(clean(text), MOST_TEXT).map((piece) => ({
    type: 'text',
    text: piece,
    ...(style === undefined ? {} : { style }),
  }));
}

/** The same in a style that may be none. */
export function styled(text: string, style: Style): RichTextElement[] {
  return textElements(text, Object.keys(style).length === 0 ? undefined : style);
}

const BARE_LINK = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*_]/g;

/** Text in which bare links are live. */
export function withLinks(text: string, style: Style): RichTextElement[] {
  const elements: RichTextElement[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(BARE_LINK)) {
    elements.push(...styled(text.slice(end, index), style));
    elements.push(...(linkElements(url, url, style) ?? styled(url, style)));
    end = index + url.length;
  }
  return [...elements, ...styled(text.slice(end), style)];
}

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/** Slack's limit for a URL in Block Kit. */
const LONGEST_URL = 3_000;

/** A link, and its host beside it where the words do not say it themselves; undefined where it may not be live. */
export function linkElements(
  url: string,
  label: string,
  style: Style,
): RichTextElement[] | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined || !LINKED.has(target.protocol)) return undefined;
  if (target.href.length > LONGEST_URL || !isSeen(label)) return undefined;
  const link: RichTextLink = {
    type: 'link',
    url: target.href,
    text: clean(label),
    ...(Object.keys(style).length === 0 ? {} : { style }),
  };
  return saysWhere(label, target) ? [link] : [link, ...styled(` (${placeOf(target)})`, style)];
}

function placeOf(target: URL): string {
  return target.protocol === 'mailto:' ? target.pathname : target.host;
}

/** A name before an `@` reads like the host and is not. */
function saysWhere(label: string, target: URL): boolean {
  if (target.username !== '') return false;
  const place = placeOf(target);
  return [place, `${target.protocol}//${place}`, `mailto:${place}`].some(
    (start) => label === start || label.startsWith(`${start}/`),
  );
}
