import type { Assessed } from '../assess/assessor.ts';
import { type Conversation, isHeard } from '../domain/conversation.ts';
import { type ConversationRow, turnOf, turnsOf } from './rows.ts';

/** Where in the data a conversation that is to be judged comes from. */
export interface Place {
  readonly set: string;
  /** The row's id in its file. */
  readonly row: string;
  /** The turn judged, counted from 0. */
  readonly turn: number;
}

/** One thing to judge: a conversation as it stood after a heard turn. */
export interface Task {
  readonly place: Place;
  readonly conversation: Conversation;
}

/** Judges one conversation; `place` says which, for whoever keeps answers. */
export type Ask = (conversation: Conversation, place: Place) => Promise<Assessed>;

/** A message with a name of its own within its set. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/** A text as a conversation of one message. */
export function messageTask(set: string, { id, text }: NamedText): Task {
  return { place: { set, row: id, turn: 0 }, conversation: { turns: [turnOf(text)] } };
}

/** A task for each heard turn of a conversation, in order: nothing after the turn is in it. */
export function conversationTasks(set: string, row: ConversationRow): Task[] {
  const turns = turnsOf(row);
  return turns.flatMap((one, turn) =>
    isHeard(one)
      ? [{ place: { set, row: row.id, turn }, conversation: { turns: turns.slice(0, turn + 1) } }]
      : [],
  );
}
