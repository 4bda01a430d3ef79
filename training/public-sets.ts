import { join } from 'node:path';
import { type Label, labelsOf } from '../src/eval/labels.ts';
import { readLines } from '../src/eval/read-lines.ts';
import { ConversationRow, FirstMessage, MessageRow } from '../src/eval/rows.ts';

/** The file of real messages that two of the draws are from. docs/evaluation.md says where it is found. */
export const POOL = 'pool.twcs.dev.jsonl';

/** The conversations of which some are lost in the end; the third draw is from their first messages. */
const EARLY = 'tweetsumm_dev.jsonl';

/** The draw that the lines are drawn on, as its first reader labelled it; on no other draw is any line drawn. */
export const TUNED = 'drawn-1.reader-1';

/** A real message with what our reader says of it. */
export interface DrawnMessage {
  readonly text: string;
  readonly label: Label;
}

/** Of each of these draws the messages that are in the folder, with the labels of one reader: `drawn-1.reader-1`, say. Throws `DataError`. */
export function readDraws(folder: string, names: readonly string[]): DrawnMessage[][] {
  const pool = readLines(join(folder, POOL), MessageRow);
  const first = readLines(join(folder, EARLY), FirstMessage);
  const texts = new Map([...pool, ...first].map(({ id, text }) => [id, text]));
  return names.map((name) =>
    labelsOf(name).flatMap((label) => {
      const text = texts.get(label.id);
      return text === undefined ? [] : [{ text, label }];
    }),
  );
}

/** The messages that the lines are drawn on. */
export interface LineMessages {
  readonly drawn: readonly DrawnMessage[];
  /** Messages of which some say that they leave. */
  readonly churn: readonly MessageRow[];
}

/** What the lines are drawn on. Throws `DataError`. */
export function readLineMessages(folder: string): LineMessages {
  const [drawn = []] = readDraws(folder, [TUNED]);
  return { drawn, churn: readLeaving(folder) };
}

/** Messages of which some say that they leave, in English and German. Throws `DataError`. */
export function readLeaving(folder: string): MessageRow[] {
  return readLines(join(folder, 'churn.swisscom.dev.jsonl'), MessageRow);
}

/** Conversations of which some are lost in the end. Throws `DataError`. */
export function readEarly(folder: string): ConversationRow[] {
  return readLines(join(folder, EARLY), ConversationRow);
}
