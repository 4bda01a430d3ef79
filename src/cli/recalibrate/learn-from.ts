import { workspaceOf } from '../../domain/address.ts';
import type { Case } from '../../domain/case.ts';
import { adjustmentIn, undone } from '../../domain/learning/record.ts';
import { MOST_CASES } from '../../learning/nights.ts';
import type { LessonReader } from '../../learning/read-lessons.ts';
import type { LearningRecords } from '../../learning/records.ts';
import { learnedFrom, relearn } from '../../learning/relearn.ts';
import { renderFit, renderUndo } from './render.ts';

/** What fitting takes. */
export interface LearnOptions {
  /** Every case that teaches. */
  readonly cases: readonly Case[];
  /** This workspace alone; each where it is undefined. */
  readonly workspace: string | undefined;
  readonly records: LearningRecords;
  readonly reader: LessonReader;
  /** The risk from which on somebody is called. */
  readonly threshold: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Nothing is kept. */
  readonly isDry: boolean;
}

const NOTHING =
  'Nothing has been taught yet: no tags were put right, no call was answered, nobody blew up with nobody called.';

/** Fits each workspace to the latest of its cases, and tells what came of it. Throws `DamagedFileError` and `DurableWriteError`. */
export async function* learnFrom(options: LearnOptions): AsyncGenerator<string> {
  const { records, reader, threshold, now, isDry } = options;
  const workspaces = taughtIn(options);
  if (workspaces.length === 0) yield NOTHING;
  for (const workspace of workspaces) {
    const record = await records.read(workspace);
    const relearned = await relearn(latestOf(options.cases, workspace), reader, record, threshold);
    const next = learnedFrom(record, relearned, { at: now, by: 'command' });
    if (!isDry && !(await records.replace(workspace, record, next))) {
      yield changedMeanwhile(workspace);
      continue;
    }
    yield renderFit(workspace, relearned, { isDry });
  }
}

/** A night, or somebody else, was quicker. */
function changedMeanwhile(workspace: string): string {
  return `${workspace}: nothing was done, as it was fitted meanwhile. Run this again if it is still wanted.`;
}

function taughtIn({ cases, workspace }: LearnOptions): string[] {
  const all = new Set(cases.map(({ channel }) => workspaceOf(channel)));
  if (workspace === undefined) return [...all].toSorted();
  return all.has(workspace) ? [workspace] : [];
}

/** As many as a night learns from, and the same ones. */
function latestOf(cases: readonly Case[], workspace: string): Case[] {
  return cases
    .filter(({ channel }) => workspaceOf(channel) === workspace)
    .toSorted((left, right) => right.openedAt - left.openedAt)
    .slice(0, MOST_CASES);
}

/** Takes the latest fit of a workspace back; undefined where none is in force. Throws `DamagedFileError` and `DurableWriteError`. */
export async function takeBack(
  workspace: string,
  { records, now, isDry }: Pick<LearnOptions, 'records' | 'now' | 'isDry'>,
): Promise<string | undefined> {
  const record = await records.read(workspace);
  const next = undone(record, now);
  if (next === undefined) return undefined;
  if (!isDry && !(await records.replace(workspace, record, next)))
    return changedMeanwhile(workspace);
  return renderUndo(workspace, adjustmentIn(next), isDry);
}
