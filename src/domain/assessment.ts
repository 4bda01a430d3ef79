import { z } from 'zod';
import { Signal } from './signal.ts';

/**
 * The cost to the customer of waiting, never how loudly they ask.
 * P1: harm is happening or becomes irreversible within hours. P2: blocked from the main thing they pay for, notable money, or a
 * hard date days away. P3: partial, has a workaround. P4: waiting costs nothing.
 */
export const Urgency = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Urgency = z.infer<typeof Urgency>;

/** How the customer writes, and so how we answer. */
export const Style = z.enum(['hurried', 'inquisitive', 'matter-of-fact', 'warm']);
export type Style = z.infer<typeof Style>;

/** How the customer feels, and so with what care we treat them. Never raises urgency. */
export const Mood = z.enum(['calm', 'pleased', 'confused', 'anxious', 'frustrated', 'angry']);
export type Mood = z.infer<typeof Mood>;

/** `high`: the customer says so. `low`: hints at it. */
export const Hint = z.enum(['none', 'low', 'high']);
export type Hint = z.infer<typeof Hint>;

/** Where the risk is going; see `trendOf`. */
export const Trend = z.enum(['rising', 'steady', 'falling']);
export type Trend = z.infer<typeof Trend>;

/** A card has room for so many reasons; prompts ask for no more. */
export const MOST_REASONS = 5;

/** Why something is said: `quote` is verbatim from turn `turn`, `why` is one short clause in our words. */
export const Reason = z.object({
  quote: z.string().min(1),
  why: z.string().min(1),
  turn: z.int().min(0),
});
export type Reason = z.infer<typeof Reason>;

/** What an assessor says of a conversation as it stands after turn `turn` (a customer's). */
export const Assessment = z.object({
  turn: z.int().min(0),
  /** ISO 639-1, or `und` where no language can be told (no letters, say). */
  language: z.string().regex(/^([a-z]{2}|und)$/),
  urgency: Urgency,
  /** Null where too little was written to tell. */
  style: Style.nullable(),
  mood: Mood,
  /** How strongly the mood is felt, 0 to 1. */
  intensity: z.number().min(0).max(1),
  /** The chance, 0 to 1, that this customer is about to be lost. */
  risk: z.number().min(0).max(1),
  churn: Hint,
  public: Hint,
  signals: z.array(Signal),
  reasons: z.array(Reason),
  /** What they want, in one line, in their own words. */
  ask: z.string(),
  /** Who spoke: `local`, `local+use`, or `openai:<model>`. */
  assessor: z.string(),
});
export type Assessment = z.infer<typeof Assessment>;

const URGENCIES = Urgency.options;

/** True when `left` costs the customer more to wait for than `right`. */
export function moreUrgent(left: Urgency, right: Urgency): boolean {
  return URGENCIES.indexOf(left) < URGENCIES.indexOf(right);
}

/** True where waiting does harm: of P1 and P2. */
export function isGrave(urgency: Urgency): boolean {
  return moreUrgent(urgency, 'P3');
}

/** The one that costs the customer more to wait for. */
export function graver(left: Urgency, right: Urgency): Urgency {
  return moreUrgent(right, left) ? right : left;
}

/**
 * The place of the level that these chances of P1 to P4 speak for: first whether waiting does harm (P1 or P2) or not, then which of the two,
 * so that a split within one half does not hand the matter to the other.
 */
export function likeliestLevel(chances: readonly number[]): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = chances;
  if (first + second >= third + fourth) return first >= second ? 0 : 1;
  return third >= fourth ? 2 : 3;
}

/** Changes of risk smaller than this are called steady. Ours: about the noise of one neutral turn. */
const TREND_STEP = 0.05;

/** Where the risk is going, from the risks at the customer's turns so far, oldest first. */
export function trendOf(risks: readonly number[]): Trend {
  const last = risks.at(-1);
  const before = risks.at(-2);
  if (last === undefined || before === undefined) return 'steady';
  if (last - before > TREND_STEP) return 'rising';
  return before - last > TREND_STEP ? 'falling' : 'steady';
}
