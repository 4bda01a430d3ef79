import { type Conversation, lastHeard, type Turn } from '../../domain/conversation.ts';
import { judgedPart } from './text.ts';

/** A conversation cut to what is judged: its heard turns with their places in the whole. */
export interface View {
  /** Where the cut begins in the whole conversation. */
  readonly start: number;
  readonly turns: readonly Turn[];
  readonly heard: readonly { readonly turn: Turn; readonly index: number }[];
}

/** Earlier turns than this say little about now, and bound the work on endless threads. */
const MAX_TURNS = 60;

/** The end of the conversation up to its last heard turn, long texts cut. */
export function viewOf({ turns }: Conversation): View {
  const end = lastHeard(turns) + 1;
  const start = Math.max(0, end - MAX_TURNS);
  const cut = turns.slice(start, end).map((turn) => ({ ...turn, text: judgedPart(turn.text) }));
  const heard = cut.flatMap((turn, index) =>
    turn.who === 'agent' ? [] : [{ turn, index: start + index }],
  );
  return { start, turns: cut, heard };
}

/** The turns of the view up to its `position`th heard one: what may be looked at when that one is judged. */
export function prefixOf(view: View, position: number): readonly Turn[] {
  return view.turns.slice(0, (view.heard[position]?.index ?? 0) - view.start + 1);
}
