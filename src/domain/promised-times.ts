import { Urgency } from './assessment.ts';
import type { Policy } from './policy.ts';
import type { Reply } from './reply.ts';

/** What promised times are held against; see `FitnessContext`. */
interface Ground {
  readonly policy: Policy;
  readonly urgency?: Urgency;
}

/** The times promised that are sooner than the policy's, one sentence each; `allowed` is the text of what may be promised. */
export function timeProblems(
  { steps, nextUpdate }: Pick<Reply, 'steps' | 'nextUpdate'>,
  ground: Ground,
  allowed: string,
): string[] {
  const soonest = commitmentOf(ground);
  const whens = new Set([...steps.map((step) => step.when), nextUpdate]);
  return [...whens]
    .filter(
      (when) => (minutesIn(when) ?? Number.POSITIVE_INFINITY) < soonest && !allowed.includes(when),
    )
    .map((when) => `It promises more than the policy does ("${when}").`);
}

/** The soonest that may be promised, in minutes. */
function commitmentOf({ policy, urgency }: Ground): number {
  if (urgency !== undefined) return policy.commitments[urgency];
  return Math.min(...Urgency.options.map((level) => policy.commitments[level]));
}

const NUMBER_WORDS = 'a one two three four five six seven eight nine ten'.split(' ');
const UNITS = { minute: 1, min: 1, hour: 60, day: 1440, week: 10_080 } as const;
const SPAN =
  /\b(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?: more| full)? (minute|min|hour|day|week)s?\b/gi;

/** The time a phrase gives, in minutes: "within 1 hour and 30 minutes" is 90. Undefined when it names none. */
export function minutesIn(when: string): number | undefined {
  const spans = [...when.matchAll(SPAN)].map(([, count = '', unit = '']) => {
    const size = Object.entries(UNITS).find(([name]) => name === unit.toLowerCase())?.[1] ?? 0;
    return countOf(count.toLowerCase()) * size;
  });
  return spans.length === 0 ? undefined : spans.reduce((sum, span) => sum + span, 0);
}

function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return Math.max(1, NUMBER_WORDS.indexOf(word));
}
