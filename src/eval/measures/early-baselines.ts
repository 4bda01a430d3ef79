import { bagOfWords } from '../bag-of-words.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import type { ConversationRow } from '../rows.ts';
import { type EarlyConversation, pointsOf } from '../score-early.ts';

/** A baseline's score for each turn of each conversation, null on agents' turns. */
export interface BaselineScores {
  readonly judge: string;
  readonly scores: readonly (readonly (number | null)[])[];
}

/** The three baselines of early warning, on the same conversations and folds. */
export function baselineScores(
  rows: readonly ConversationRow[],
  conversations: readonly EarlyConversation[],
  folds: readonly number[],
): BaselineScores[] {
  return [
    { judge: BASELINES.turns, scores: rows.map(countTurns) },
    { judge: BASELINES.angry, scores: rows.map(countAngryWords) },
    { judge: BASELINES.bag, scores: bagScores(rows, conversations, folds) },
  ];
}

function countTurns({ turns }: ConversationRow): (number | null)[] {
  let heard = 0;
  return turns.map(({ who }) => {
    if (who === 'agent') return null;
    heard += 1;
    return heard;
  });
}

function countAngryWords({ turns }: ConversationRow): (number | null)[] {
  return turns.map(({ who, text }) => (who === 'agent' ? null : angryWords(text)));
}

/**
 * Learns from what the customer has written up to each turn whether the conversation escalates. Each conversation counts the same
 * however long it is; borderline ones are judged and teach nothing.
 */
function bagScores(
  rows: readonly ConversationRow[],
  conversations: readonly EarlyConversation[],
  folds: readonly number[],
): (number | null)[][] {
  const documents = conversations.flatMap((conversation, index) =>
    documentsOf(conversation, rows[index]).map((document) => ({
      ...document,
      row: index,
      fold: folds[index] ?? 0,
    })),
  );
  const probabilities = bagOfWords(documents, ['calm', 'escalates']);
  const scores: (number | null)[][] = rows.map(({ turns }) => turns.map(() => null));
  for (const [place, { row, turn }] of documents.entries()) {
    const own = scores[row];
    if (own !== undefined) own[turn] = probabilities[place]?.[1] ?? 0;
  }
  return scores;
}

/** A text for each turn that could raise an alarm in time. */
function documentsOf(conversation: EarlyConversation, row: ConversationRow | undefined) {
  const heard = heardSoFar(row);
  const scores = heard.map((text) => (text === null ? null : 0));
  const points = pointsOf({ conversation, scores });
  return points.map(({ turn }) => ({
    turn,
    text: heard[turn] ?? '',
    target: conversation.kind === 'calm' ? 0 : 1,
    weight: conversation.kind === 'borderline' ? 0 : 1 / points.length,
  }));
}

/** What the customer has written up to each turn, null on agents' turns. */
function heardSoFar(row: ConversationRow | undefined): (string | null)[] {
  let text = '';
  return (row?.turns ?? []).map((turn) => {
    if (turn.who === 'agent') return null;
    text += `${turn.text}\n`;
    return text;
  });
}
