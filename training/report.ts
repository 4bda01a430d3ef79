import { bestOf, levels } from '../src/assess/local/read-text.ts';
import { likeliestLevel, Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { table } from '../src/eval/markdown.ts';
import type { Predictions } from './fit-half.ts';
import type { Item } from './items.ts';
import { labelOf } from './labels.ts';
import {
  angryF1,
  leavingF1,
  moodAcceptable,
  type Pair,
  type Said,
  styleAcceptable,
  urgencyAcceptable,
  urgencyKappa,
} from './message-metrics.ts';
import type { TrainedHead } from './train-head.ts';
import { twinsLine } from './twins-line.ts';

/** Which of what a head says is looked at. */
const VARIANTS = ['ngrams', 'encoder', 'both'] as const;
type Variant = (typeof VARIANTS)[number];

/** A part of the messages, on which the heads are measured. */
interface Part {
  readonly name: string;
  isIn(item: Item): boolean;
}

const ENGLISH: Part = { name: 'English', isIn: ({ language }) => language === 'en' };
const NATURAL: Part = { name: 'natural', isIn: ({ source }) => source.startsWith('natural') };
const FOREIGN: Part = { name: 'other languages', isIn: (item) => !ENGLISH.isIn(item) };
/** The encoder knows English alone. */
const PARTS: Readonly<Record<Variant, readonly Part[]>> = {
  ngrams: [ENGLISH, NATURAL, FOREIGN],
  encoder: [ENGLISH, NATURAL],
  both: [ENGLISH, NATURAL],
};

const COLUMNS: readonly (readonly [
  name: string,
  evaluate: (pairs: readonly Pair[]) => number | null,
])[] = [
  ['urgency kappa', urgencyKappa],
  ['urgency acceptable', urgencyAcceptable],
  ['mood acceptable', moodAcceptable],
  ['angry F1', angryF1],
  ['style acceptable', styleAcceptable],
  ['leaving F1', leavingF1],
];

/** How the heads do on what they have not seen, as Markdown. Five-fold; twins and messages of one conversation stay together. */
export function reportOf(items: readonly Item[], heads: readonly TrainedHead[]): string {
  const rows = VARIANTS.flatMap((variant) => {
    const said = saidOf(items, heads, variant);
    return PARTS[variant].map(({ name, isIn }) => [
      ...[variant, name],
      ...cellsOf(pairsOf(items, said, isIn)),
    ]);
  });
  const shares = heads.map(({ task, stored }) => `${task.name} ${stored.share}`).join(', ');
  return [
    table(['heads', 'messages', 'n', ...COLUMNS.map(([name]) => name)], rows),
    '',
    twinsLine(items, saidOf(items, heads, 'both')),
    `shares of word shapes: ${shares}`,
  ].join('\n');
}

/** The messages of a part of which anything was said. */
function pairsOf(items: readonly Item[], said: readonly Said[], isIn: Part['isIn']): Pair[] {
  return items.flatMap((item, index) => {
    const one = said[index];
    if (item.label === undefined || one?.urgency === undefined || !isIn(item)) return [];
    return [{ label: labelOf(item.label), said: one }];
  });
}

function cellsOf(pairs: readonly Pair[]): string[] {
  const numbers = COLUMNS.map(([, evaluate]) => evaluate(pairs)?.toFixed(3) ?? '–');
  return [`${pairs.length}`, ...numbers];
}

/** What the heads say of each item; no urgency where an item has no target for it, or the variant cannot read it. */
function saidOf(items: readonly Item[], heads: readonly TrainedHead[], variant: Variant): Said[] {
  const by = (name: string): Predictions =>
    heads.find(({ task }) => task.name === name)?.[variant] ?? [];
  const [grave, gravest, light] = [by('grave'), by('gravest'), by('light')];
  const [moods, styles, leaving] = [by('mood'), by('style'), by('leaving')];
  return items.map((_, index) => {
    const mood = bestOf(moods[index] ?? [], Mood.options);
    return {
      urgency: urgencyOf(grave[index], gravest[index], light[index]),
      mood,
      isAngry: mood === 'angry',
      style: bestOf(styles[index] ?? [], Style.options),
      leaves: (leaving[index]?.[0] ?? 0) >= 0.5,
    };
  });
}

/** Where an item is surely grave or surely light, the other choice was not asked; it makes no difference to the level that counts. */
function urgencyOf(
  grave: Predictions[number],
  gravest: Predictions[number],
  light: Predictions[number],
): Urgency | undefined {
  const said = grave?.[0];
  if (said === undefined) return undefined;
  return Urgency.options[likeliestLevel(levels(said, gravest?.[0] ?? 0.5, light?.[0] ?? 0.5))];
}
