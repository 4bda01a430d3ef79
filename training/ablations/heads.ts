import type { StoredHead } from '../../src/assess/local/head.ts';
import { NAMED } from '../../src/assess/local/named.ts';
import { StoredWeights, type Weights, weightsOf } from '../../src/assess/local/weights.ts';
import type { Half } from '../examples.ts';
import { fitHalf } from '../fit-half.ts';
import type { Item } from '../items.ts';
import { TASKS, type Task } from '../tasks.ts';
import { emotionTask } from './emotions.ts';
import { masked, partOf } from './masked.ts';
import { PARTS, type Part, type Variant } from './variants.ts';

/** What all variants learn from. */
export interface Lessons {
  readonly items: readonly Item[];
  /** Rows of public sets, for the mood alone. */
  readonly emotions: readonly Item[];
  /** From them a variant has how much word shapes count beside meaning. */
  readonly shipped: Weights;
}

/** Fits the heads of one variant after the other. Halves that read the same are fitted once. */
export function createHeads({ items, emotions, shipped }: Lessons): (variant: Variant) => Weights {
  const fitted = new Map<string, StoredHead>();
  function halfOf(task: Task, variant: Variant, half: Half, shown: readonly Item[]): StoredHead {
    const key = keyOf(task, variant, half);
    const known = fitted.get(key);
    if (known !== undefined) return known;
    const found = fitHalf(variant.emotions ? emotionTask(task) : task, shown, half);
    fitted.set(key, found);
    return found;
  }
  return (variant) => {
    const all = variant.emotions ? [...items, ...emotions] : items;
    const shown = all.map((item) => ({ ...item, inputs: masked(item.inputs, variant.parts) }));
    const heads = TASKS.map((task) => [
      task.name,
      {
        ngrams: halfOf(task, variant, 'ngrams', shown),
        encoder: halfOf(task, variant, 'encoder', shown),
        share: shareOf(variant, shipped[task.name].share),
      },
    ]);
    return weightsOf(StoredWeights.parse(Object.fromEntries(heads)));
  };
}

/** What a half of a head learns from, as far as it makes a difference to it. */
export function keyOf(task: Task, { parts, emotions }: Variant, half: Half): string {
  const isNamed = half === 'ngrams' || !task.vectorAlone;
  const named = [...NAMED.keys()].filter((place) => !task.blind.has(NAMED[place] ?? ''));
  const read = new Set<Part>([
    half === 'ngrams' ? 'shapes' : 'meaning',
    ...(isNamed ? named.map(partOf) : []),
  ]);
  const shown = PARTS.filter((part) => parts.has(part) && read.has(part));
  // Without meaning the second half learns from nothing.
  const isNothing = half === 'encoder' && !parts.has('meaning');
  const extra = emotions && task.name === 'mood' ? ' with emotions' : '';
  return `${half} ${task.name} ${isNothing ? 'nothing' : shown.join(' ')}${extra}`;
}

function shareOf({ parts }: Variant, shipped: number): number {
  if (!parts.has('meaning')) return 1;
  return parts.has('shapes') ? shipped : 0;
}
