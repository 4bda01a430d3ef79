import { levels } from '../src/assess/local/read-text.ts';
import { likeliestLevel, Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { quadraticKappa } from '../src/eval/metrics.ts';
import type { Item } from './items.ts';
import type { TrainedHead } from './train-head.ts';

/** Which of what a head says is looked at. */
const VARIANTS = ['ngrams', 'encoder', 'both'] as const;
type Variant = (typeof VARIANTS)[number];
type Said = readonly (readonly number[] | undefined)[];

/** How the heads do on what they have not seen, as Markdown. Five-fold; twins and messages of one conversation stay together. */
export function reportOf(items: readonly Item[], heads: readonly TrainedHead[]): string {
  const saidBy = (name: string, variant: Variant): Said =>
    heads.find(({ task }) => task.name === name)?.[variant] ?? [];
  const english = (item: Item) => item.language === 'en';
  const foreign = (item: Item) => !english(item);
  const natural = (item: Item) => item.source.startsWith('natural');
  const rows = VARIANTS.flatMap((variant) => {
    const urgencies = urgenciesOf(items, saidBy, variant);
    const mood = namesOf(saidBy('mood', variant), Mood.options);
    const style = namesOf(saidBy('style', variant), Style.options);
    const leaving = saidBy('leaving', variant).map((said) => said && (said[0] ?? 0) >= 0.5);
    const parts: [string, (item: Item) => boolean][] = [
      ['English', english],
      ['natural', natural],
      ...(variant === 'ngrams'
        ? [['other languages', foreign] satisfies [string, typeof foreign]]
        : []),
    ];
    return parts.map(([part, isIn]) => {
      const chosen = items.flatMap((item, index) =>
        item.label !== undefined && isIn(item) && urgencies[index] !== undefined
          ? [{ label: item.label, index }]
          : [],
      );
      const share = (isRight: (one: (typeof chosen)[number]) => boolean) =>
        (chosen.filter(isRight).length / Math.max(1, chosen.length)).toFixed(3);
      const level = (name: Urgency) => Urgency.options.indexOf(name);
      const kappa = quadraticKappa(
        chosen.map(({ label }) => level(label.urgency)),
        chosen.map(({ index }) => urgencies[index] ?? 3),
        4,
      );
      return [
        variant,
        part,
        chosen.length,
        (kappa ?? 0).toFixed(3),
        share(({ label, index }) =>
          label.acceptable.includes(Urgency.options[urgencies[index] ?? 3] ?? 'P4'),
        ),
        share(({ label, index }) =>
          (label.moods ?? [label.mood]).some((one) => one === mood[index]),
        ),
        f1(chosen.map(({ label, index }) => [label.mood === 'angry', mood[index] === 'angry'])),
        share(({ label, index }) =>
          (label.styles ?? [label.style]).some((one) => one === style[index]),
        ),
        f1(chosen.map(({ label, index }) => [label.churn === 'high', leaving[index] === true])),
      ];
    });
  });
  const head = [
    'heads',
    'messages',
    'n',
    'urgency kappa',
    'urgency acceptable',
    'mood acceptable',
    'angry F1',
    'style acceptable',
    'leaving F1',
  ];
  return [
    ...[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
    '',
    twinsLine(items, urgenciesOf(items, saidBy, 'both')),
    `shares of word shapes: ${heads.map(({ task, stored }) => `${task.name} ${stored.share}`).join(', ')}`,
  ].join('\n');
}

function urgenciesOf(
  items: readonly Item[],
  saidBy: (name: string, variant: Variant) => Said,
  variant: Variant,
): (number | undefined)[] {
  const [grave, gravest, light] = [
    saidBy('grave', variant),
    saidBy('gravest', variant),
    saidBy('light', variant),
  ];
  // Where an item is surely grave or surely light, the other choice was not asked; it makes no difference to the level that counts.
  return items.map((_, index) => {
    const said = grave[index]?.[0];
    if (said === undefined) return undefined;
    return likeliestLevel(levels(said, gravest[index]?.[0] ?? 0.5, light[index]?.[0] ?? 0.5));
  });
}

function namesOf<Name extends string>(said: Said, classes: readonly Name[]): (Name | undefined)[] {
  return said.map((chances) => chances && classes[chances.indexOf(Math.max(...chances))]);
}

function f1(pairs: readonly (readonly [is: boolean, said: boolean])[]): string {
  const both = pairs.filter(([is, said]) => is && said).length;
  const either = pairs.filter(([is, said]) => is || said).length;
  return either === 0 ? '-' : ((2 * both) / (either + both)).toFixed(3);
}

/** How often the calm and the angry telling of one issue get the same urgency, and the right one. */
function twinsLine(items: readonly Item[], urgencies: readonly (number | undefined)[]): string {
  const pairs = Map.groupBy(
    [...items.keys()].filter(
      (index) => /-[ab]$/.test(items[index]?.id ?? '') && items[index]?.language === 'en',
    ),
    (index) => items[index]?.group,
  );
  const both = [...pairs.values()].filter((pair) => pair.length === 2);
  const same = both.filter(([calm = 0, angry = 0]) => urgencies[calm] === urgencies[angry]).length;
  const right = (place: 0 | 1) =>
    both.filter((pair) => {
      const index = pair[place] ?? 0;
      const level = Urgency.options[urgencies[index] ?? 3];
      return level !== undefined && items[index]?.label?.acceptable.includes(level);
    }).length;
  const share = (count: number) => `${Math.round((100 * count) / Math.max(1, both.length))} %`;
  return `twins: ${both.length}, same urgency ${share(same)}, acceptable when calm ${share(right(0))}, when angry ${share(right(1))}`;
}
