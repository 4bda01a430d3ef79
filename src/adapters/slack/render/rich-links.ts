import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import { clean } from '../../clean.ts';
import { aroundLinks, honestLink } from '../../honest-links.ts';
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

/** Text in which bare links are live. */
export function withLinks(text: string, style: Style): RichTextElement[] {
  return [...aroundLinks(text)].flatMap(
    (piece) =>
      (piece.isLink ? linkElements(piece.text, piece.text, style) : undefined) ??
      styled(piece.text, style),
  );
}

/** Slack's limit for a URL in Block Kit. */
const LONGEST_URL = 3_000;

/** A link, and its host beside it where the words do not say it themselves; undefined where it may not be live. */
export function linkElements(
  url: string,
  label: string,
  style: Style,
): RichTextElement[] | undefined {
  const honest = honestLink(url, label);
  if (honest === undefined || honest.href.length > LONGEST_URL) return undefined;
  const link: RichTextLink = {
    type: 'link',
    url: honest.href,
    text: clean(label),
    ...(Object.keys(style).length === 0 ? {} : { style }),
  };
  return honest.place === undefined ? [link] : [link, ...styled(` (${honest.place})`, style)];
}
