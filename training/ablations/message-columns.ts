import type { Unit } from '../../src/eval/result.ts';
import {
  angryF1,
  graveMissed,
  lightRaised,
  moodAcceptable,
  type Pair,
  styleAcceptable,
  urgencyAcceptable,
  urgencyKappa,
} from '../message-metrics.ts';

/** A column of the tables on single messages; null where there is nothing to measure. */
export interface MessageMetric {
  readonly metric: string;
  readonly unit: Unit;
  evaluate(pairs: readonly Pair[]): number | null;
}

/** The columns, in order. */
export const MESSAGE_METRICS: readonly MessageMetric[] = [
  { metric: 'urgency, kappa', unit: 'score', evaluate: urgencyKappa },
  { metric: 'urgency acceptable', unit: 'share', evaluate: urgencyAcceptable },
  { metric: 'P1, P2 missed', unit: 'share', evaluate: graveMissed },
  { metric: 'P3, P4 raised', unit: 'share', evaluate: lightRaised },
  { metric: 'mood acceptable', unit: 'share', evaluate: moodAcceptable },
  { metric: 'angry, F1', unit: 'score', evaluate: angryF1 },
  { metric: 'style acceptable', unit: 'share', evaluate: styleAcceptable },
];
