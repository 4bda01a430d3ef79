import { Urgency } from '../../src/domain/assessment.ts';
import { detection, meanOf, quadraticKappa } from '../../src/eval/metrics.ts';
import type { Unit } from '../../src/eval/result.ts';
import type { Label } from '../labels.ts';
import type { Said } from './answers.ts';

/** A message with its labels and what was said of it. */
export interface Pair {
  readonly label: Label;
  readonly said: Said;
}

/** A column of the tables on single messages; null where there is nothing to measure. */
export interface MessageMetric {
  readonly metric: string;
  readonly unit: Unit;
  evaluate(pairs: readonly Pair[]): number | null;
}

export const MESSAGE_METRICS: readonly MessageMetric[] = [
  { metric: 'urgency, kappa', unit: 'score', evaluate: kappaOf },
  {
    metric: 'urgency acceptable',
    unit: 'share',
    evaluate: (pairs) =>
      shareOf(pairs, ({ label, said }) => said.urgency && label.acceptable.includes(said.urgency)),
  },
  {
    metric: 'P1, P2 missed',
    unit: 'share',
    evaluate: (pairs) =>
      shareOf(pairs.filter(isGrave), ({ said }) => said.urgency && !graveLevel(said.urgency)),
  },
  {
    metric: 'P3, P4 raised',
    unit: 'share',
    evaluate: (pairs) =>
      shareOf(
        pairs.filter((pair) => !isGrave(pair)),
        ({ said }) => said.urgency && graveLevel(said.urgency),
      ),
  },
  {
    metric: 'mood acceptable',
    unit: 'share',
    evaluate: (pairs) =>
      shareOf(pairs, ({ label, said }) => said.mood && label.moods.includes(said.mood)),
  },
  { metric: 'angry, F1', unit: 'score', evaluate: angryF1 },
  {
    metric: 'style acceptable',
    unit: 'share',
    evaluate: (pairs) =>
      shareOf(pairs, ({ label, said: { style } }) =>
        style === null ? false : style && label.styles.includes(style),
      ),
  },
];

/** The share of which it holds; null where there are none, or one of them is not told. */
function shareOf(
  pairs: readonly Pair[],
  holds: (pair: Pair) => boolean | undefined,
): number | null {
  const held = pairs.map(holds);
  if (held.length === 0 || held.includes(undefined)) return null;
  return meanOf(held.map(Number));
}

function kappaOf(pairs: readonly Pair[]): number | null {
  if (pairs.some(({ said }) => said.urgency === undefined)) return null;
  return quadraticKappa(
    pairs.map(({ label }) => Urgency.options.indexOf(label.urgency)),
    pairs.map(({ said }) => Urgency.options.indexOf(said.urgency ?? 'P4')),
    Urgency.options.length,
  );
}

/** Angry is what a reader's best word says, and no other that could be defended. */
function angryF1(pairs: readonly Pair[]): number | null {
  if (pairs.some(({ said }) => said.isAngry === undefined)) return null;
  return detection(
    pairs.map(({ label }) => label.moods[0] === 'angry'),
    pairs.map(({ said }) => said.isAngry === true),
  ).f1;
}

function isGrave({ label }: Pair): boolean {
  return graveLevel(label.urgency);
}

function graveLevel(urgency: Urgency): boolean {
  return urgency === 'P1' || urgency === 'P2';
}
