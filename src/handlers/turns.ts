import type { Case, Clock } from '../domain/case.ts';
import { clocksAfter, waitingIn } from '../domain/clocks.ts';
import { isHeard, type Turn } from '../domain/conversation.ts';
import type { MessageDeleted, MessageEdited, MessageWritten } from '../domain/message.ts';
import { channelOf } from '../domain/places.ts';
import type { Moment } from './desk.ts';

/** What can happen to a message. */
export type MessageEvent = MessageWritten | MessageEdited | MessageDeleted;

/**
 * The turns as they stand after the event; the very list that was given where it changes nothing: a bot's message, one that is there
 * already, an edit that only unfurled a link. A deleted turn keeps its place without its words, for others are named by theirs.
 */
export function turnsAfter(turns: Turn[], event: MessageEvent): Turn[] {
  const index = turns.findIndex((turn) => turn.id === event.message);
  const turn = turns[index];
  if (event.kind === 'message')
    return turn !== undefined || event.by.side === 'bot' ? turns : [...turns, turnOf(event)];
  const text = event.kind === 'edited' ? event.text : '';
  return turn === undefined || turn.text === text ? turns : turns.with(index, { ...turn, text });
}

function turnOf({ message, by, text, at, untimed }: MessageWritten): Turn {
  const who = by.side === 'staff' ? 'agent' : 'customer';
  return { id: message, who, author: by.name, text, at: untimed === true ? null : at };
}

/** True when both are the same people saying the same words. */
export function haveSameWords(left: readonly Turn[], right: readonly Turn[]): boolean {
  return (
    left.length === right.length &&
    left.every((turn, index) => {
      const other = right[index];
      return turn.id === other?.id && turn.text === other.text;
    })
  );
}

/** The turns since we last wrote; empty when we had the last word. */
export function unanswered(turns: readonly Turn[]): readonly Turn[] {
  return turns.slice(turns.findLastIndex((turn) => !isHeard(turn)) + 1);
}

/** True when the customer waits for us: the case is open, and something they wrote since our last word still stands. */
export function awaitsAnswer({ state, turns }: Pick<Case, 'state' | 'turns'>): boolean {
  return state === 'open' && unanswered(turns).some((turn) => turn.text.trim() !== '');
}

/** The clocks that run in that channel while the first unanswered turn waits, from when it was written. */
export function waitingClocks(
  turns: readonly Turn[],
  channel: string,
  { settings }: Pick<Moment, 'settings'>,
): Clock[] {
  const first = turns.length - unanswered(turns).length;
  return clocksAfter([], turns, first, waitingIn(channelOf(channel, settings), settings));
}

/** The turns at which something new can begin: those after the first that still have words. */
export function splitPoints({ turns }: Pick<Case, 'turns'>): readonly Turn[] {
  return turns.slice(1).filter((turn) => turn.text.trim() !== '');
}

/**
 * Both lists as one conversation, each turn once, by their times; a turn without one stays behind the turn it came after. The very
 * list that was given where the other holds nothing new.
 */
export function joined(turns: Turn[], more: readonly Turn[]): Turn[] {
  const known = new Set(turns.map(nameOf));
  const fresh = new Map(more.map((turn) => [nameOf(turn), turn] as const));
  for (const name of known) fresh.delete(name);
  if (fresh.size === 0) return turns;
  return [...timed(turns), ...timed([...fresh.values()])]
    .toSorted((left, right) => left.at - right.at)
    .map(({ turn }) => turn);
}

/** Its id is unique within one channel only; where cases of two meet, its time tells turns apart. */
export function nameOf({ id, at }: Turn): string {
  return `${at} ${id}`;
}

/** Each with the latest time up to it, so that sorting by it keeps the order of one list. */
function timed(turns: readonly Turn[]): { readonly turn: Turn; readonly at: number }[] {
  let latest = 0;
  return turns.map((turn) => {
    latest = Math.max(latest, turn.at ?? 0);
    return { turn, at: latest };
  });
}
