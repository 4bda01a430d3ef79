import { isSeen } from './clean.ts';

/** A link that may be live. */
export interface HonestLink {
  readonly href: string;
  /** Where it leads, to be said beside words that do not say it themselves. */
  readonly place: string | undefined;
}

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/** Undefined where the link may not be live: it leads to no page and no mailbox, or has no words to press. */
export function honestLink(url: string, label: string): HonestLink | undefined {
  const target = URL.parse(url);
  if (target === null || !LINKED.has(target.protocol) || !isSeen(label)) return undefined;
  return { href: target.href, place: saysWhere(label, target) ? undefined : placeOf(target) };
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

const BARE_LINK = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*_]/g;

/** The text in pieces, one after the other: what looks like a link, and what stands around it. */
export function* aroundLinks(
  text: string,
): Generator<{ readonly text: string; readonly isLink: boolean }> {
  let end = 0;
  for (const { 0: url, index } of text.matchAll(BARE_LINK)) {
    yield { text: text.slice(end, index), isLink: false };
    yield { text: url, isLink: true };
    end = index + url.length;
  }
  yield { text: text.slice(end), isLink: false };
}
