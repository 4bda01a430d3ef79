import { isGrave } from '../../src/domain/assessment.ts';
import { crossPredict, groupedFolds } from '../../src/eval/folds.ts';
import { auroc, meanOf } from '../../src/eval/metrics.ts';
import { predict, train } from '../../src/eval/softmax.ts';
import type { LabelledMessage } from '../corpus.ts';
import { groupOf } from '../groups.ts';

/** A message as far as its shape and its urgency go. */
type Judged = Pick<LabelledMessage, 'id' | 'text' | 'urgency'>;

/** What can be counted in a text without reading it. */
const SHAPES: readonly (readonly [name: string, measure: (text: string) => number])[] = [
  ['length', (text) => text.length],
  ['question marks', (text) => matches(text, /\?/g)],
  ['exclamation marks', (text) => matches(text, /!/g)],
  ['capitals', (text) => matches(text, /\p{Lu}/gu) / Math.max(1, matches(text, /\p{L}/gu))],
  ['digits', (text) => matches(text, /\d/g)],
];

/** How well something that is not meaning tells P1 and P2 from P3 and P4: the area under the ROC curve, .5 being nothing. */
export interface Leak {
  readonly name: string;
  readonly area: number;
}

/** What the shape of a message tells of its urgency, each by itself and all together (cross-validated). */
export function leaksOf(messages: readonly Judged[]): Leak[] {
  const grave = messages.map(({ urgency }) => isGrave(urgency));
  const rows = messages.map(({ text }) => SHAPES.map(([, measure]) => measure(text)));
  const alone = SHAPES.map(([name], column) => ({
    name,
    area: auroc(
      rows.map((row) => row[column] ?? 0),
      grave,
    ),
  }));
  const together = auroc(chancesOf(messages, rows, grave), grave);
  return [...alone, { name: 'all together', area: together }].map(({ name, area }) => ({
    name,
    area: area ?? 0.5,
  }));
}

function chancesOf(
  messages: readonly Judged[],
  rows: readonly (readonly number[])[],
  grave: readonly boolean[],
): number[] {
  const indexes = SHAPES.map((_, column) => column);
  const scaled = standardised(rows);
  const examples = scaled.map((values, index) => ({
    indexes,
    values,
    targets: grave[index] ? [1, 0] : [0, 1],
  }));
  const folds = groupedFolds(messages, ({ id }) => groupOf(id));
  return crossPredict(
    examples,
    folds,
    (some) => train(some, OPTIONS),
    (trained, example) => predict(example, trained, 2)[0] ?? 0,
  );
}

/** Logarithms, as the second exclamation mark says less than the first, about nought and of like spread. */
function standardised(rows: readonly (readonly number[])[]): number[][] {
  const logarithms = rows.map((row) => row.map((value) => Math.log1p(value)));
  const columns = SHAPES.map((_, column) => logarithms.map((row) => row[column] ?? 0));
  const means = columns.map(meanOf);
  const spreads = columns.map((values, column) =>
    Math.sqrt(meanOf(values.map((value) => (value - (means[column] ?? 0)) ** 2))),
  );
  return logarithms.map((row) =>
    row.map((value, column) => (value - (means[column] ?? 0)) / (spreads[column] || 1)),
  );
}

const OPTIONS = {
  inputs: SHAPES.length,
  classes: ['grave', 'light'],
  epochs: 6,
  rate: 0.1,
  decay: 1e-4,
};

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
