import { statSync } from 'node:fs';
import { join } from 'node:path';
import { GOAL_SETS } from '../eval/goals.ts';
import { SETS } from '../eval/sets.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

/** Where answers are kept unless somebody names a file: in the data folder, which is no part of the repository. */
export const KEEP_FILE = join('evaluation', 'answers.jsonl');

/** How `npm run eval` was called. */
export interface EvalFlags {
  /** Where the data sets are. */
  readonly folder: string;
  /** Names of the sets wanted; all when empty. */
  readonly only: readonly string[];
  readonly limit: number | undefined;
  readonly encoder: 'on' | 'off' | 'both' | undefined;
  readonly usesModel: boolean;
  /** The file for a model's answers. */
  readonly keep: string | undefined;
  /** In US dollars. */
  readonly maxCost: number | undefined;
  /** Nothing was left out, so the document may be written. */
  readonly isFull: boolean;
}

/** Throws `UsageError` with a sentence for whoever called it. */
export function readEvalFlags(args: readonly string[]): EvalFlags {
  const { values } = readArguments(args, {
    data: { type: 'string' },
    only: { type: 'string', multiple: true },
    goals: { type: 'boolean' },
    limit: { type: 'string' },
    encoder: { type: 'string' },
    assessor: { type: 'string' },
    keep: { type: 'string' },
    'max-cost': { type: 'string' },
  });
  const usesModel = oneOf('assessor', values.assessor, ['local', 'openai']) === 'openai';
  return {
    folder: folderOf(values.data),
    only: onlyOf(values.only, values.goals),
    limit: limitOf(values.limit),
    encoder: oneOf('encoder', values.encoder, ['on', 'off', 'both']),
    usesModel,
    keep: keepOf(values.keep, usesModel),
    maxCost: costOf(values['max-cost'], usesModel),
    isFull: Object.keys(values).join() === 'data',
  };
}

function folderOf(folder: string | undefined): string {
  if (folder === undefined) {
    throw new UsageError('Name the folder with the data sets: --data DIR. --help lists the sets.');
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError('--data takes a folder, and there is none of that name.');
  }
  return folder;
}

/** The sets of the goals, or those that were named. */
function onlyOf(
  names: readonly string[] | undefined,
  goals: boolean | undefined,
): readonly string[] {
  if (goals !== true) return (names ?? []).map(knownSet);
  if (names === undefined) return GOAL_SETS;
  throw new UsageError('--goals names its sets itself: leave out --only.');
}

function knownSet(name: string): string {
  if (SETS.some((set) => set.name === name)) return name;
  throw new UsageError(`--only takes one of ${SETS.map((set) => set.name).join(', ')}.`);
}

function limitOf(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(limit))
    throw new UsageError('--limit takes a number of rows from 1 on.');
  return Number(limit);
}

/** Throws `UsageError` where nothing would be kept. */
function keepOf(file: string | undefined, usesModel: boolean): string | undefined {
  if (file === undefined) return undefined;
  if (!usesModel) throw new UsageError('--keep goes with --assessor openai.');
  if (file.trim() === '') throw new UsageError('--keep takes the name of a file.');
  return file;
}

/** In US dollars. */
function costOf(cost: string | undefined, usesModel: boolean): number | undefined {
  if (cost === undefined) return undefined;
  if (!usesModel) throw new UsageError('--max-cost goes with --assessor openai.');
  if (!/^\d{1,6}(?:\.\d{1,6})?$/.test(cost) || Number(cost) === 0)
    throw new UsageError('--max-cost takes US dollars, as in 2.50.');
  return Number(cost);
}
