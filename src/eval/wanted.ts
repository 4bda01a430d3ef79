import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  namedTellings,
  type RunOptions,
  takeConversations,
  takeMessages,
  takePairs,
} from './read-set.ts';
import { HEADLINE } from './sets/conversations.ts';
import {
  type ConversationSet,
  type EvaluationSet,
  filesOf,
  type MessageSet,
  type PairSet,
} from './sets/set.ts';
import { SETS } from './sets.ts';
import { conversationTasks, messageTask, type Task } from './tasks.ts';

/** The sets that are wanted, those whose files the folder holds apart from the others. */
export function wantedSets({ folder, only }: Pick<RunOptions, 'folder' | 'only'>) {
  const wanted = SETS.filter((set) => only.length === 0 || only.includes(set.name));
  const isThere = (set: EvaluationSet) =>
    filesOf(set).every((file) => existsSync(join(folder, file)));
  return { there: wanted.filter(isThere), absent: wanted.filter((set) => !isThere(set)) };
}

/** Everything that a run will have judged, each once. Throws `DataError` for a damaged file. */
export function tasksIn(options: Pick<RunOptions, 'folder' | 'only' | 'limit'>): Task[] {
  const sets = wantedSets(options).there.map((set) => (set.layout === 'ids' ? HEADLINE : set));
  return [...new Set(sets)].flatMap((set) => tasksOf(set, options));
}

function tasksOf(
  set: ConversationSet | MessageSet | PairSet,
  options: Pick<RunOptions, 'folder' | 'limit'>,
): Task[] {
  if (set.layout === 'conversations') {
    const { rows } = takeConversations(set, options);
    return rows.flatMap((row) => conversationTasks(set.name, row));
  }
  const texts =
    set.layout === 'pairs'
      ? namedTellings(takePairs(set, options).rows)
      : takeMessages(set, options).rows;
  return texts.map((text) => messageTask(set.name, text));
}
