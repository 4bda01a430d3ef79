import type { KnownBlock, RichTextElement } from '@slack/types';

/** Blocks as lines of text, for a test to read: `[Send!]` is a primary button, `|` a quote, `---` a divider. */
export function readable(blocks: readonly object[]): string {
  const known: readonly KnownBlock[] = JSON.parse(JSON.stringify(blocks));
  return known.map(lineOf).join('\n');
}

function lineOf(block: KnownBlock): string {
  switch (block.type) {
    case 'divider':
      return '---';
    case 'header':
      return `# ${block.text.text}`;
    case 'section':
      return `${block.text?.text ?? ''}${block.accessory === undefined ? '' : ` ${elementOf(block.accessory)}`}`;
    case 'context':
      return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
    case 'actions':
      return block.elements.map(elementOf).join(' ');
    case 'rich_text':
      return block.elements.map(partOf).join('\n');
    case 'input':
      return `${block.label.text}: ${elementOf(block.element)}`;
    default:
      throw new Error(`No words for a block of type ${block.type}.`);
  }
}

type Part = Extract<KnownBlock, { type: 'rich_text' }>['elements'][number];

function partOf(part: Part): string {
  if (part.type === 'rich_text_quote') return `| ${textOf(part.elements)}`;
  if (part.type === 'rich_text_list') {
    return part.elements.map(({ elements }) => `* ${textOf(elements)}`).join('\n');
  }
  return textOf(part.elements);
}

function textOf(elements: readonly RichTextElement[]): string {
  return elements
    .map((element) => {
      if (element.type === 'user') return `@${element.user_id}`;
      return 'text' in element ? element.text : '';
    })
    .join('');
}

interface Element {
  readonly type: string;
  readonly style?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly { readonly text: { readonly text: string } }[];
  readonly initial_value?: string;
}

function elementOf(element: object): string {
  const { type, style, text, options, initial_value }: Element = { type: '', ...element };
  const choices = (options ?? []).map((option) => option.text.text).join(', ');
  if (type === 'overflow') return `[⋮ ${choices}]`;
  if (type === 'button') return `[${text?.text}${style === 'primary' ? '!' : ''}]`;
  return choices === '' ? (initial_value ?? '') : choices;
}
