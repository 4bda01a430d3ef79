import { Hint, Urgency } from '../../src/domain/assessment.ts';
import { type Measured, withInterval } from '../../src/eval/bootstrap.ts';
import type { Label } from '../../src/eval/labels.ts';
import { meanOf, quadraticKappa, rankCorrelation } from '../../src/eval/metrics.ts';
import type { ThreadLabel } from '../labels.ts';

/** Two readers of one text, conversation or whatever. */
export type Both<One, Other = One> = readonly (readonly [first: One, second: Other])[];

/** How far two readers agree on one thing. */
export interface Agreement {
  readonly on: string;
  readonly unit: 'score' | 'share';
  readonly measured: Measured;
}

/** The texts that both have read, by id. */
export function paired<One extends { id: string }, Other extends { id: string }>(
  first: readonly One[],
  second: readonly Other[],
): Both<One, Other> {
  const byId = new Map(first.map((one) => [one.id, one]));
  return second.flatMap((other): [One, Other][] => {
    const one = byId.get(other.id);
    return one === undefined ? [] : [[one, other]];
  });
}

/** Agreement of two readers of messages. "Within" is the second's best among what the first could defend; "back", the first's among the second's. */
export function messageAgreement(pairs: Both<Label>): Agreement[] {
  const share = (on: string, agree: (first: Label, second: Label) => boolean) =>
    shareOf(on, pairs, agree);
  return [
    kappaOf(
      'urgency, quadratic kappa',
      pairs,
      ({ urgency }) => Urgency.options.indexOf(urgency),
      4,
    ),
    share('urgency, exact', (first, second) => first.urgency === second.urgency),
    share('urgency, within', (first, second) => first.acceptable.includes(second.urgency)),
    share('urgency, back', (first, second) => second.acceptable.includes(first.urgency)),
    share('mood, exact', (first, second) => first.moods[0] === second.moods[0]),
    share('mood, within', (first, second) => first.moods.some((one) => one === second.moods[0])),
    share('mood, back', (first, second) => second.moods.some((one) => one === first.moods[0])),
    share('style, exact', (first, second) => first.styles[0] === second.styles[0]),
    share('style, within', (first, second) => first.styles.some((one) => one === second.styles[0])),
    share('style, back', (first, second) => second.styles.some((one) => one === first.styles[0])),
    kappaOf('leaving, quadratic kappa', pairs, ({ churn }) => Hint.options.indexOf(churn), 3),
    kappaOf('going public, quadratic kappa', pairs, (one) => Hint.options.indexOf(one.public), 3),
  ];
}

/** Agreement of the writer and a second reader of conversations. Risks are compared at the customers' messages that both gave one. */
export function threadAgreement(pairs: Both<ThreadLabel>): Agreement[] {
  const lost = pairs.filter(([first, second]) => first.escalated && second.escalated);
  return [
    kappaOf('lost, kappa', pairs, ({ escalated }) => Number(escalated), 2),
    shareOf('lost, exact', pairs, (first, second) => first.escalated === second.escalated),
    shareOf(
      'the turn, where both say lost',
      lost,
      (first, second) => first.at_turn === second.at_turn,
    ),
    riskOf('risk, rank correlation', pairs, () => true),
    riskOf(
      'risk before the turn, rank correlation',
      pairs,
      ({ at_turn }, index) => at_turn === null || index < at_turn,
    ),
  ];
}

function kappaOf<One, Other>(
  on: string,
  pairs: Both<One, Other>,
  level: (label: One | Other) => number,
  levels: number,
): Agreement {
  const measured = withInterval(pairs.length, (indexes) => {
    const drawn = indexes.flatMap((index) => pairs.slice(index, index + 1));
    return quadraticKappa(
      drawn.map(([first]) => level(first)),
      drawn.map(([, second]) => level(second)),
      levels,
    );
  });
  return { on, unit: 'score', measured };
}

function shareOf<One, Other>(
  on: string,
  pairs: Both<One, Other>,
  agree: (first: One, second: Other) => boolean,
): Agreement {
  const right = pairs.map(([first, second]) => Number(agree(first, second)));
  const measured = withInterval(right.length, (indexes) =>
    indexes.length === 0 ? null : meanOf(indexes.map((index) => right[index] ?? 0)),
  );
  return { on, unit: 'share', measured };
}

/** Conversations are drawn anew for the interval, not messages: those of one conversation are alike. */
function riskOf(
  on: string,
  pairs: Both<ThreadLabel>,
  isIn: (first: ThreadLabel, index: number) => boolean,
): Agreement {
  const risks = pairs.map(([first, second]) =>
    first.risk.flatMap((one, index): [number, number][] => {
      const other = second.risk[index] ?? null;
      return one === null || other === null || !isIn(first, index) ? [] : [[one, other]];
    }),
  );
  const measured = withInterval(risks.length, (indexes) => {
    const drawn = indexes.flatMap((index) => risks[index] ?? []);
    return rankCorrelation(
      drawn.map(([one]) => one),
      drawn.map(([, other]) => other),
    );
  });
  return { on, unit: 'score', measured };
}
