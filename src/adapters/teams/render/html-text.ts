import { fromMarkdown } from 'mdast-util-from-markdown';
import { clean, isSeen } from '../../clean.ts';
import { escaped } from './escape.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/**
 * Markdown, ours or a model's, as the little XML that Teams shows in a message (learn.microsoft.com, "Format your bot messages"). Everything
 * of it is escaped: a mention or a tag in it stays letters. Only links are made live, and only such as say where they lead. What has no likeness
 * here (pictures, HTML, tables) is shown as it was written.
 */
export function htmlOf(markdown: string): string {
  const source = clean(markdown);
  if (!isSeen(source)) return '';
  if (isTangled(source)) return paragraph(lines(source));
  return fromMarkdown(source)
    .children.map((block) => blockOf(block, source))
    .join('');
}

/** Nesting that no person writes, and that would keep a parser busy; so would stars and underlines by the thousand. Ours. */
const TANGLE = /(?:[>*_~`[\]()!<-][ \n]*){40}/;
const EMPHASIS = /[*_]/g;
const MOST_EMPHASIS = 600;

function isTangled(source: string): boolean {
  return TANGLE.test(source) || (source.match(EMPHASIS)?.length ?? 0) > MOST_EMPHASIS;
}

function blockOf(node: Node, source: string): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(inlinesOf(node.children, source));
    case 'heading':
      return paragraph(`<strong>${inlinesOf(node.children, source)}</strong>`);
    case 'list':
      return listOf(node, source);
    case 'blockquote':
      return `<blockquote>${node.children.map((one) => blockOf(one, source)).join('')}</blockquote>`;
    case 'code':
      return `<pre>${lines(node.value)}</pre>`;
    default:
      return paragraph(lines(asWritten(node, source)));
  }
}

function listOf(node: Extract<Node, { type: 'list' }>, source: string): string {
  const items = node.children.map(({ children }) => `<li>${itemOf(children, source)}</li>`);
  const start = node.start ?? 1;
  if (node.ordered !== true) return `<ul>${items.join('')}</ul>`;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${items.join('')}</ol>`;
}

/** A paragraph inside an item would stand a line below its number. */
function itemOf(blocks: readonly Node[], source: string): string {
  return blocks
    .map((one, index) => {
      if (one.type !== 'paragraph') return blockOf(one, source);
      return (index === 0 ? '' : '<br/>') + inlinesOf(one.children, source);
    })
    .join('');
}

type Inline = Extract<Node, { type: 'paragraph' }>['children'][number];

function inlinesOf(nodes: readonly Inline[], source: string): string {
  return nodes.map((node) => inlineOf(node, source)).join('');
}

function inlineOf(node: Inline, source: string): string {
  switch (node.type) {
    case 'text':
      return withLinks(node.value);
    case 'strong':
      return `<strong>${inlinesOf(node.children, source)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesOf(node.children, source)}</em>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'link':
      return linkOf(node, source);
    default:
      return lines(asWritten(node, source));
  }
}

function linkOf(node: Extract<Inline, { type: 'link' }>, source: string): string {
  return anchor(node.url, wordsOf(node.children)) ?? lines(asWritten(node, source));
}

function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children);
      return 'value' in node ? node.value : '';
    })
    .join('');
}

const BARE_LINK = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*_]/g;

/** Text in which bare links are live. */
function withLinks(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(BARE_LINK)) {
    parts.push(lines(text.slice(end, index)), anchor(url, url) ?? escaped(url));
    end = index + url.length;
  }
  return [...parts, lines(text.slice(end))].join('');
}

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/** A link, and its host beside it where the words do not say it themselves; undefined where it may not be live. */
function anchor(url: string, label: string): string | undefined {
  const target = URL.parse(url);
  if (target === null || !LINKED.has(target.protocol) || !isSeen(label)) return undefined;
  const link = `<a href="${escaped(target.href)}">${escaped(label)}</a>`;
  return saysWhere(label, target) ? link : `${link} (${escaped(placeOf(target))})`;
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

function asWritten({ position }: Node | Inline, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function paragraph(content: string): string {
  return `<p>${content}</p>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br/>');
}
