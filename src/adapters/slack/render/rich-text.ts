import type { RichTextBlock, RichTextElement } from '@slack/types';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { clean, isSeen } from '../../clean.ts';
import { asWritten, type Block, isTangled } from '../../markdown.ts';
import { inlines } from './rich-inlines.ts';
import { textElements } from './rich-links.ts';

/** A paragraph, list, quote or block of code. */
export type RichPart = RichTextBlock['elements'][number];

type List = Extract<Block, { type: 'list' }>;
type Item = List['children'][number];

/** Slack indents no further. */
const DEEPEST = 8;

/**
 * Markdown, ours or a model's, as rich text, in which Slack parses nothing: a mention in it stays letters. Only links are made live, and
 * only such as say where they lead. What has no likeness here (pictures, HTML, tables) is shown as it was written.
 */
export function richTextOf(markdown: string): RichPart[] {
  const source = clean(markdown);
  if (!isSeen(source)) return [];
  if (isTangled(source)) return [{ type: 'rich_text_section', elements: textElements(source) }];
  return joined(fromMarkdown(source).children.flatMap((block) => partsOf(block, source)));
}

function partsOf(block: Block, source: string): RichPart[] {
  switch (block.type) {
    case 'paragraph':
      return section(inlines(block.children, source, {}));
    case 'heading':
      return section(inlines(block.children, source, { bold: true }));
    case 'list':
      return listParts(block, source, 0);
    case 'blockquote':
      return quote(block.children, source);
    case 'code':
      return isSeen(block.value)
        ? [{ type: 'rich_text_preformatted', elements: textElements(block.value) }]
        : [];
    default:
      return section(textElements(asWritten(block, source)));
  }
}

function section(elements: RichTextElement[]): RichPart[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }];
}

function quote(children: readonly Block[], source: string): RichPart[] {
  const lines = children.map((child) =>
    child.type === 'paragraph'
      ? inlines(child.children, source, {})
      : textElements(asWritten(child, source)),
  );
  const elements = spread(lines, '\n');
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}

function listParts(list: List, source: string, indent: number): RichPart[] {
  if (list.ordered && (list.start ?? 1) !== 1)
    return section(textElements(asWritten(list, source)));
  return list.children.flatMap((item) => itemParts(item, list, source, indent));
}

function itemParts(item: Item, list: List, source: string, indent: number): RichPart[] {
  const lines = item.children.flatMap((child) => {
    if (child.type === 'list') return [];
    return child.type === 'paragraph'
      ? [inlines(child.children, source, {})]
      : [textElements(asWritten(child, source))];
  });
  const style = list.ordered ? 'ordered' : 'bullet';
  const elements = spread(lines, '\n');
  const own: RichPart[] =
    elements.length === 0
      ? []
      : [
          {
            type: 'rich_text_list',
            style,
            indent,
            elements: [{ type: 'rich_text_section', elements }],
          },
        ];
  const deeper = item.children.flatMap((child) =>
    child.type === 'list' ? listParts(child, source, Math.min(indent + 1, DEEPEST)) : [],
  );
  return [...own, ...deeper];
}

function spread(lines: readonly RichTextElement[][], between: string): RichTextElement[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [...textElements(between), ...line]));
}

/** Paragraphs that follow one another become one section with an empty line between; items of one list one list. */
function joined(parts: readonly RichPart[]): RichPart[] {
  const result: RichPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.type === 'rich_text_section' && part.type === 'rich_text_section') {
      last.elements.push(...textElements('\n\n'), ...part.elements);
    } else if (last?.type === 'rich_text_list' && continues(last, part)) {
      last.elements.push(...part.elements);
    } else {
      result.push(part);
    }
  }
  return result;
}

type RichList = Extract<RichPart, { type: 'rich_text_list' }>;

function continues(list: RichList, part: RichPart): part is RichList {
  return part.type === 'rich_text_list' && list.style === part.style && list.indent === part.indent;
}
