import { UNADJUSTED } from '../../../src/domain/learning/adjustment.ts';
import type { Fitted } from '../../../src/domain/learning/record.ts';
import { MORNING } from '../../fakes/fake-time.ts';

const SCORE = { count: 20, right: 0.6, error: 0.5, missed: 0, logLoss: 1.1 };
const LEFT = { outcome: 'too-few', said: 0, before: SCORE, after: SCORE } as const;

/** A fit of a night that has moved the risk alone. */
export function fittedStep(risk: number, given: Partial<Fitted> = {}): Fitted {
  return {
    what: 'fitted',
    at: MORNING,
    by: 'night',
    adjustment: { ...UNADJUSTED, risk },
    counts: { tags: 3, agreed: 40, calls: 12, missed: 1, drafts: 2, teachers: 3 },
    heads: {
      ...{ urgency: LEFT, style: LEFT, mood: LEFT },
      risk: { outcome: 'adopted', said: 13, before: SCORE, after: SCORE },
    },
    ...given,
  };
}
