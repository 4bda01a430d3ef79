import type { Measured } from './bootstrap.ts';
import { type Goal, goalsIn, type Reached } from './goals.ts';
import { table, written } from './markdown.ts';
import type { Evaluation } from './run-sets.ts';

/** The goals with what was reached, as Markdown; empty where none of them was measured. */
export function goalsSection(evaluation: Pick<Evaluation, 'judges' | 'results'>): string {
  const reached = goalsIn(evaluation);
  if (reached.length === 0) return '';
  const head = ['goal', 'set', 'asked for', ...evaluation.judges, 'n'];
  return ['### The goals', table(head, reached.map(lineOf)), notes(reached)].join('\n\n');
}

function lineOf({ goal, count, cells }: Reached): string[] {
  return [
    goal.goal,
    goal.set,
    `${goal.need} ${written({ value: goal.bound }, goal.unit)}`,
    ...cells.map(({ measured, isMet }) => cellOf(goal, measured, isMet)),
    String(count),
  ];
}

function cellOf({ unit }: Goal, measured: Measured, isMet: boolean): string {
  if (measured.value === null) return 'not measured';
  return `${written(measured, unit)}, ${isMet ? 'met' : '**not met**'}`;
}

/** What has to be known of the numbers of a set. */
const OF_SET: ReadonlyMap<string, string> = new Map([
  [
    'twcs.careful',
    'urgency, mood, style and the precision of leaving are those of draw 3, on which nothing was chosen; quotes are looked at in all draws.',
  ],
  [
    'tweetsumm',
    'the threshold of the early alarm is chosen for 20 % false alarms on four fifths of the conversations and used on the last fifth, five times over.',
  ],
  [
    'churn.swisscom',
    'the line of leaving is drawn on these very rows, so this F1 flatters; the precision on `twcs.careful` does not.',
  ],
]);

/** What goes for every run. */
const ALWAYS = [
  'Whether a goal is met is told by the number before it is rounded, not by its interval: where the interval holds the goal, another sample might say otherwise.',
  'The same urgency for the calm and the angry telling of one issue: the corpus holds hundreds of such pairs, but the heads have learned them, so the honest number is the cross-validated one that `npm run train` prints, for which neither telling was learned. `umbrage_pairs` has pairs that are not ours.',
  'Speed is not measured here: `npm run bench:assess` does it.',
];

function notes(reached: readonly Reached[]): string {
  const sets = [...new Set(reached.map(({ goal }) => goal.set))];
  const own = sets.flatMap((set) => {
    const note = OF_SET.get(set);
    return note === undefined ? [] : [`\`${set}\`: ${note}`];
  });
  return [...own, ...ALWAYS].map((note) => `- ${note}`).join('\n');
}
