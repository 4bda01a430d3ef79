import { isSeen } from '../../clean.ts';
import { escaped, escapedLines } from './escape.ts';

const BARE_LINK = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*_]/g;

/** Text in which bare links are live. */
export function withLinks(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(BARE_LINK)) {
    parts.push(escapedLines(text.slice(end, index)), anchor(url, url) ?? escaped(url));
    end = index + url.length;
  }
  return [...parts, escapedLines(text.slice(end))].join('');
}

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/** A link, and its host beside it where the words do not say it themselves; undefined where it may not be live. */
export function anchor(url: string, label: string): string | undefined {
  const target = URL.parse(url);
  if (target === null || !LINKED.has(target.protocol) || !isSeen(label)) return undefined;
  const link = `<a href="${escaped(target.href)}">${escaped(label)}</a>`;
  return saysWhere(label, target) ? link : `${link} (${escaped(placeOf(target))})`;
}

function placeOf(target: URL): string {
  return target.protocol === 'mailto:' ? target.pathname : target.host;
}

/** A name before an `@` reads like the host and is not. */
function saysWhere(label: string, target: URL): boolean {
  if (target.username !== '') return false;
  const place = placeOf(target);
  return [place, `${target.protocol}//${place}`, `mailto:${place}`].some(
    (start) => label === start || label.startsWith(`${start}/`),
  );
}
