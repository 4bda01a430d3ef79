import { CUES } from '../src/assess/local/cues/cues.ts';
import { cueName, NAMED, signalName } from '../src/assess/local/named.ts';
import type { HeadName } from '../src/assess/local/weights.ts';
import { Mood, Style, Urgency } from '../src/domain/assessment.ts';
import { SignalKind } from '../src/domain/signal.ts';
import type { LabelledMessage } from './corpus.ts';
import type { Item } from './items.ts';

/** What one head learns, and from what. */
export interface Task {
  readonly name: HeadName;
  readonly classes: readonly string[];
  /** How likely each class is; undefined where an item has nothing to say about it. */
  readonly targets: (item: Item) => readonly number[] | undefined;
  /** How much an item counts. */
  readonly weight: (item: Item) => number;
  /** The named features it may not read, by name. */
  readonly blind: ReadonlySet<string>;
  /** Whether the vector is all that its encoder head reads: where the corpus holds few texts, named features fit it too well. */
  readonly vectorAlone: boolean;
  /** Whether it reads word shapes with the heat taken out. */
  readonly isCool: boolean;
}

const YES_NO = ['yes', 'no'];
/** Signals that say what waiting costs; the others say how it goes. */
const COSTS: readonly string[] = ['safety', 'data', 'money', 'outage', 'deadline'];
/** How something is said must not move what waiting costs (principle P2): urgency is blind to it. */
const MANNER: ReadonlySet<string> = new Set([
  ...CUES.map(cueName),
  ...SignalKind.options.filter((kind) => !COSTS.includes(kind)).map(signalName),
  ...NAMED.filter((name) => /\b(?:opinion|thanks)$/.test(name)),
]);
const NOTHING: ReadonlySet<string> = new Set();

/** One for each head that ships. */
export const TASKS: readonly Task[] = [
  urgency('grave', (item) => split(item, ['P1', 'P2'], ['P3', 'P4'])),
  urgency('gravest', (item) => split(item, ['P1'], ['P2'])),
  urgency('light', (item) => split(item, ['P3'], ['P4'])),
  tag('mood', Mood.options, ({ mood, moods }) => shares(Mood.options, moods ?? [mood])),
  tag('style', Style.options, ({ style, styles }) => shares(Style.options, styles ?? [style])),
  tag('leaving', YES_NO, leaves),
  {
    ...{ name: 'heat', classes: YES_NO, blind: NOTHING, vectorAlone: true, isCool: false },
    targets: ({ risk, source }) =>
      risk === undefined || !PUBLIC.test(source) ? undefined : [risk, 1 - risk],
    weight: () => 1,
  },
];

/** Conversations as they are held in public, where most of the turning points are. */
const PUBLIC = /^(?:threads|public)/;
/** Written to sound and to be spread like real traffic; the others are vivid on purpose, and every level of theirs is as frequent. */
const NATURAL = /^(?:natural|tongues)/;

function trust({ source }: Item): number {
  if (NATURAL.test(source)) return 1;
  return PUBLIC.test(source) ? 0.6 : 0.3;
}

function urgency(name: HeadName, targets: Task['targets']): Task {
  return {
    ...{ name, classes: YES_NO, blind: MANNER, vectorAlone: false, isCool: true },
    targets,
    weight: trust,
  };
}

function tag(
  name: HeadName,
  classes: readonly string[],
  of: (label: LabelledMessage) => readonly number[],
): Task {
  return {
    ...{ name, classes, blind: NOTHING, vectorAlone: false, isCool: false },
    targets: ({ label }) => (label === undefined ? undefined : of(label)),
    weight: (item) => (name === 'leaving' && item.source === 'leaving' ? 1 : trust(item)),
  };
}

/** The share of belief in some levels against others; undefined where neither has any. */
function split(
  { label }: Item,
  these: readonly Urgency[],
  those: readonly Urgency[],
): number[] | undefined {
  if (label === undefined) return undefined;
  const { urgency, acceptable } = label;
  const others = acceptable.filter((level) => level !== urgency);
  const beliefs = shares(Urgency.options, [urgency, ...others]);
  const sum = (levels: readonly Urgency[]) =>
    levels.reduce((total, level) => total + (beliefs[Urgency.options.indexOf(level)] ?? 0), 0);
  const yes = sum(these);
  const all = yes + sum(those);
  return all < 0.5 ? undefined : [yes / all, 1 - yes / all];
}

/** The best gets three quarters of the belief where others could be defended. */
function shares(classes: readonly string[], named: readonly string[]): number[] {
  const [best, ...others] = named;
  const most = others.length === 0 ? 1 : 0.75;
  return classes.map((name) =>
    name === best ? most : others.includes(name) ? 0.25 / others.length : 0,
  );
}

function leaves({ churn }: LabelledMessage): number[] {
  const yes = { none: 0, low: 0.3, high: 1 }[churn];
  return [yes, 1 - yes];
}
