import fc from 'fast-check';
import { CLASSES, type TagHead } from '../../../src/domain/learning/adjustment.ts';
import type {
  Counts,
  Lessons,
  RiskLesson,
  TagLesson,
} from '../../../src/domain/learning/lesson.ts';

const COUNTS: Counts = { tags: 0, agreed: 0, calls: 0, missed: 0, drafts: 0, teachers: 1 };

/** Lessons of a workspace; those that are not given are none. */
export function lessonsOf(given: Partial<Lessons> = {}): Lessons {
  return { urgency: [], style: [], mood: [], risk: [], counts: COUNTS, ...given };
}

/** As many lessons of urgency, each of a case of its own, that Heed would give `said` and that are `right`. Levels from 0. */
export function urgencyLessons(
  count: number,
  { said, right, by = 'ana' }: { said: number; right: number; by?: string },
): TagLesson[] {
  return Array.from({ length: count }, (_, index) => ({
    group: `${by}-${said}-${right}-${index}`,
    by,
    isSaid: said !== right,
    isCorrected: said !== right,
    probabilities: CLASSES.urgency.map((__, level) => beliefIn(level, said, right)),
    right,
  }));
}

/** Heed is sure where it is right, and of two minds where it is not. */
function beliefIn(level: number, said: number, right: number): number {
  if (said === right) return level === said ? 0.7 : 0.1;
  if (level === said) return 0.4;
  return level === right ? 0.34 : 0.13;
}

/** Any lessons of a tag. */
export function anyTagLessons(head: TagHead): fc.Arbitrary<TagLesson[]> {
  const width = CLASSES[head].length;
  const lesson = fc.record({
    group: fc.uuid(),
    by: fc.constantFrom('ana', 'bo', 'lee', undefined),
    isSaid: fc.boolean(),
    isCorrected: fc.boolean(),
    probabilities: fc
      .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: width, maxLength: width })
      .map((values) => values.map((value) => value / values.reduce((sum, one) => sum + one, 0))),
    right: fc.nat({ max: width - 1 }),
  });
  return fc.array(lesson, { minLength: 0, maxLength: 60 });
}

/** Any lessons of the risk. */
export const anyRiskLessons: fc.Arbitrary<RiskLesson[]> = fc.array(
  fc.record({
    group: fc.uuid(),
    by: fc.constantFrom('ana', 'bo', 'lee', undefined),
    isSaid: fc.boolean(),
    score: fc.double({ min: -4, max: 4, noNaN: true }),
    needed: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** Any lessons of all heads. */
export const anyLessons: fc.Arbitrary<Lessons> = fc
  .record({
    urgency: anyTagLessons('urgency'),
    style: anyTagLessons('style'),
    mood: anyTagLessons('mood'),
    risk: anyRiskLessons,
  })
  .map(lessonsOf);
