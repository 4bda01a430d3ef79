import { z } from 'zod';
import { Mood, Style, Urgency } from '../assessment.ts';
import { logit } from '../chance.ts';

/** The parts of the judgement that are learned one by one. */
export const Head = z.enum(['urgency', 'style', 'mood', 'risk']);
export type Head = z.infer<typeof Head>;

/**
 * The furthest that learning moves each, in log-odds, so that no number of corrections turns an alarm off. Ours. A P1 that is believed
 * more than 82 % stays one (two levels move apart by 1.5 at most), and with the threshold as shipped a risk of 67 % still calls. Nobody
 * is called for style or mood.
 */
export const BOUNDS = { urgency: 0.75, style: 1.5, mood: 1.5, risk: 1.5 } as const satisfies Record<
  Head,
  number
>;

function offset(head: Head) {
  return z.number().min(-BOUNDS[head]).max(BOUNDS[head]);
}

/** What a workspace has taught, in log-odds: an offset for each class of the three tags, in their order, and a shift of the risk. */
export const Adjustment = z.object({
  urgency: z.array(offset('urgency')).length(Urgency.options.length),
  style: z.array(offset('style')).length(Style.options.length),
  mood: z.array(offset('mood')).length(Mood.options.length),
  risk: offset('risk'),
});
export type Adjustment = z.infer<typeof Adjustment>;

/** The heads that say one of several classes. */
export const TAG_HEADS = ['urgency', 'style', 'mood'] as const satisfies Head[];
export type TagHead = (typeof TAG_HEADS)[number];

/** The classes of each tag, in the order of their offsets. */
export const CLASSES = {
  urgency: Urgency.options,
  style: Style.options,
  mood: Mood.options,
} as const satisfies Record<TagHead, readonly string[]>;

/** The judgement as it ships. */
export const UNADJUSTED: Adjustment = {
  urgency: Urgency.options.map(() => 0),
  style: Style.options.map(() => 0),
  mood: Mood.options.map(() => 0),
  risk: 0,
};

/** Probabilities moved by offsets in log-odds; they add up to one again. */
export function shifted(probabilities: readonly number[], offsets: readonly number[]): number[] {
  const raised = probabilities.map((value, index) => value * Math.exp(offsets[index] ?? 0));
  const sum = raised.reduce((total, value) => total + value, 0);
  return sum === 0 ? [...probabilities] : raised.map((value) => value / sum);
}

/** Risks are kept to three digits: one that is nearer than half of the last to 0 or 1 is not known to be nearer. */
const HALF_A_DIGIT = 0.0005;

/** The log-odds of a risk, 0 to 1. */
export function riskLogit(risk: number): number {
  return logit(risk, HALF_A_DIGIT);
}
