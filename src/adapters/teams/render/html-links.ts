import { aroundLinks, honestLink } from '../../honest-links.ts';
import { escaped, escapedLines } from './escape.ts';

/** Text in which bare links are live. */
export function withLinks(text: string): string {
  return [...aroundLinks(text)]
    .map((piece) =>
      piece.isLink
        ? (anchor(piece.text, piece.text) ?? escaped(piece.text))
        : escapedLines(piece.text),
    )
    .join('');
}

/** A link, and its host beside it where the words do not say it themselves; undefined where it may not be live. */
export function anchor(url: string, label: string): string | undefined {
  const honest = honestLink(url, label);
  if (honest === undefined) return undefined;
  const link = `<a href="${escaped(honest.href)}">${escaped(label)}</a>`;
  return honest.place === undefined ? link : `${link} (${escaped(honest.place)})`;
}
