import type { TurnByTurn } from './judge.ts';
import { measureSerious, type SeriousCase } from './measures/serious.ts';
import { StoppedError } from './meter.ts';
import {
  type ReadSet,
  type RunOptions,
  readConversations,
  readMessages,
  readPairs,
} from './read-set.ts';
import type { ResultRow } from './result.ts';
import { type ConversationRow, readIds } from './rows.ts';
import { HEADLINE } from './sets/conversations.ts';
import type { ConversationSet, EvaluationSet, IdSet, MessageSet, PairSet } from './sets/set.ts';
import { wantedSets } from './wanted.ts';

/** What was measured on one set. */
export interface SetResult {
  readonly set: EvaluationSet;
  /** Rows that the file holds, and how many of them were taken. */
  readonly there: number;
  readonly taken: number;
  readonly rows: readonly ResultRow[];
  readonly cases: readonly SeriousCase[];
}

/** All that a run has come to. */
export interface Evaluation {
  readonly judges: readonly string[];
  readonly results: readonly SetResult[];
  readonly absent: readonly EvaluationSet[];
  /** Sets that were not measured to their end, because the run had to stop. */
  readonly unfinished: readonly EvaluationSet[];
  /** Why it had to stop; undefined when it did not. */
  readonly stopped: string | undefined;
}

/**
 * Measures every wanted set that the folder holds. Throws `DataError` for a damaged file. A judge that must stop ends the run: what
 * was measured to its end stands.
 */
export async function runSets(options: RunOptions): Promise<Evaluation> {
  const { there, absent } = wantedSets(options);
  const readHeadline = once(() => readConversations(HEADLINE, options));
  const results: SetResult[] = [];
  let stopped: string | undefined;
  try {
    for (const set of there) results.push(await resultOf(set, options, readHeadline));
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    stopped = error.message;
  }
  const judges = options.judges.map((one) => one.judge);
  return { judges, results, absent, unfinished: there.slice(results.length), stopped };
}

type ReadConversations = () => Promise<ReadSet<ConversationRow, TurnByTurn>>;

function resultOf(
  set: EvaluationSet,
  options: RunOptions,
  readHeadline: ReadConversations,
): Promise<SetResult> {
  if (set.layout === 'ids') return idResult(set, options, readHeadline);
  if (set.layout === 'pairs') return pairResult(set, options);
  if (set.layout === 'messages') return messageResult(set, options);
  const read = set === HEADLINE ? readHeadline : () => readConversations(set, options);
  return conversationResult(set, read);
}

async function conversationResult(
  set: ConversationSet,
  read: ReadConversations,
): Promise<SetResult> {
  const { there, rows, heed } = await read();
  return { set, there, taken: rows.length, rows: set.measure(rows, heed), cases: [] };
}

async function idResult(
  set: IdSet,
  options: RunOptions,
  readHeadline: ReadConversations,
): Promise<SetResult> {
  const ids = readIds(options.folder, set.file);
  const { rows, heed } = await readHeadline();
  const cases = measureSerious(ids, rows, heed);
  const taken = new Set(cases.map((one) => one.id)).size;
  return { set, there: ids.length, taken, rows: [], cases };
}

async function messageResult(set: MessageSet, options: RunOptions): Promise<SetResult> {
  const { there, rows, heed } = await readMessages(set, options);
  return { set, there, taken: rows.length, rows: set.measure(rows, heed), cases: [] };
}

async function pairResult(set: PairSet, options: RunOptions): Promise<SetResult> {
  const { there, rows, heed } = await readPairs(set, options);
  return { set, there, taken: rows.length, rows: set.measure(rows, heed), cases: [] };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
