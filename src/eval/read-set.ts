import type { Assessor } from '../assess/assessor.ts';
import type { Assessment } from '../domain/assessment.ts';
import { sample } from './folds.ts';
import {
  type Judged,
  judgeConversations,
  judgeMessages,
  type TurnByTurn,
  type Work,
} from './judge.ts';
import { tellingsOf } from './measures/urgency.ts';
import { ConversationRow, MessageRow, PairRow, readRows } from './rows.ts';
import {
  type ConversationSet,
  type EvaluationSet,
  type MessageSet,
  type PairSet,
  ROWS,
} from './sets/set.ts';

/** An assessor and the heading of its column. */
export interface Judge {
  readonly judge: string;
  readonly assessor: Assessor;
}

export interface RunOptions {
  /** Where the files of the sets are. */
  readonly folder: string;
  /** Names of the sets wanted; all when empty. */
  readonly only: readonly string[];
  /** Rows taken of each set at most; each set's own number when absent. */
  readonly limit: number | undefined;
  readonly judges: readonly Judge[];
  /** Told of each piece of work as it begins: a set, read by a judge. */
  begin(title: string): Work;
}

/** Rows of a set with what each judge said of them. */
export interface ReadSet<Row, Answer> {
  readonly there: number;
  readonly rows: readonly Row[];
  readonly heed: readonly Judged<Answer>[];
}

/** A set of conversations, assessed turn by turn by each judge. Throws `DataError` for a damaged file. */
export async function readConversations(
  set: ConversationSet,
  options: RunOptions,
): Promise<ReadSet<ConversationRow, TurnByTurn>> {
  const all = await readRows(options.folder, set.file, ConversationRow);
  const rows = sample(all, options.limit ?? set.rows ?? ROWS);
  const heed = await askAll(set, rows.length, options, (assessor, work) =>
    judgeConversations(rows, assessor, work),
  );
  return { there: all.length, rows, heed };
}

/** Asks one judge after the other. */
async function askAll<Answer>(
  set: EvaluationSet,
  count: number,
  options: RunOptions,
  ask: (assessor: Assessor, work: Work) => Promise<Answer[]>,
): Promise<Judged<Answer>[]> {
  const heed: Judged<Answer>[] = [];
  for (const { judge, assessor } of options.judges) {
    const work = options.begin(`${set.name}, ${judge}: ${count} rows`);
    heed.push({ judge, answers: await ask(assessor, work) });
    work.finish();
  }
  return heed;
}

/** A set of messages, assessed by each judge. Throws `DataError` for a damaged file. */
export async function readMessages(
  set: MessageSet,
  options: RunOptions,
): Promise<ReadSet<MessageRow, Assessment>> {
  const all = await readRows(options.folder, set.file, MessageRow);
  const rows = sample(all, options.limit ?? set.rows ?? ROWS);
  const texts = rows.map((row) => row.text);
  return { there: all.length, rows, heed: await askTexts(set, texts, options) };
}

/** Pairs, with the assessments of `tellingsOf(rows)` by each judge. Throws `DataError` for a damaged file. */
export async function readPairs(
  set: PairSet,
  options: RunOptions,
): Promise<ReadSet<PairRow, Assessment>> {
  const all = await readRows(options.folder, set.file, PairRow);
  const rows = sample(all, options.limit ?? set.rows ?? ROWS);
  return { there: all.length, rows, heed: await askTexts(set, tellingsOf(rows), options) };
}

function askTexts(
  set: EvaluationSet,
  texts: readonly string[],
  options: RunOptions,
): Promise<Judged<Assessment>[]> {
  return askAll(set, texts.length, options, (assessor, work) =>
    judgeMessages(texts, assessor, work),
  );
}
