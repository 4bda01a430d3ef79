import type { Assessor } from '../assess/assessor.ts';
import type { Assessment } from '../domain/assessment.ts';
import { isHeard } from '../domain/conversation.ts';
import { type ConversationRow, turnsOf } from './rows.ts';

/** What one assessor said, in the order of the rows. */
export interface Judged<Answer> {
  /** The column's heading. */
  readonly judge: string;
  readonly answers: readonly Answer[];
}

/** An assessment for each heard turn from the turns up to it, null on agents' turns. */
export type TurnByTurn = readonly (Assessment | null)[];

/** How rows are worked through. */
export interface Work {
  /** Rows under way at once. */
  readonly width: number;
  /** Told after each row how many messages of it were judged. */
  answered(messages: number): void;
  /** Told of each answer that another judge had to stand in for. */
  onFellBack(): void;
  /** Told after the last row. */
  finish(): void;
}

/** Assesses each text as a conversation of one message. */
export function judgeMessages(
  texts: readonly string[],
  assessor: Assessor,
  work: Work,
): Promise<Assessment[]> {
  return inOrder(texts, work, async (text) => {
    const turn = { id: '0', who: 'customer', author: 'customer', text, at: null } as const;
    const answer = await assessOne(assessor, { turns: [turn] }, work);
    work.answered(1);
    return answer;
  });
}

/** Assesses each conversation as it unfolded: nothing after a turn is shown when that turn is judged. */
export function judgeConversations(
  rows: readonly ConversationRow[],
  assessor: Assessor,
  work: Work,
): Promise<TurnByTurn[]> {
  return inOrder(rows, work, async (row) => {
    const turns = turnsOf(row);
    const answers: (Assessment | null)[] = [];
    for (const [index, turn] of turns.entries()) {
      const isJudged = isHeard(turn);
      const prefix = { turns: turns.slice(0, index + 1) };
      answers.push(isJudged ? await assessOne(assessor, prefix, work) : null);
    }
    work.answered(turns.filter(isHeard).length);
    return answers;
  });
}

async function assessOne(
  assessor: Assessor,
  conversation: Parameters<Assessor['assess']>[0],
  work: Work,
): Promise<Assessment> {
  const { assessment, fellBack } = await assessor.assess(conversation);
  if (fellBack !== undefined) work.onFellBack();
  return assessment;
}

/** Works on several items at once and answers in their order. */
async function inOrder<Item, Answer>(
  items: readonly Item[],
  work: Work,
  answer: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = items.entries();
  async function drain(): Promise<void> {
    for (const [index, item] of queue) {
      answers[index] = await answer(item);
    }
  }
  await Promise.all(Array.from({ length: work.width }, drain));
  return answers;
}
