import { z } from 'zod';

/**
 * Five examples instead of one took the right entry to the first place for 66 questions of 100 instead of 41 (banking77, 77 entries,
 * the same three rankers as in retrieve.ts); one more, because somebody always writes two that are the same. Ours.
 */
const MIN_PHRASINGS = 6;

/** A draft may have 1,800 characters and needs room for its plan beside the answer. Ours. */
const MAX_ANSWER = 1200;

const Text = z
  .string({ error: 'should be text; put it in quotes' })
  .trim()
  .min(1, { error: 'is empty' });

const Phrasings = z
  .array(Text, { error: 'should be a list, one phrasing on each line, each after a dash' })
  .min(MIN_PHRASINGS, {
    error: (issue) =>
      `has too few: give at least ${MIN_PHRASINGS}, each in other words${countOf(issue.input)}`,
  });

const Step = Text.regex(/[^.!?;,:]$/, {
  error: 'should fit between "I will …" and "… within 2 hours": leave out the full stop',
}).refine((step) => !/^(?:i|we)(?:'ll|’ll| will)\b/i.test(step), {
  error: 'should fit after "I will …": leave out "I will"',
});

const Question = Text.regex(/\?$|\?\s.*[.!?]$/s, {
  error: 'should be a question, with a question mark',
});

/** What stands above the answer in an entry's file. A field nobody knows is refused: it is most often a misspelt one. */
const FrontMatter = z.strictObject({
  /** Lower-case words joined by hyphens; what a draft cites, so it must stay the same. */
  id: Text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'should be lower-case words joined by hyphens, as in late-delivery',
  }),
  /** What the card shows as the source. */
  title: Text,
  /** Which of the desk's products it is about, in a word of the desk's own. */
  product: Text,
  /** How customers ask for it, in their words. */
  phrasings: Phrasings,
  /** What the agent does, each written to stand after "I will". */
  steps: z
    .array(Step, { error: 'should be a list of one to three steps, each after a dash' })
    .min(1, { error: 'should name at least one step' })
    .max(3, { error: 'should name three steps at most' }),
  /** What must be known first. */
  questions: z
    .array(Question, { error: 'should be a list of questions, each after a dash' })
    .max(2, { error: 'should hold two questions at most' })
    .default([]),
  /** The day somebody last checked that it is still true. */
  updated: z.iso.date({ error: 'should be a date written as 2026-03-31' }),
});

/** One knowledge entry: what customers ask, what they are told, and what the agent then does. */
export const Entry = FrontMatter.extend({
  /** The answer to the customer, as Markdown paragraphs; its first sentence is useful alone. */
  answer: Text.max(MAX_ANSWER, {
    error: `should have ${MAX_ANSWER} characters at most, so that it fits into a reply`,
  }),
});
export type Entry = z.infer<typeof Entry>;

function countOf(input: unknown): string {
  return Array.isArray(input) ? ` (there are ${input.length})` : '';
}
