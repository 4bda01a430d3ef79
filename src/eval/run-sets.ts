import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TurnByTurn } from './judge.ts';
import { measureSerious, type SeriousCase } from './measures/serious.ts';
import { StoppedError } from './meter.ts';
import {
  namedTellings,
  type ReadSet,
  type RunOptions,
  readConversations,
  readMessages,
  readPairs,
  takeConversations,
  takeMessages,
  takePairs,
} from './read-set.ts';
import type { ResultRow } from './result.ts';
import { type ConversationRow, readIds } from './rows.ts';
import { HEADLINE } from './sets/conversations.ts';
import {
  type ConversationSet,
  type EvaluationSet,
  filesOf,
  type IdSet,
  type MessageSet,
  type PairSet,
} from './sets/set.ts';
import { SETS } from './sets.ts';
import { conversationTasks, messageTask, type Task } from './tasks.ts';

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
  /** Sets that were not measured to their end, because the run had to stop. */
  readonly unfinished: readonly EvaluationSet[];
  /** Why it had to stop; undefined when it did not. */
  readonly stopped: string | undefined;
}

/** The sets that are wanted, those whose files the folder holds apart from the others. */
export function wantedSets({ folder, only }: Pick<RunOptions, 'folder' | 'only'>) {
  const wanted = SETS.filter((set) => only.length === 0 || only.includes(set.name));
  const isThere = (set: EvaluationSet) =>
    filesOf(set).every((file) => existsSync(join(folder, file)));
  return { there: wanted.filter(isThere), absent: wanted.filter((set) => !isThere(set)) };
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

/** Everything that a run will have judged, each once. Throws `DataError` for a damaged file. */
export async function tasksIn(
  options: Pick<RunOptions, 'folder' | 'only' | 'limit'>,
): Promise<Task[]> {
  const sets = wantedSets(options).there.map((set) => (set.layout === 'ids' ? HEADLINE : set));
  const tasks: Task[] = [];
  for (const set of new Set(sets)) tasks.push(...(await tasksOf(set, options)));
  return tasks;
}

async function tasksOf(
  set: ConversationSet | MessageSet | PairSet,
  options: Pick<RunOptions, 'folder' | 'limit'>,
): Promise<Task[]> {
  if (set.layout === 'conversations') {
    const { rows } = await takeConversations(set, options);
    return rows.flatMap((row) => conversationTasks(set.name, row));
  }
  const texts =
    set.layout === 'pairs'
      ? namedTellings((await takePairs(set, options)).rows)
      : (await takeMessages(set, options)).rows;
  return texts.map((text) => messageTask(set.name, text));
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
