import { mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Assessed } from '../assess/assessor.ts';
import { Assessment } from '../domain/assessment.ts';
import { codeOf } from '../engine/file-errors.ts';
import { parseLine } from '../json-lines.ts';
import type { Place } from './tasks.ts';

/** What an answer is found by again: another prompt or another model is another question. */
export interface AnswerKey extends Place {
  /** The assessor's name. */
  readonly model: string;
  /** A hash of all that was sent. */
  readonly prompt: string;
}

/** A line of the file. */
const Line = z.object({
  set: z.string(),
  row: z.string(),
  turn: z.int().min(0),
  model: z.string(),
  prompt: z.string(),
  assessment: Assessment,
  usage: z
    .object({
      inputTokens: z.number(),
      outputTokens: z.number(),
      cost: z.number().nullable(),
    })
    .optional(),
});

/** The file of kept answers cannot be used; the message says where, why and what to do, and quotes nothing. */
export class KeepError extends Error {
  override readonly name = 'KeepError';
}

/** A model's answers, kept as they come, so that nothing is asked and paid for twice. */
export interface KeptAnswers {
  readonly file: string;
  /** How many there are. */
  count(): number;
  find(key: AnswerKey): Assessed | undefined;
  /** On disk, as far as the system knows, when it returns. Throws `KeepError` where it cannot be written. */
  keep(key: AnswerKey, assessed: Assessed): void;
}

/**
 * Opens the file, or begins it, readable by its owner alone: quotes are customers' words. The last line may be cut off, as after a
 * kill, and is then taken out; any other damage throws `KeepError`.
 */
export function openKeptAnswers(file: string): KeptAnswers {
  const answers = readAnswers(file);
  const handle = orKeepError(file, 'written', () => openSync(file, 'a', 0o600));
  return {
    file,
    count: () => answers.size,
    find: (key) => answers.get(nameOf(key)),
    keep({ set, row, turn, model, prompt }, { assessment, usage }) {
      const line = { set, row, turn, model, prompt, assessment, usage };
      orKeepError(file, 'written', () => writeSync(handle, `${JSON.stringify(line)}\n`));
      answers.set(nameOf(line), usage === undefined ? { assessment } : { assessment, usage });
    },
  };
}

function readAnswers(file: string): Map<string, Assessed> {
  const text = orKeepError(file, 'read', () => readOrBegin(file));
  const answers = new Map<string, Assessed>();
  const lines = text.split('\n');
  let whole = 0;
  for (const [index, line] of lines.entries()) {
    const isLast = index >= lines.length - 2 && lines.slice(index + 1).join('') === '';
    const isEnded = index < lines.length - 1;
    const read = isEnded ? readLine(line) : undefined;
    if (read === undefined && !isLast) throw new KeepError(damaged(file, index + 1));
    if (read === undefined) break;
    answers.set(read.name, read.assessed);
    whole += Buffer.byteLength(line) + 1;
  }
  if (whole < Buffer.byteLength(text)) truncateSync(file, whole);
  return answers;
}

function readOrBegin(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function readLine(line: string): { name: string; assessed: Assessed } | undefined {
  const parsed = parseLine(Buffer.from(line), Line);
  if (parsed === undefined || 'error' in parsed) return undefined;
  const { assessment, usage, ...key } = parsed.value;
  return {
    name: nameOf(key),
    assessed: usage === undefined ? { assessment } : { assessment, usage },
  };
}

function nameOf({ set, row, turn, model, prompt }: AnswerKey): string {
  return JSON.stringify([set, row, turn, model, prompt]);
}

function damaged(file: string, line: number): string {
  return `${file}, line ${line}: this is no answer that was kept here. Take the line out, or name another file with --keep.`;
}

function orKeepError<Value>(file: string, what: 'read' | 'written', act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    const code = codeOf(error) ?? 'no reason given';
    throw new KeepError(`${file} cannot be ${what} (${code}). Name another file with --keep.`);
  }
}
