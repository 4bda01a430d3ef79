import { Urgency } from './assessment.ts';
import type { FitnessContext } from './fitness-context.ts';
import type { Reply } from './reply.ts';

/** What promised times are held against. */
type Ground = Pick<FitnessContext, 'policy' | 'urgency'>;

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
/** Minutes in each unit, by its name in the languages that customers write most. */
const UNITS: readonly (readonly [minutes: number, names: string])[] = [
  [
    1,
    'minutes?|mins?|minuten|minutos?|minuto|minuti|minuut|minut[ayęę]?|dakika|минут\\p{L}*|хвилин\\p{L}*|分钟?|분',
  ],
  [
    60,
    'hours?|stunden?|horas?|heures?|or[ae]|uur|uren|godzin\\p{L}*|saat|час\\p{L}*|годин\\p{L}*|時間|小时|시간',
  ],
  [1440, 'days?|tage?n?|d[ií]as?|jours?|giorn[oi]|dag(?:en)?|dni|dzień|gün|день|дн\\p{L}*|天|日'],
  [
    10_080,
    'weeks?|wochen?|semanas?|semaines?|settiman[ae]|week|weken|tygod\\p{L}*|hafta|недел\\p{L}*|週間|周',
  ],
];
const SPAN = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eine[rnm]?|una?|une|uma|een)(?: more| full)?\\s?(?:个)?(${UNITS.map(([, names]) => `(?:${names})`).join('|')})(?!\\p{L}(?<![間内以で里안에]))`,
  'giu',
);

/** The time a phrase gives, in minutes: "within 1 hour and 30 minutes" is 90. Undefined when it names none. */
export function minutesIn(when: string): number | undefined {
  const spans = [...when.matchAll(SPAN)].map(([, count = '', unit = '']) => {
    return countOf(count.toLowerCase()) * minutesPer(unit);
  });
  return spans.length === 0 ? undefined : spans.reduce((sum, span) => sum + span, 0);
}

function minutesPer(unit: string): number {
  return UNITS.find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(unit))?.[0] ?? 0;
}

function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return Math.max(1, NUMBER_WORDS.indexOf(word));
}
