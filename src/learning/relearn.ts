import { setImmediate } from 'node:timers/promises';
import type { Case } from '../domain/case.ts';
import type { Counts } from '../domain/learning/lesson.ts';
import {
  adjustmentIn,
  type Fitted,
  isPaused,
  type LearningRecord,
  withStep,
} from '../domain/learning/record.ts';
import { type Refit, refit } from '../domain/learning/refit.ts';
import { createGathering } from './gather.ts';
import type { LessonReader } from './read-lessons.ts';

/** What a workspace's examples have come to. */
export interface Relearned extends Refit {
  readonly counts: Counts;
}

/**
 * Reads the cases again, one after the other, and fits what they teach. Lets everything else go first after each case, so that a
 * running desk does not wait. `threshold` is the risk from which on somebody is called.
 */
export async function relearn(
  cases: AsyncIterable<Case> | Iterable<Case>,
  reader: LessonReader,
  record: LearningRecord,
  threshold: number,
): Promise<Relearned> {
  const gathering = createGathering();
  for await (const one of cases) {
    gathering.add(one, await reader.read(one));
    await setImmediate();
  }
  const lessons = gathering.all();
  return { ...refit(lessons, adjustmentIn(record), threshold), counts: lessons.counts };
}

/** True where something is judged otherwise than before. */
export function hasMoved({ heads }: Pick<Relearned, 'heads'>): boolean {
  return Object.values(heads).some(({ outcome }) => outcome === 'adopted');
}

/** The record after a fit at the time `at`: with one more step where something has moved. */
export function learnedFrom(
  record: LearningRecord,
  { adjustment, heads, counts }: Relearned,
  { at, by }: Pick<Fitted, 'at' | 'by'>,
): LearningRecord {
  const looked = { ...record, lookedAt: at };
  // After an undo somebody wants it fitted again: from here on nights do so, too.
  if (!hasMoved({ heads }) && !isPaused(record)) return looked;
  return withStep(looked, { what: 'fitted', at, by, adjustment, counts, heads });
}
