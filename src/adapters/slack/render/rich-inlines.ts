import type { RichTextElement } from '@slack/types';
import type { fromMarkdown } from 'mdast-util-from-markdown';
import { linkElements, type Style, styled, textElements, withLinks } from './rich-links.ts';

type Root = ReturnType<typeof fromMarkdown>;
/** What a text is made of: paragraphs, lists, quotes, … */
export type Block = Root['children'][number];
/** What a paragraph is made of. */
export type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** What stands in a paragraph, in rich text; what has no likeness there as it was written. */
export function inlines(
  children: readonly Inline[],
  source: string,
  style: Style,
): RichTextElement[] {
  return children.flatMap((child): RichTextElement[] => {
    switch (child.type) {
      case 'text':
        return withLinks(child.value, style);
      case 'strong':
        return inlines(child.children, source, { ...style, bold: true });
      case 'emphasis':
        return inlines(child.children, source, { ...style, italic: true });
      case 'inlineCode':
        return styled(child.value, { ...style, code: true });
      case 'break':
        return styled('\n', {});
      case 'link':
        return linkElements(child.url, plainOf(child.children), style) ?? written(child, source);
      default:
        return written(child, source);
    }
  });
}

function written(node: Inline, source: string): RichTextElement[] {
  return textElements(asWritten(node, source));
}

/** A part of a text as its author typed it. */
export function asWritten({ position }: Block | Inline, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function plainOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if ('children' in child) return plainOf(child.children);
      return 'value' in child ? child.value : '';
    })
    .join('');
}
