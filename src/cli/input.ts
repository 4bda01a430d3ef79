import { z } from 'zod';
import { Who } from '../domain/conversation.ts';

/** The longest conversation that is read, in turns. Ours: chats have dozens; more would keep the machine busy for minutes. */
const MOST_TURNS = 2000;

const Id = z.union([z.string(), z.number()], 'must be a text or a number').refine(isExact, {
  error: 'is a number too large to be given back unchanged; write it in quotes',
});

const InputTurn = z.object(
  {
    who: z.enum(Who.options, `must be one of ${Who.options.join(', ')}`),
    text: z.string('must be a text'),
    /** Seconds since the first turn; without it a turn starts no clock. */
    t_offset_s: z.number('must be a number of seconds').nullish(),
  },
  'must be an object with "who" and "text"',
);
export type InputTurn = z.infer<typeof InputTurn>;

const Fields = z.object(
  {
    id: Id,
    text: z.string('must be a text').optional(),
    turns: z
      .array(InputTurn, 'must be a list of turns')
      .max(MOST_TURNS, `must not hold more than ${MOST_TURNS} turns`)
      .optional(),
  },
  'The line must be an object with "id" and "text" or "turns".',
);

/** A line of the input of `assess` and `draft`. Other keys are ignored; where there are turns, a `text` beside them is, too. */
export const Input = Fields.refine(hasWords, { error: 'The line must have a "text" or "turns".' });
export type Input = z.infer<typeof Input>;

/** What became of a recorded conversation, where somebody has read it to the end and says so. */
const Outcome = z.object({ escalated: z.boolean(), at_turn: z.int().nullish() });
export type Outcome = z.infer<typeof Outcome>;

/** A line of the files that `replay` plays: the same, and perhaps the outcome, which no judge gets to see. */
export const Recorded = Fields.extend({ outcome: Outcome.optional().catch(undefined) }).refine(
  hasWords,
  { error: 'The line must have a "text" or "turns".' },
);
export type Recorded = z.infer<typeof Recorded>;

/** A text alone is a conversation of one turn. */
export function turnsOf({ text, turns }: Pick<Input, 'text' | 'turns'>): readonly InputTurn[] {
  return turns ?? [{ who: 'customer', text: text ?? '' }];
}

function hasWords({ text, turns }: { text?: unknown; turns?: unknown }): boolean {
  return text !== undefined || turns !== undefined;
}

/** Whole numbers past 2^53 change on their way through JSON. */
function isExact(id: string | number): boolean {
  return !Number.isInteger(id) || Number.isSafeInteger(id);
}
