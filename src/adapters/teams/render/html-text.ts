import { fromMarkdown } from 'mdast-util-from-markdown';
import { clean, isSeen } from '../../clean.ts';
import { asWritten, type Block, type Inline, isTangled, wordsOf } from '../../markdown.ts';
import { escaped, escapedLines as lines } from './escape.ts';
import { anchor, withLinks } from './html-links.ts';

/**
 * Markdown, ours or a model's, as the little XML that Teams shows in a message (learn.microsoft.com, "Format your bot messages"). Everything
 * of it is escaped: a mention or a tag in it stays letters. Only links are made live, and only such as say where they lead. What has no likeness
 * here (pictures, HTML, tables) is shown as it was written.
 */
export function htmlOf(markdown: string): string {
  const source = clean(markdown);
  if (!isSeen(source)) return '';
  if (isTangled(source)) return asTyped(source);
  return fromMarkdown(source)
    .children.map((block) => blockOf(block, source))
    .join('');
}

/** In its paragraphs, each as its author wrote it. */
function asTyped(source: string): string {
  return source
    .split(/\n{2,}/)
    .filter(isSeen)
    .map((one) => paragraph(lines(one)))
    .join('');
}

function blockOf(node: Block, source: string): string {
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

type List = Extract<Block, { type: 'list' }>;

/**
 * Each entry is a line that carries its number or dot itself: Teams draws lists in a text on the desktop alone, and elsewhere the
 * numbers would be gone.
 */
function listOf(list: List, source: string): string {
  return paragraph(entriesOf(list, source, 0).join('<br/>'));
}

/** Teams indents no text: blanks do, as far as is seen. */
const DEEPEST = 8;
const STEP = '\u00a0'.repeat(4);

function entriesOf(list: List, source: string, depth: number): string[] {
  const indent = STEP.repeat(Math.min(depth, DEEPEST));
  return list.children.flatMap(({ children }, index) => {
    const mark = list.ordered === true ? `${(list.start ?? 1) + index}. ` : '• ';
    return children.flatMap((one, place) => {
      if (one.type === 'list') return entriesOf(one, source, depth + 1);
      return indent + (place === 0 ? mark : '') + entryOf(one, source);
    });
  });
}

function entryOf(block: Block, source: string): string {
  return block.type === 'paragraph'
    ? inlinesOf(block.children, source)
    : lines(asWritten(block, source));
}

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

function paragraph(content: string): string {
  return `<p>${content}</p>`;
}
