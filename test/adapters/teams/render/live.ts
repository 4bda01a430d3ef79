import { fromMarkdown } from 'mdast-util-from-markdown';
import { nodesIn } from './nodes.ts';

/** Whatever in a card leads somewhere, calls somebody or reads as something that was not written, in any client. */
export function liveIn(card: unknown): string[] {
  const nodes = nodesIn(card);
  return [
    ...nodes.flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [String(url)] : [])),
    ...nodes.flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : [])),
    ...shownIn(card).flatMap((text) => [...markupIn(text), ...datesIn(text)]),
  ];
}

/** The texts of a card in which phones, or forms, read Markdown. */
export function shownIn(card: unknown): string[] {
  return nodesIn(card).flatMap(({ type, text, choices }) => [
    ...(type === 'TextRun' ? [String(text)] : []),
    ...(Array.isArray(choices) ? choices.map(({ title }) => String(title)) : []),
  ]);
}

function markupIn(text: string): string[] {
  const live = new Set(['link', 'linkReference', 'image', 'imageReference', 'definition', 'html']);
  return fromMarkdown(text)
    .children.flatMap((one) => [one, ...('children' in one ? one.children : [])])
    .flatMap(({ type }) => (live.has(type) ? [`${type} in ${text}`] : []));
}

/** As Microsoft's renderer finds them. */
function datesIn(text: string): string[] {
  return text.match(/\{\{(?:DATE|TIME)\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*?\)\}\}/g) ?? [];
}

const TAG = /<\/?([a-z]+)((?:\s[^<>]*)?)\/?>/gi;

/** The tags of a text in XML, each with what it carries: `a href="…"`. */
export function tagsIn(xml: string): string[] {
  return [...xml.matchAll(TAG)].map(([, name, rest]) => `${name}${rest?.replace(/\/$/, '')}`);
}

/** Where each link of a text in XML leads, and all that is read in it. */
export function linksIn(xml: string): { readonly href: string; readonly shown: string }[] {
  return [...xml.matchAll(/<a href="([^"]*)">(.*?)<\/a>([^<]*)/g)].map(
    ([, href = '', ...shown]) => ({
      href: href.replaceAll('&amp;', '&'),
      shown: shown.join(''),
    }),
  );
}
