import { Parser } from 'htmlparser2';
import { createLines } from './lines.ts';
import { Words } from './schema.ts';

/** More than any message of Teams holds; what is longer is cut. */
const LONGEST_HTML = 100_000;

/** What they hold is for machines. */
const UNREAD = new Set(['script', 'style', 'title', 'template', 'noscript', 'systemeventmessage']);

/** Each begins a line of its own, and so does what follows it. */
const BLOCKS: ReadonlySet<string> = new Set(
  'blockquote codeblock div dl dt dd h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Blanks and line ends are kept in them. */
const VERBATIM = new Set(['pre', 'codeblock']);

/** How far an entry of a list within a list is set in, at most, in steps. */
const DEEPEST_LIST = 4;

type Attributes = Readonly<Record<string, string>>;

/**
 * A message's HTML as plain text, the way somebody reads it: a line for each paragraph and entry, quotes behind `>`, links with where
 * they lead where that is not what they say, mentions with their sign. Never throws, whatever it is given.
 */
export function plainTextOf(html: string): string {
  const reader = createReader();
  let unread = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNREAD.has(name)) unread += 1;
      if (unread === 0) reader.open(name, attributes);
    },
    ontext(text) {
      if (unread === 0) reader.write(text);
    },
    onclosetag(name) {
      if (unread === 0) reader.close(name);
      else if (UNREAD.has(name)) unread -= 1;
    },
  });
  parser.end(html.slice(0, LONGEST_HTML));
  return Words.parse(reader.text());
}

/** Reads tags and texts in their order; every tag that is opened is closed again. */
function createReader() {
  const lines = createLines();
  /** The lists that stand open, innermost last: the number of the next entry, or none where they are not numbered. */
  const lists: (number | undefined)[] = [];
  let verbatim = 0;
  let link: { readonly target: string; label: string } | undefined;

  function write(text: string): void {
    if (link !== undefined) link.label += text;
    lines.write(text, verbatim > 0);
  }

  function beginEntry(): void {
    const number = lists.at(-1);
    if (number !== undefined) lists[lists.length - 1] = number + 1;
    const indent = '  '.repeat(Math.min(Math.max(lists.length - 1, 0), DEEPEST_LIST));
    lines.lead(`${indent}${number === undefined ? '-' : `${number}.`} `);
  }

  function endLink(): void {
    if (link !== undefined) lines.write(targetShown(link));
    link = undefined;
  }

  return {
    write,
    open(name: string, attributes: Attributes): void {
      if (BLOCKS.has(name)) lines.breakLine();
      if (VERBATIM.has(name)) verbatim += 1;
      if (name === 'br') lines.endLine();
      if (name === 'blockquote') lines.quote(1);
      if (name === 'ul') lists.push(undefined);
      if (name === 'ol') lists.push(1);
      if (name === 'li') beginEntry();
      if (name === 'td' || name === 'th') lines.part(' | ');
      if (name === 'at') write('@');
      if (name === 'img') write(pictureIn(attributes));
      if (name === 'emoji') write(attributes.alt ?? '');
      if (name === 'a') link = { target: attributes.href ?? '', label: '' };
    },
    close(name: string): void {
      if (name === 'a') endLink();
      if (BLOCKS.has(name)) lines.endBlock();
      if (VERBATIM.has(name)) verbatim -= 1;
      if (name === 'blockquote') lines.quote(-1);
      if (name === 'ul' || name === 'ol') lists.pop();
    },
    text: lines.text,
  };
}

/** Emoji are pictures that say what they are; of any other it is only known that there is one. */
function pictureIn({ itemtype, alt }: Attributes): string {
  return itemtype?.endsWith('/Emoji') && alt ? alt : '(a picture)';
}

/** A label may lie: what says something else than where it leads is followed by that. */
function targetShown({ target, label }: { target: string; label: string }): string {
  const shown = target.trim().replace(/^(?:mailto|tel):/i, '');
  if (!/^(?:https?|mailto|tel):/i.test(target.trim())) return '';
  return bare(label) === bare(shown) ? '' : ` (${shown})`;
}

function bare(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
