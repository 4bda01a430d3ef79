import { wordsOf } from '../../src/domain/words.ts';
import type { LabelledConversation, LabelledMessage } from '../corpus.ts';
import { groupOf } from '../groups.ts';

/** A text that should be like no other, but for those of its own group. */
interface Text {
  readonly id: string;
  readonly group: string;
  readonly text: string;
}

/** Two texts that share most of what they say. */
export interface Pair {
  readonly ids: readonly [string, string];
  /** The share of runs of words that both have among those that either has, 0 to 1. */
  readonly likeness: number;
}

/** Runs of five words: fewer are shared by chance. Shorter texts ("thanks, sent") are anybody's, and are not compared. */
const RUN = 5;
/** More than half in common is more than two people would write by chance. */
const TOO_ALIKE = 0.5;

/** All that customers say: the messages, and their turns in conversations. What agents say is script, and alike on purpose. */
export function textsOf(
  messages: readonly LabelledMessage[],
  conversations: readonly LabelledConversation[],
): Text[] {
  const said = conversations.flatMap(({ id, turns }) =>
    turns.flatMap(({ who, text }, index) =>
      who === 'customer' ? [{ id: `${id}:${index}`, group: id, text }] : [],
    ),
  );
  return [...messages.map(({ id, text }) => ({ id, group: groupOf(id), text })), ...said];
}

/** The pairs of texts of different groups that are too much alike, the most alike first. */
export function nearDuplicates(texts: readonly Text[]): Pair[] {
  const runs = texts.map(({ text }) => runsOf(text));
  const holders = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (const [index, own] of runs.entries()) {
    for (const [other, shared] of sharedWith(own, holders)) {
      const likeness = shared / (own.size + (runs[other]?.size ?? 0) - shared);
      const [left, right] = [texts[other], texts[index]];
      if (likeness > TOO_ALIKE && left && right && left.group !== right.group)
        pairs.push({ ids: [left.id, right.id], likeness });
    }
    for (const run of own) holders.set(run, [...(holders.get(run) ?? []), index]);
  }
  return pairs.sort((left, right) => right.likeness - left.likeness);
}

/** How many runs each earlier text has in common with this one. */
function sharedWith(
  own: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const run of own) {
    for (const other of holders.get(run) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let start = 0; start + RUN <= words.length; start += 1)
    runs.add(words.slice(start, start + RUN).join(' '));
  return runs;
}
