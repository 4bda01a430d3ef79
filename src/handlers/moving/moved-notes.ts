import type { Case, TimelineEntry } from '../../domain/case.ts';
import type { Turn } from '../../domain/conversation.ts';
import type { Written } from '../../domain/message.ts';
import { record } from '../desk.ts';

/** How turns leave a case, or come into it. */
type Move = 'merged' | 'joined' | 'split' | 'split off';

const MOVES: readonly string[] = ['merged', 'joined', 'split', 'split off'] satisfies Move[];

/** How many of them a card tells of. Ours. */
const TOLD = 3;

/** Notes a move on the case's history, in the sentence that its card shows from then on. */
export function recordMove(
  current: Case,
  move: Move,
  { at, by, sentence }: { at: number; by: string; sentence: string },
): Case {
  return record(current, at, move, by, sentence);
}

/** What was moved in and out of the case, latest last, whoever judges it again meanwhile. */
export function movedNotes({ timeline }: Pick<Case, 'timeline'>): string[] {
  const moves = timeline.filter(({ what }: TimelineEntry) => MOVES.includes(what));
  return moves.flatMap(({ note }) => (note === undefined ? [] : [note])).slice(-TOLD);
}

/** Notes on the case's history that these turns have left it for another. */
export function recordLeft(current: Case, at: number, turns: readonly Turn[]): Case {
  return turns.reduce((one, { id }) => record(one, at, LEFT, undefined, id), current);
}

const LEFT = 'left';

/**
 * True for a message of the thread that is another case's since the thread was split: it has left this one, or was written before this
 * one began.
 */
export function isOfSibling(
  { timeline, turns }: Pick<Case, 'timeline' | 'turns'>,
  { message, at }: Pick<Written, 'message' | 'at'>,
): boolean {
  if (timeline.some(({ what, note }) => what === LEFT && note === message)) return true;
  const began = turns[0]?.at ?? null;
  return began !== null && at < began && timeline.some(({ what }) => what === 'split off');
}
