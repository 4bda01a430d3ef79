import type { Case } from '../domain/case.ts';
import { clocksAfter } from '../domain/clocks.ts';
import { isHeard, type Turn } from '../domain/conversation.ts';
import type { MessageDeleted, MessageEdited, MessageWritten } from '../domain/message.ts';
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

/** The clocks that run while the first unanswered turn waits, from when it was written. */
export function waitingClocks(turns: readonly Turn[], { settings }: Moment): Case['clocks'] {
  const first = turns.length - unanswered(turns).length;
  return clocksAfter([], turns, first, settings.policy.waiting);
}
