import type { fromMarkdown } from 'mdast-util-from-markdown';

type Root = ReturnType<typeof fromMarkdown>;
/** What a text is made of: paragraphs, lists, quotes, … */
export type Block = Root['children'][number];
/** What a paragraph is made of. */
export type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** Nesting that no person writes, and that would keep a parser busy; so would stars and underlines by the thousand. Ours. */
const TANGLE = /(?:[>*_~`[\]()!<-][ \n]*){40}/;
const EMPHASIS = /[*_]/g;
const MOST_EMPHASIS = 600;

/** True for Markdown that is better shown as it was written than parsed. */
export function isTangled(source: string): boolean {
  return TANGLE.test(source) || (source.match(EMPHASIS)?.length ?? 0) > MOST_EMPHASIS;
}

/** A part of a text as its author typed it. */
export function asWritten({ position }: Block | Inline, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The words alone, without what marks them. */
export function wordsOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if ('children' in child) return wordsOf(child.children);
      return 'value' in child ? child.value : '';
    })
    .join('');
}
