import { join } from 'node:path';
import { readLines } from '../src/eval/read-lines.ts';
import { ConversationRow, FirstMessage, MessageRow } from '../src/eval/rows.ts';
import { type Label, labelsOf } from './labels.ts';

/** The file of real messages that readers of ours have labelled two draws of; the third are first messages of `EARLY`. docs/evaluation.md says where all of them are found. */
export const POOL = 'pool.twcs.dev.jsonl';

/** The conversations of which some are lost in the end. */
const EARLY = 'tweetsumm_dev.jsonl';

/** A real message with what our reader says of it. */
export interface DrawnMessage {
  readonly text: string;
  readonly label: Label;
}

/** The messages of one draw that are in the folder, with the labels of one reader: `drawn-1.reader-1`, say. Throws `DataError`. */
export function readDraw(folder: string, name: string): DrawnMessage[] {
  const pool = readLines(join(folder, POOL), MessageRow);
  const first = readLines(join(folder, EARLY), FirstMessage);
  const texts = new Map([...pool, ...first].map(({ id, text }) => [id, text]));
  return labelsOf(name).flatMap((label) => {
    const text = texts.get(label.id);
    return text === undefined ? [] : [{ text, label }];
  });
}

/** Messages of which some say that they leave, in English and German. Throws `DataError`. */
export function readLeaving(folder: string): MessageRow[] {
  return readLines(join(folder, 'churn.swisscom.dev.jsonl'), MessageRow);
}

/** Conversations of which some are lost in the end. Throws `DataError`. */
export function readEarly(folder: string): ConversationRow[] {
  return readLines(join(folder, EARLY), ConversationRow);
}
