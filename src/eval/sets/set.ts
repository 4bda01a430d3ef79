import type { Assessment } from '../../domain/assessment.ts';
import type { Judged, TurnByTurn } from '../judge.ts';
import type { ResultRow } from '../result.ts';
import type { ConversationRow, MessageRow, PairRow } from '../rows.ts';

/** Rows taken of a set at most: enough for intervals of a few points, few enough for a coffee. Ours. */
export const ROWS = 300;

/** One public data set: what it is called here, where it is found, and what it can tell. */
interface Described {
  readonly name: string;
  /** In the data folder. */
  readonly file: string;
  /** Further files without which nothing can be said. */
  readonly also?: readonly string[];
  /** What is measured on it, one clause. */
  readonly measures: string;
  /** Where the public finds it. */
  readonly source: string;
  /** What the numbers do not say. */
  readonly caution?: string;
  /** Rows taken at most unless the caller says otherwise; `ROWS` when absent. */
  readonly rows?: number;
}

/** Conversations, assessed turn by turn. */
export interface ConversationSet extends Described {
  readonly layout: 'conversations';
  measure(
    rows: readonly ConversationRow[],
    heed: readonly Judged<TurnByTurn>[],
  ): readonly ResultRow[];
}

/** Single messages with a label each, from all its files. */
export interface MessageSet extends Described {
  readonly layout: 'messages';
  /** Which rows of the files belong to it; all of them when absent. */
  holds?(row: MessageRow): boolean;
  measure(rows: readonly MessageRow[], heed: readonly Judged<Assessment>[]): readonly ResultRow[];
}

/** Pairs of tellings of one thing; `heed` holds the assessments of `tellingsOf(rows)`. */
export interface PairSet extends Described {
  readonly layout: 'pairs';
  measure(rows: readonly PairRow[], heed: readonly Judged<Assessment>[]): readonly ResultRow[];
}

/** A list of conversations of the headline set. */
export interface IdSet extends Described {
  readonly layout: 'ids';
}

export type EvaluationSet = ConversationSet | MessageSet | PairSet | IdSet;

/** All files that a set is read from. */
export function filesOf({ file, also = [] }: EvaluationSet): string[] {
  return [file, ...also];
}
