import type { Case } from '../domain/case.ts';
import type { Lessons, RiskLesson, TagLesson } from '../domain/learning/lesson.ts';
import type { CaseLessons } from './case-lessons.ts';

/** Puts together what many cases teach. */
export interface Gathering {
  add(one: Case, lessons: CaseLessons): void;
  all(): Lessons;
}

/** A customer's miss. */
interface Miss {
  readonly customer: string;
  readonly lesson: RiskLesson;
}

/** However often somebody blows up, it counts once: customers do not teach, and nobody of them is to bend the judgement. */
export function createGathering(): Gathering {
  const urgency: TagLesson[] = [];
  const style: TagLesson[] = [];
  const mood: TagLesson[] = [];
  const risk: RiskLesson[] = [];
  const misses: Miss[] = [];
  const kinds: string[] = [];
  const teachers = new Set<string>();

  function count(kind: string): number {
    return kinds.filter((one) => one === kind).length;
  }

  return {
    add(one, lessons) {
      urgency.push(...lessons.urgency);
      style.push(...lessons.style);
      mood.push(...lessons.mood);
      for (const lesson of lessons.risk) {
        const isMiss = lesson.needed && lesson.by === undefined;
        if (isMiss) misses.push({ customer: one.customer?.id ?? one.id, lesson });
        else risk.push(lesson);
      }
      for (const example of one.examples) {
        kinds.push(example.kind);
        if (example.kind === 'tags' || example.kind === 'call') teachers.add(example.by);
      }
    },
    all: () => ({
      ...{ urgency, style, mood, risk: [...risk, ...oneOfEach(misses)] },
      counts: {
        tags: count('tags'),
        agreed: count('agreed'),
        calls: count('call'),
        missed: count('missed'),
        drafts: count('draft'),
        teachers: teachers.size,
      },
    }),
  };
}

/** The first by its case's id, whatever order they come in. */
function oneOfEach(misses: readonly Miss[]): RiskLesson[] {
  const sorted = misses.toSorted(({ lesson: left }, { lesson: right }) =>
    left.group < right.group ? 1 : -1,
  );
  return [...new Map(sorted.map(({ customer, lesson }) => [customer, lesson])).values()];
}
