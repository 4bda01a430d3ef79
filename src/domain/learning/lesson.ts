import { z } from 'zod';
import { HASH_START, hashed, mixedHash } from '../hash.ts';
import type { TagHead } from './adjustment.ts';

/** What lessons of both sorts have. */
interface Common {
  /** The id of the case it comes from. */
  readonly group: string;
  /** Whose word it is; undefined where it is nobody's in particular. */
  readonly by: string | undefined;
  /** Somebody took the trouble to say so; otherwise things were left as they were. */
  readonly isSaid: boolean;
}

/** What Heed made of a message as shipped, and what it should have said. */
export interface TagLesson extends Common {
  /** By class, adding up to one. */
  readonly probabilities: readonly number[];
  /** The index of the right class. */
  readonly right: number;
  /** Heed was corrected in this very tag. */
  readonly isCorrected: boolean;
}

/** How near to being lost Heed as shipped thought a customer, and whether a lead was needed. */
export interface RiskLesson extends Common {
  /** In log-odds; the highest where nobody was called. */
  readonly score: number;
  readonly needed: boolean;
}

/** How many examples of each kind there are. */
export const Counts = z.object({
  tags: z.int(),
  agreed: z.int(),
  calls: z.int(),
  missed: z.int(),
  drafts: z.int(),
  /** Colleagues who have corrected tags or answered calls. */
  teachers: z.int(),
});
export type Counts = z.infer<typeof Counts>;

/** All that a workspace has to teach. */
export interface Lessons extends Readonly<Record<TagHead, readonly TagLesson[]>> {
  readonly risk: readonly RiskLesson[];
  readonly counts: Counts;
}

/** The fewest who make it plain that one of them stands alone. Ours: of two nobody can tell which one. */
const SEVERAL = 3;

/**
 * The weight of each lesson, 0 to 1: where several people teach, what one of them says weighs at most as much as all that the others
 * say, so that nobody bends the judgement alone, by carelessness or on purpose. `left` is the weight of what nobody has said anything about.
 */
export function weightsOf(
  lessons: readonly Pick<Common, 'by' | 'isSaid'>[],
  left: number,
): number[] {
  const said = new Map<string, number>();
  for (const { by, isSaid } of lessons)
    if (isSaid && by !== undefined) said.set(by, (said.get(by) ?? 0) + 1);
  const [first] = [...said].toSorted(([, left], [, right]) => right - left);
  const all = [...said.values()].reduce((sum, count) => sum + count, 0);
  const [person, most] = first ?? [undefined, 0];
  const hasOthers = said.size >= SEVERAL;
  return lessons.map(({ by, isSaid }) => {
    if (!isSaid) return left;
    return hasOthers && by === person ? Math.min(1, (all - most) / most) : 1;
  });
}

/** One case in so many is held back from fitting, to see whether what was fitted holds. Ours. */
const HELD_BACK = 3;

/** True for cases that are held back: by a hash of their id, so that a case is on the same side every night. */
export function isHeldBack(group: string): boolean {
  return (mixedHash(hashed(HASH_START, group)) >>> 0) % HELD_BACK === 0;
}
