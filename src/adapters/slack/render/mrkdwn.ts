import type { RichTextElement } from '@slack/types';
import { escaped, linkToken } from './escape.ts';
import type { RichPart } from './rich-text.ts';

/**
 * Rich text once more as mrkdwn, for the `text` that notifications and screen readers use. Everything in it is escaped; the only tokens
 * are the links that the rich text has. (slackify-markdown, the library for this, lets `<@U…>` and `<#C…>` of a stranger through.)
 */
export function mrkdwnOf(parts: readonly RichPart[]): string {
  return parts.map(partText).join('\n');
}

function partText(part: RichPart): string {
  switch (part.type) {
    case 'rich_text_section':
      return lineOf(part.elements);
    case 'rich_text_quote':
      return `> ${lineOf(part.elements).replaceAll('\n', '\n> ')}`;
    case 'rich_text_preformatted':
      return `\`\`\`\n${lineOf(part.elements)}\n\`\`\``;
    case 'rich_text_list':
      return part.elements
        .map(({ elements }, index) => {
          const mark = part.style === 'ordered' ? `${index + 1}.` : '•';
          return `${'    '.repeat(part.indent ?? 0)}${mark} ${lineOf(elements)}`;
        })
        .join('\n');
  }
}

function lineOf(elements: readonly RichTextElement[]): string {
  return elements.map(elementText).join('');
}

function elementText(element: RichTextElement): string {
  if (element.type === 'link') return linkToken(element.url, element.text ?? element.url);
  if (element.type !== 'text') return '';
  const { bold, italic, code } = element.style ?? {};
  const text = escaped(element.text);
  if (text.trim() !== text || text === '') return text;
  if (code) return `\`${text}\``;
  const slanted = italic ? `_${text}_` : text;
  return bold ? `*${slanted}*` : slanted;
}
