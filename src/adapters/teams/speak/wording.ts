import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The texts of a message, as it is sent or as Graph shows it. */
export interface Wording {
  /** As HTML or XML; tags are no words. */
  readonly html?: string;
  /** As plain text or Markdown. */
  readonly text?: string;
  /** The content of its cards: JSON, as text or read. */
  readonly cards: readonly unknown[];
}

const TAG = /<[^>]*>/g;

/** Around somebody who is mentioned, in every kind of text. */
const MENTION_TAG = /<\/?at\b[^>]*>/g;

/** `](https://…)`: where a Markdown link leads, which HTML says in a tag. */
const LINK_TARGET = /\]\([^)\s]*\)/g;

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;

/** The named characters that have to be escaped; those that are no letters or digits do not matter here. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What people read of a card is under these keys. */
const SHOWN: ReadonlySet<string> = new Set(['text', 'title', 'label', 'value']);

const NO_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * What a message says, whatever markup Teams keeps it in: a digest of the letters and digits that are read in it. Equal for a message as
 * it was sent and as Graph shows it.
 */
export function wordingOf({ html = '', text = '', cards }: Wording): string {
  const shown = cards.map((card) => textsIn(cardOf(card)).join(' '));
  const plain = decoded(text.replace(MENTION_TAG, ' '));
  const all = [decoded(html.replace(TAG, ' ')), plain, ...shown].join(' ');
  const words = all.replace(LINK_TARGET, ' ').normalize('NFKC').toLowerCase();
  return createHash('sha256').update(words.replace(NO_WORDS, '')).digest('hex').slice(0, 32);
}

function decoded(text: string): string {
  return text.replace(ENTITY, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? ' ';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

function cardOf(card: unknown): unknown {
  if (typeof card !== 'string') return card;
  try {
    return JSON.parse(card);
  } catch {
    return undefined;
  }
}

const Node = z.record(z.string(), z.unknown());

/** What is shown of a card, in the order it is written; what a button carries unseen is left out. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  const { data } = Node.safeParse(node);
  if (data === undefined) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === 'string') return SHOWN.has(key) ? [value] : [];
    return key === 'data' ? [] : textsIn(value);
  });
}
