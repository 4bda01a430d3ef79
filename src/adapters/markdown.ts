import type { fromMarkdown } from 'mdast-util-from-markdown';

type Root = ReturnType<typeof fromMarkdown>;
/** What a text is made of: paragraphs, lists, quotes, … */
export type Block = Root['children'][number];
/** What a paragraph is made of. */
export type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/**
 * More than any message holds, in characters; more lines, and more of what may begin a link, a tag or emphasis, than a person writes into
 * one. A parser of Markdown takes with their squares, and with the depth of lists and quotes: minutes for what nests without end. Ours.
 */
const LONGEST = 12_000;
const MOST_LINES = 400;
const MOST_MARKS = 600;
const MARK = /[*_<[]/g;

/** Marks of lists, quotes and all else, one behind the other with no word between them. */
const TANGLE = /(?:(?:[>*_~`[\]()!<+-]|\d{1,9}[.)])[ \t\n]*){40}/;

/** True for Markdown that is better shown as it was written than parsed. */
export function isTangled(source: string): boolean {
  return (
    source.length > LONGEST ||
    TANGLE.test(source) ||
    (source.match(MARK)?.length ?? 0) > MOST_MARKS ||
    (source.match(/\n/g)?.length ?? 0) > MOST_LINES
  );
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
