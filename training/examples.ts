import { DIMENSIONS } from '../src/assess/local/inputs.ts';
import { NAMED } from '../src/assess/local/named.ts';
import { BUCKETS, type Sparse } from '../src/assess/local/ngrams.ts';
import type { Example } from '../src/eval/softmax.ts';
import type { Item } from './items.ts';
import type { Task } from './tasks.ts';

/** The two halves of a head: word shapes and meaning. Both read the named features besides. */
export type Half = 'ngrams' | 'encoder';

/** An item that has a target for a task, as each half of the head learns from it. */
export interface Row extends Readonly<Record<Half, Example | undefined>> {
  /** Its place among all items. */
  readonly place: number;
  readonly group: string;
  readonly ngrams: Example;
}

/** The items that have a target for a task. */
export function rowsOf(task: Task, items: readonly Item[]): Row[] {
  return items.flatMap((item, place) => {
    const targets = task.targets(item);
    if (targets === undefined) return [];
    const taught = { targets, weight: task.weight(item) };
    const [ngrams, encoder] = [shapesOf(item, task), meaningOf(item, task)];
    return [
      {
        ...{ place, group: item.group, ngrams: { ...ngrams, ...taught } },
        encoder: encoder && { ...encoder, ...taught },
      },
    ];
  });
}

function shapesOf({ inputs }: Item, task: Task): Sparse {
  return picked(
    task.isCool ? inputs.cooled : inputs.sparse,
    (index, value) => value !== 0 && (index < BUCKETS || isRead(task, index - BUCKETS)),
  );
}

function meaningOf({ inputs: { dense } }: Item, task: Task): Sparse | undefined {
  if (dense === undefined) return undefined;
  return picked({ indexes: Int32Array.from(dense.keys()), values: dense }, (index, value) => {
    const named = index - DIMENSIONS;
    return value !== 0 && (named < 0 || (!task.vectorAlone && isRead(task, named)));
  });
}

function isRead({ blind }: Task, named: number): boolean {
  return !blind.has(NAMED[named] ?? '');
}

/** Some of the inputs. */
export function picked(
  { indexes, values }: Sparse,
  isIn: (index: number, value: number) => boolean,
): Sparse {
  const places = [...indexes.keys()].filter((place) =>
    isIn(indexes[place] ?? 0, values[place] ?? 0),
  );
  return {
    indexes: Int32Array.from(places, (place) => indexes[place] ?? 0),
    values: Float32Array.from(places, (place) => values[place] ?? 0),
  };
}
