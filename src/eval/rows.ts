import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Hint, Urgency } from '../domain/assessment.ts';
import { type Turn, Who } from '../domain/conversation.ts';
import { firstIssue } from '../first-issue.ts';
import { DataError } from './read-lines.ts';

/** A conversation of a data set. Only `turns` is shown to a judge; the rest are the answers. */
export const ConversationRow = z.object({
  id: z.string(),
  turns: z.array(z.object({ who: Who, text: z.string(), t_offset_s: z.number().nullish() })).min(1),
  outcome: z.object({
    escalated: z.boolean(),
    at_turn: z.int().nullable(),
    grade: z.int().nullish(),
    hot_start: z.boolean().nullish(),
  }),
  score_only_turns_before: z.int().nullish(),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

/** A single message of a data set. A mapped label is null where the original label says nothing about it. */
export const MessageRow = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  labels: z.object({
    /** Of the forum posts: 1 (none) to 7. */
    urgency_1_7: z.number().optional(),
    /** Of the politeness requests: higher is more polite. */
    score: z.number().optional(),
  }),
  mapped: z.object({
    urgency: Urgency.nullish(),
    temperament: z.array(z.string()).nullish(),
    churnRisk: Hint.nullish(),
    needsReply: z.boolean().nullish(),
    complaint: z.boolean().nullish(),
    sentiment: z.enum(['negative', 'neutral', 'positive']).nullish(),
    polite: z.boolean().nullish(),
  }),
});
export type MessageRow = z.infer<typeof MessageRow>;

/** The first message of the customer in a conversation, as a message of its own; nothing was said about it by its set. */
export const FirstMessage = ConversationRow.transform(({ id, turns }): MessageRow => {
  const text = turns.find(({ who }) => who !== 'agent')?.text ?? '';
  return { id, lang: 'en', text, labels: {}, mapped: {} };
});

/** The same content told angrily and civilly; there may be several civil tellings, the first is used. */
export const PairRow = z.object({
  id: z.string(),
  angry: z.string(),
  calm: z.tuple([z.string()], z.string()),
});
export type PairRow = z.infer<typeof PairRow>;

/** Ids of conversations in which a polite customer has come to serious harm. */
const SeriousList = z.array(z.object({ id: z.string() }));

/** Reads the list of ids. Throws `DataError` naming the file. */
export function readIds(folder: string, file: string): string[] {
  const parsed = SeriousList.safeParse(jsonOf(readFileSync(join(folder, file), 'utf8'), file));
  if (parsed.success) return parsed.data.map((one) => one.id);
  throw new DataError(file, firstIssue(parsed.error));
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError(file, 'This is not JSON.');
  }
}

/** The turns as an assessor gets them. Turns without a time start no clock. */
export function turnsOf(row: ConversationRow): Turn[] {
  return row.turns.map(({ who, text, t_offset_s }, index) => ({
    id: String(index),
    who,
    author: who,
    text,
    at: t_offset_s == null ? null : t_offset_s * 1000,
  }));
}

/** A message that stands alone, as an assessor gets it. */
export function turnOf(text: string): Turn {
  return { id: '0', who: 'customer', author: 'customer', text, at: null };
}

/** True where careful readers would not agree whether it escalates. */
export function isBorderline({ outcome }: ConversationRow): boolean {
  return outcome.grade === 1;
}

/** The turn that blows up, or, where none does, the number of turns: what comes before it may be looked at. */
export function endOf({ outcome, turns }: ConversationRow): number {
  return outcome.escalated ? (outcome.at_turn ?? turns.length) : turns.length;
}
