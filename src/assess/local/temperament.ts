import { Mood, Style } from '../../domain/assessment.ts';
import { bestOf, type TextReading } from './read-text.ts';

/** Fewer words than this show no style. */
const FEW_WORDS = 3;

/** Being brief is not being in a hurry: without a word of haste a hurried reading counts this much. Ours. */
const WITHOUT_HASTE = 0.35;
const HASTE =
  /\b(?:asap|now|quick\w*|urgent\w*|hurry|today|tonight|immediately|fast|rush\w*|minutes?|mins?|hurried|right away|at once|sofort|schnell|dringend|heute|jetzt|urgente|rápido|ya|vite|pronto|subito|snel|nu|agora)\b/iu;

/** How the customer writes, from all they wrote: a style does not change from line to line. */
export function styleOf(readings: readonly TextReading[]): Style | null {
  const words = readings.flatMap((reading) => reading.text.match(/\p{L}+/gu) ?? []).length;
  if (words < FEW_WORDS) return null;
  const hasHaste = readings.some((reading) => HASTE.test(reading.text));
  const sums = Style.options.map((style, index) => {
    const sum = readings.reduce((total, reading) => total + (reading.styles[index] ?? 0), 0);
    return style === 'hurried' && !hasHaste ? sum * WITHOUT_HASTE : sum;
  });
  return bestOf(sums, Style.options) ?? null;
}

export interface Temper {
  readonly mood: Mood;
  readonly intensity: number;
}

/** How the customer feels now, and how strongly, 0 to 1: how sure the mood is, and how loud it is said. */
export function temperOf(reading: TextReading): Temper {
  const mood = bestOf(reading.moods, Mood.options) ?? 'calm';
  const sureness = Math.max(...reading.moods);
  const loudness = loudnessOf(reading.text);
  const intensity =
    mood === 'calm'
      ? 0.2 * (1 - sureness) + 0.2 * loudness
      : 0.25 + 0.45 * sureness + 0.3 * loudness;
  return { mood, intensity: Math.min(1, Math.round(intensity * 100) / 100) };
}

function loudnessOf(text: string): number {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const shouted = words.filter(
    (word) => word === word.toUpperCase() && word !== word.toLowerCase(),
  ).length;
  const marks = text.match(/[!?]{2,}|!/g)?.length ?? 0;
  return Math.min(1, (words.length === 0 ? 0 : shouted / words.length) + 0.2 * marks);
}
