import type { Encoder } from '../src/assess/local/encoder.ts';
import type { Lines, Weights } from '../src/assess/local/weights.ts';
import { Urgency } from '../src/domain/assessment.ts';
import { placeOfHighest } from '../src/domain/highest.ts';
import { isGraveAt } from '../src/domain/learning/score.ts';
import { detection, quadraticKappa } from '../src/eval/metrics.ts';
import type { LineMessages } from './public-sets.ts';
import { type Chances, readChances, UNDRAWN } from './read-chances.ts';

/** Where the lines are best drawn for these heads. */
export async function linesOf(
  { drawn, churn }: LineMessages,
  weights: Weights,
  encoder: Encoder | undefined,
  say: (progress: string) => void,
): Promise<Omit<Lines, 'risk'>> {
  const read = (rows: readonly { readonly text: string }[]) =>
    readChances(
      rows.map(({ text }) => text),
      weights,
      encoder,
    );
  say('messages');
  const ofDrawn = await read(drawn);
  say('leaving');
  const ofChurn = await read(churn);
  const levels = drawn.map(({ label }) => Urgency.options.indexOf(label.urgency));
  const leaves = [
    ...churn.map(({ mapped }) => mapped.churnRisk === 'high'),
    ...drawn.map(({ label }) => label.churn === 'high'),
  ];
  return {
    ...urgencyLines(levels, ofDrawn),
    leaving: leavingLine(leaves, [...ofChurn, ...ofDrawn]),
  };
}

const GRID = Array.from({ length: 15 }, (_, step) => 0.15 + 0.05 * step);

type UrgencyLines = Pick<Lines, 'grave' | 'gravest' | 'light'>;

const TRIED: readonly UrgencyLines[] = GRID.flatMap((grave) =>
  [0.4, 0.5, 0.6].flatMap((gravest) =>
    [0.4, 0.5, 0.6, 0.7].map((light) => ({ grave, gravest, light })),
  ),
);

/**
 * The three lines with the best agreement, misses of harm weighing most; of equals the lowest. `gold` is the right place among the levels,
 * from 0, of each message.
 */
export function urgencyLines(gold: readonly number[], read: readonly Chances[]): UrgencyLines {
  const worths = TRIED.map((lines) =>
    worthOf(
      gold,
      read.map((one) => levelAt(one, lines)),
    ),
  );
  const { grave, gravest, light } = TRIED[placeOfHighest(worths)] ?? UNDRAWN;
  return { grave, gravest, light };
}

/** What missing every P1 and P2 costs in kappa, and what raising every P3 and P4 does. Ours: a miss is twice as bad. */
const MISS = 0.2;
const FALSE = 0.1;

function worthOf(gold: readonly number[], said: readonly number[]): number {
  const missed = shareOut(gold, said, isGraveAt);
  const cried = shareOut(gold, said, (level) => !isGraveAt(level));
  return (quadraticKappa(gold, said, Urgency.options.length) ?? 0) - MISS * missed - FALSE * cried;
}

/** Of the messages with such a level, the share that was said to have no such level. */
function shareOut(
  gold: readonly number[],
  said: readonly number[],
  isIn: (level: number) => boolean,
): number {
  const rows = said.filter((_, index) => isIn(gold[index] ?? 3));
  return rows.filter((level) => !isIn(level)).length / Math.max(1, rows.length);
}

function levelAt({ grave, gravest, light }: Chances, lines: UrgencyLines): number {
  if (grave >= lines.grave) return gravest >= lines.gravest ? 0 : 1;
  return light >= lines.light ? 2 : 3;
}

/** The line with the best F1; of equals the strictest. `gold` says of each message whether it leaves. */
export function leavingLine(gold: readonly boolean[], read: readonly Chances[]): number {
  const strictest = GRID.toReversed();
  const scores = strictest.map((line) => {
    const said = read.map(({ leaving }) => leaving >= line);
    return detection(gold, said).f1;
  });
  const best = strictest[placeOfHighest(scores)] ?? UNDRAWN.leaving;
  return Number(best.toFixed(2));
}
