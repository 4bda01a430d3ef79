import { join } from 'node:path';
import { z } from 'zod';
import type { Assessment } from '../domain/assessment.ts';
import {
  type Judged,
  judgeConversations,
  judgeMessages,
  type TurnByTurn,
  type Work,
} from './judge.ts';
import { tellingsOf } from './measures/urgency.ts';
import { sample } from './random.ts';
import { readLines } from './read-lines.ts';
import { ConversationRow, FirstMessage, MessageRow, PairRow } from './rows.ts';
import {
  type ConversationSet,
  type EvaluationSet,
  filesOf,
  type MessageSet,
  type PairSet,
  ROWS,
} from './sets/set.ts';
import type { Ask, NamedText } from './tasks.ts';

/** Whoever judges, and the heading of its column. */
export interface Judge {
  readonly judge: string;
  readonly ask: Ask;
}

/** What is wanted of a run, and of whom. */
export interface RunOptions {
  /** Where the files of the sets are. */
  readonly folder: string;
  /** Names of the sets wanted; all when empty. */
  readonly only: readonly string[];
  /** Rows taken of each set at most; each set's own number when absent. */
  readonly limit: number | undefined;
  readonly judges: readonly Judge[];
  /** Told of each piece of work as it begins: a set, read by a judge. */
  begin(title: string, set: string): Work;
}

/** Rows of a set with what each judge said of them. */
export interface ReadSet<Row, Answer> {
  readonly there: number;
  readonly rows: readonly Row[];
  readonly heed: readonly Judged<Answer>[];
}

/** Where rows are taken from, and how many. */
type Taking = Pick<RunOptions, 'folder' | 'limit'>;

interface Taken<Row> {
  readonly there: number;
  readonly rows: readonly Row[];
}

/** The conversations of a set that are judged. Throws `DataError` for a damaged file. */
export function takeConversations(
  set: ConversationSet,
  { folder, limit }: Taking,
): Taken<ConversationRow> {
  return taken(set, readLines(join(folder, set.file), ConversationRow), limit);
}

const Message = z.union([MessageRow, FirstMessage]);

/** The messages of a set that are judged; of a conversation among them the first. Throws `DataError` for a damaged file. */
export function takeMessages(set: MessageSet, { folder, limit }: Taking): Taken<MessageRow> {
  const rows = filesOf(set).flatMap((file) => readLines(join(folder, file), Message));
  return taken(set, set.holds === undefined ? rows : rows.filter(set.holds), limit);
}

/** The pairs of a set that are judged. Throws `DataError` for a damaged file. */
export function takePairs(set: PairSet, { folder, limit }: Taking): Taken<PairRow> {
  return taken(set, readLines(join(folder, set.file), PairRow), limit);
}

function taken<Row>(
  set: EvaluationSet,
  all: readonly Row[],
  limit: number | undefined,
): Taken<Row> {
  return { there: all.length, rows: sample(all, limit ?? set.rows ?? ROWS) };
}

/** The tellings of pairs in the order of `tellingsOf`, each with a name. */
export function namedTellings(rows: readonly PairRow[]): NamedText[] {
  const names = [...rows.map(({ id }) => `${id}/angry`), ...rows.map(({ id }) => `${id}/calm`)];
  return tellingsOf(rows).map((text, index) => ({ id: names[index] ?? '', text }));
}

/** A set of conversations, assessed turn by turn by each judge. Throws `DataError` for a damaged file. */
export async function readConversations(
  set: ConversationSet,
  options: RunOptions,
): Promise<ReadSet<ConversationRow, TurnByTurn>> {
  const { there, rows } = takeConversations(set, options);
  const heed = await askAll(set, rows.length, options, (ask, work) =>
    judgeConversations(set.name, rows, ask, work),
  );
  return { there, rows, heed };
}

/** Asks one judge after the other. */
async function askAll<Answer>(
  set: EvaluationSet,
  count: number,
  options: RunOptions,
  askRows: (ask: Ask, work: Work) => Promise<Answer[]>,
): Promise<Judged<Answer>[]> {
  const heed: Judged<Answer>[] = [];
  for (const { judge, ask } of options.judges) {
    const work = options.begin(`${set.name}, ${judge}: ${count} rows`, set.name);
    try {
      heed.push({ judge, answers: await askRows(ask, work) });
    } finally {
      work.finish();
    }
  }
  return heed;
}

/** A set of messages, assessed by each judge. Throws `DataError` for a damaged file. */
export async function readMessages(
  set: MessageSet,
  options: RunOptions,
): Promise<ReadSet<MessageRow, Assessment>> {
  const { there, rows } = takeMessages(set, options);
  return { there, rows, heed: await askTexts(set, rows, options) };
}

/** Pairs, with the assessments of `tellingsOf(rows)` by each judge. Throws `DataError` for a damaged file. */
export async function readPairs(
  set: PairSet,
  options: RunOptions,
): Promise<ReadSet<PairRow, Assessment>> {
  const { there, rows } = takePairs(set, options);
  return { there, rows, heed: await askTexts(set, namedTellings(rows), options) };
}

function askTexts(
  set: EvaluationSet,
  texts: readonly NamedText[],
  options: RunOptions,
): Promise<Judged<Assessment>[]> {
  return askAll(set, texts.length, options, (ask, work) =>
    judgeMessages(set.name, texts, ask, work),
  );
}
