import type { RichTextElement } from '@slack/types';
import { asWritten, type Inline, wordsOf } from '../../markdown.ts';
import { linkElements, type Style, styled, textElements, withLinks } from './rich-links.ts';

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
        return linkElements(child.url, wordsOf(child.children), style) ?? written(child, source);
      default:
        return written(child, source);
    }
  });
}

function written(node: Inline, source: string): RichTextElement[] {
  return textElements(asWritten(node, source));
}
