/** A stretch of a text, verbatim. */
export interface Span {
  readonly text: string;
  readonly start: number;
}

/** Longer texts are judged by their beginning and end: what matters is seldom in the middle of 1 MB. */
const MAX_JUDGED = 6000;

/** The part of a text that is judged; always a verbatim slice on each side of the cut. */
export function judgedPart(text: string): string {
  if (text.length <= MAX_JUDGED) return text;
  const half = MAX_JUDGED / 2;
  return `${text.slice(0, half)}\n${text.slice(-half)}`;
}

/** Sentences and lines, trimmed, each verbatim. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^.!?\n]+(?:[.!?]+(?![.!?\s\p{Lu}]|$)[^.!?\n]*)*[.!?]*/gu)) {
    const trimmed = match[0].trim();
    if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(trimmed))
      spans.push({ text: trimmed, start: match.index });
  }
  return spans;
}

/** Longest quotation shown, in characters. */
export const MAX_QUOTE = 160;

/** The sentence around `[start, end)` of a text, or the match itself with some room when the sentence is long. Verbatim. */
export function quoteAround(text: string, start: number, end: number): string {
  const before = Math.max(text.lastIndexOf('\n', start), lastStop(text, start)) + 1;
  const rest = text.slice(end).search(/[.!?\n]/);
  const after = rest < 0 ? text.length : end + rest + 1;
  const sentence = text.slice(before, after).trim();
  if (sentence.length <= MAX_QUOTE) return sentence;
  const from = Math.max(before, start - 40);
  return text.slice(from, Math.min(after, Math.max(end, from + MAX_QUOTE))).trim();
}

function lastStop(text: string, before: number): number {
  for (let index = before - 1; index >= 0; index -= 1) {
    if (/[.!?]/.test(text[index] ?? '') && /\s/.test(text[index + 1] ?? '')) return index;
  }
  return -1;
}

/**
 * The words alone, for the sentence encoder: without mentions, links and the marks of hashtags, which it takes for odd words of their own.
 */
export function bare(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]+:?/gu, ' ')
    .replaceAll('#', '')
    .replace(/\s+/g, ' ')
    .trim();
}
