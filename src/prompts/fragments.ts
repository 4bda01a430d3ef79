import type { Conversation, Turn } from '../domain/conversation.ts';
import { unbroken } from '../domain/one-line.ts';

/** A prompt for one call. `system` is the same for every call of a kind, so that servers can cache it; `user` is this call's data. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

/** How much of a conversation is sent, in characters. */
export interface Limits {
  readonly conversation: number;
  readonly turn: number;
}

/** About 4,000 tokens of English: dozens of chat turns, or a few long mails. Ours. */
const DEFAULT_LIMITS: Limits = { conversation: 16_000, turn: 4_000 };

/** Inline values are names and titles; nothing longer belongs on one line. Ours. */
const INLINE_CHARACTERS = 200;

/** What no reader sees and a model reads all the same: gaps without width, marks that turn the direction of writing. Joiners stay: scripts and emoji need them. */
const UNSEEN = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** The same beyond the first plane, two units each: tag characters, and the variation selectors that carry hidden text. */
const UNSEEN_WIDE = /[\u{E0000}-\u{E01EF}]/gu;

/**
 * Makes outside text unable to open or close a tag of ours (or a model's own control token): `<` becomes its look-alike `‹`, and
 * control and invisible characters become spaces. Same length as before, so that positions still fit the original.
 */
export function neutralise(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('<', '‹')
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .replace(UNSEEN, ' ')
    .replace(UNSEEN_WIDE, '  ');
}

/** Outside text made harmless, on one line, otherwise whole. */
export function oneLine(text: string): string {
  return unbroken(neutralise(text));
}

/** A value for use within a line or an attribute: one line, without quotes, angle brackets and closing brackets, cut at 200. */
export function inline(value: string): string {
  return value
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/["<>\])}]/g, '')
    .slice(0, INLINE_CHARACTERS)
    .toWellFormed()
    .trim();
}

/** Puts content, neutralised already, between a tag's opening and its close, each on a line of its own. */
export function fence(
  tag: string,
  content: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  const named = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${inline(String(value))}"`,
  );
  return `<${tag}${named.join('')}>\n${content}\n</${tag}>`;
}

/** One line per option of an enum, in the enum's order, so that no option can be forgotten. */
export function glossary<Option extends string>(
  options: readonly Option[],
  meanings: Readonly<Record<Option, string>>,
): string {
  return options.map((option) => `- ${option}: ${meanings[option]}`).join('\n');
}

/**
 * The conversation as fenced data, every turn with its number. When it is too long the first turn and the latest ones stay, and a
 * line says which were left out.
 */
export function conversationBlock(
  conversation: Conversation,
  limits: Limits = DEFAULT_LIMITS,
): string {
  const started = conversation.turns.find((turn) => turn.at !== null)?.at ?? null;
  const turns = conversation.turns.map((turn, index) =>
    turnBlock(turn, index, started, limits.turn),
  );
  const kept = latestFrom(turns, limits.conversation);
  const gap = kept > 1 ? [`<left-out turns="1 to ${kept - 1}"/>`] : [];
  return fence('conversation', [...turns.slice(0, 1), ...gap, ...turns.slice(kept)].join('\n'));
}

function turnBlock(turn: Turn, index: number, started: number | null, limit: number): string {
  const minutes =
    turn.at === null || started === null
      ? {}
      : { minutes: Math.max(0, Math.round((turn.at - started) / 60_000)) };
  return fence('turn', shorten(turn.text, limit), { number: index, who: turn.who, ...minutes });
}

/** Two thirds of the room go to the beginning of a long text, one third to its end, where the request often stands. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return neutralise(text);
  const head = Math.floor((limit * 2) / 3);
  const tail = limit - head;
  const omitted = `<left-out characters="${text.length - limit}"/>`;
  return [neutralise(text.slice(0, head)), omitted, neutralise(text.slice(-tail))].join('\n');
}

/** The index of the oldest of the latest turns that fit beside the first one; the last turn is always kept. */
function latestFrom(turns: readonly string[], limit: number): number {
  let room = limit - (turns[0]?.length ?? 0);
  let from = turns.length;
  for (const [index, text] of [...turns.entries()].slice(1).reverse()) {
    room -= text.length;
    if (room < 0 && from < turns.length) return from;
    from = index;
  }
  return from;
}
