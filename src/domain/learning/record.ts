import { z } from 'zod';
import { Adjustment, UNADJUSTED } from './adjustment.ts';
import { HeadReport } from './fit-head.ts';
import { Counts } from './lesson.ts';

/** A change of what is in force. */
const Fitted = z.object({
  what: z.literal('fitted'),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** At night by itself, or by somebody's command. */
  by: z.enum(['night', 'command']),
  adjustment: Adjustment,
  counts: Counts,
  heads: z.object({ urgency: HeadReport, style: HeadReport, mood: HeadReport, risk: HeadReport }),
});
/** Somebody took the latest back; `adjustment` is what was in force before it. */
const Undone = z.object({ what: z.literal('undone'), at: z.number(), adjustment: Adjustment });

export const Step = z.discriminatedUnion('what', [Fitted, Undone]);
export type Step = z.infer<typeof Step>;
export type Fitted = z.infer<typeof Fitted>;

/** All that was learned in one workspace, step by step, oldest first. */
export const LearningRecord = z.object({
  /** When its examples were last looked at, in milliseconds since 1970; null where they never were. */
  lookedAt: z.number().nullable(),
  steps: z.array(Step),
});
export type LearningRecord = z.infer<typeof LearningRecord>;

/** Where nothing was learned yet. */
export const NOTHING_LEARNED: LearningRecord = { lookedAt: null, steps: [] };

/** Steps kept. Ours: a year of nights that each changed something. */
const KEPT = 400;

/** What is in force. */
export function adjustmentIn({ steps }: Pick<LearningRecord, 'steps'>): Adjustment {
  return steps.at(-1)?.adjustment ?? UNADJUSTED;
}

/** True after an undo: nights leave the workspace alone until somebody fits it again, or they would do again what was taken back. */
export function isPaused({ steps }: Pick<LearningRecord, 'steps'>): boolean {
  return steps.at(-1)?.what === 'undone';
}

/** The record with one more step. */
export function withStep(record: LearningRecord, step: Step): LearningRecord {
  return { ...record, steps: [...record.steps, step].slice(-KEPT) };
}

/** The record with the latest fit taken back, exactly; undefined where none is in force. */
export function undone(record: LearningRecord, at: number): LearningRecord | undefined {
  const inForce: Fitted[] = [];
  for (const step of record.steps) {
    if (step.what === 'fitted') inForce.push(step);
    else inForce.pop();
  }
  if (inForce.length === 0) return undefined;
  const adjustment = inForce.at(-2)?.adjustment ?? UNADJUSTED;
  return withStep(record, { what: 'undone', at, adjustment });
}
