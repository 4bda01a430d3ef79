/** Seen by nobody; parts what is read only where it stands together. */
const SEAM = '\u200b';
const HARD_SPACE = '\u00a0';

/** Where a Markdown link, an HTML tag or a date of Adaptive Cards would begin. */
const SYNTAX = /\](?=[([:])|<(?=[a-z/!?])|\{(?=\{)/gi;

/** What a list or a heading of Markdown begins with. */
const MARKER = /^([^\S\n]*(?:[-+*]|#{1,6}|\d{1,9}[.)])) /gm;

/**
 * A stranger's words as a card may show them. Teams on a phone reads Markdown even in a `TextRun`, which Microsoft's reference says
 * is plain (microsoft/AdaptiveCards, `RendererUtil.java` and `UtiliOS.mm`), Teams everywhere reads it in the choices of a form, and
 * `{{DATE(…)}}` is read in both. What would become a live link or another text is parted here; nobody sees the difference.
 */
export function inert(text: string): string {
  return text.replace(SYNTAX, `$&${SEAM}`).replace(MARKER, `$1${HARD_SPACE}`);
}
