import type { Assessment } from '../domain/assessment.ts';
import type { ConversationRow } from './rows.ts';
import { type Ask, conversationTasks, messageTask, type NamedText, type Task } from './tasks.ts';

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
  /**
   * Told after each row how many messages of it were judged, and for each answer that another judge had to stand in for, why, in a
   * sentence.
   */
  answered(messages: number, standIns: readonly string[]): void;
  /** Told after the last row. */
  finish(): void;
}

/** Assesses each text as a conversation of one message. */
export function judgeMessages(
  set: string,
  texts: readonly NamedText[],
  ask: Ask,
  work: Work,
): Promise<Assessment[]> {
  return inOrder(texts, work, async (text) => {
    const { assessment, fellBack } = await askOne(ask, messageTask(set, text));
    work.answered(1, fellBack);
    return assessment;
  });
}

/** Assesses each conversation as it unfolded: nothing after a turn is shown when that turn is judged. */
export function judgeConversations(
  set: string,
  rows: readonly ConversationRow[],
  ask: Ask,
  work: Work,
): Promise<TurnByTurn[]> {
  return inOrder(rows, work, async (row) => {
    const tasks = conversationTasks(set, row);
    const answers: (Assessment | null)[] = row.turns.map(() => null);
    const standIns: string[] = [];
    for (const task of tasks) {
      const { assessment, fellBack } = await askOne(ask, task);
      answers[task.place.turn] = assessment;
      standIns.push(...fellBack);
    }
    work.answered(tasks.length, standIns);
    return answers;
  });
}

async function askOne(ask: Ask, { conversation, place }: Task) {
  const { assessment, fellBack } = await ask(conversation, place);
  return { assessment, fellBack: fellBack === undefined ? [] : [fellBack] };
}

/** Works on several items at once and answers in their order. What fails ends it, once all that was under way has ended. */
async function inOrder<Item, Answer>(
  items: readonly Item[],
  work: Work,
  answer: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = items.entries();
  let isOver = false;
  async function drain(): Promise<void> {
    for (const [index, item] of queue) {
      if (isOver) return;
      answers[index] = await answer(item).catch((error: unknown) => {
        isOver = true;
        throw error;
      });
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: work.width }, drain));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return answers;
}
