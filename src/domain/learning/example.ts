import { z } from 'zod';
import { Mood, Style, Urgency } from '../assessment.ts';
import { Cause } from '../cause.ts';

/** The three tags that a person can put right. */
export const Tags = z.object({ urgency: Urgency, style: Style.nullable(), mood: Mood });
export type Tags = z.infer<typeof Tags>;

/** The customer's turn that it is about, and when it came about, in milliseconds since 1970. */
const common = { turn: z.int().min(0), at: z.number() };
/** The address of the colleague it comes from. */
const by = z.string();

/** A colleague put the tags right. `given` is what Heed had said, also where somebody had corrected it before. */
const TagsExample = z.object({ ...common, kind: z.literal('tags'), given: Tags, right: Tags, by });

/** A colleague answered from the card and left the tags as they stood. Without these, only what was wrong would ever be learned from. */
const AgreedExample = z.object({ ...common, kind: z.literal('agreed'), tags: Tags, by });

/** A call was answered: `needed` by "have it" or by answering the customer, not by "not needed". `risk` is that of the call, 0 to 1. */
const CallExample = z.object({
  ...common,
  kind: z.literal('call'),
  risk: z.number(),
  cause: Cause,
  needed: z.boolean(),
  by,
});

/** The customer blew up at this turn and nobody had been called. `risk` is the highest of before, 0 to 1; nobody's word but ours. */
const MissedExample = z.object({ ...common, kind: z.literal('missed'), risk: z.number() });

/** A draft that was changed before it was sent, and the register it was written in. */
const DraftExample = z.object({
  ...common,
  kind: z.literal('draft'),
  style: Style.nullable(),
  ours: z.string(),
  sent: z.string(),
  by,
});

/** Something the desk did that says how its conversations are to be judged. It lives in its case, and goes with it. */
export const Example = z.discriminatedUnion('kind', [
  TagsExample,
  AgreedExample,
  CallExample,
  MissedExample,
  DraftExample,
]);
export type Example = z.infer<typeof Example>;

/**
 * The examples with one more. Of each kind a turn has one, and the later stands; what somebody put right is not undone by somebody
 * who leaves it so.
 */
export function withExample(examples: readonly Example[], more: Example): Example[] {
  const isSame = (one: Example) => one.kind === more.kind && one.turn === more.turn;
  const known = examples.find(isSame);
  const others = examples.filter((one) => !isSame(one));
  if (more.kind === 'agreed' && others.some((one) => isTags(one, more.turn))) return [...examples];
  if (more.kind !== 'tags') return [...others, more];
  const given = known?.kind === 'tags' ? known.given : more.given;
  const rest = others.filter((one) => one.kind !== 'agreed' || one.turn !== more.turn);
  return [...rest, { ...more, given }];
}

function isTags({ kind, turn }: Example, at: number): boolean {
  return kind === 'tags' && turn === at;
}

/**
 * Those that are left when the words of a turn have changed or are gone: nothing is learned from words that do not stand. Drafts of then
 * and later may repeat them.
 */
export function withoutTurn(examples: readonly Example[], turn: number): Example[] {
  return examples.filter((one) => (one.kind === 'draft' ? one.turn < turn : one.turn !== turn));
}
