import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TurnByTurn } from './judge.ts';
import { measureSerious, type SeriousCase } from './measures/serious.ts';
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
import { SETS } from './sets.ts';

/** What was measured on one set. */
export interface SetResult {
  readonly set: EvaluationSet;
  /** Rows that the file holds, and how many of them were taken. */
  readonly there: number;
  readonly taken: number;
  readonly rows: readonly ResultRow[];
  readonly cases: readonly SeriousCase[];
}

export interface Evaluation {
  readonly judges: readonly string[];
  readonly results: readonly SetResult[];
  readonly absent: readonly EvaluationSet[];
}

/** Measures every wanted set that the folder holds. Throws `DataError` for a damaged file. */
export async function runSets(options: RunOptions): Promise<Evaluation> {
  const wanted = SETS.filter((set) => options.only.length === 0 || options.only.includes(set.name));
  const isThere = (set: EvaluationSet) =>
    filesOf(set).every((file) => existsSync(join(options.folder, file)));
  const readHeadline = once(() => readConversations(HEADLINE, options));
  const results: SetResult[] = [];
  for (const set of wanted.filter(isThere)) {
    results.push(await resultOf(set, options, readHeadline));
  }
  return {
    judges: options.judges.map((one) => one.judge),
    results,
    absent: wanted.filter((set) => !isThere(set)),
  };
}

/** The list of ids says nothing without the conversations that it names. */
function filesOf(set: EvaluationSet): string[] {
  return set.layout === 'ids' ? [set.file, HEADLINE.file] : [set.file];
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
