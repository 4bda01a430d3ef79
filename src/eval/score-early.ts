/**
 * How good alarms are that must come before a blow-up. Our own implementation of the rules that the early-escalation data was published
 * with: an alarm counts only before `atTurn`; borderline conversations count nowhere; a threshold is never chosen on the
 * conversations it is measured on.
 */
export interface EarlyConversation {
  readonly id: string;
  /** `cold`: calm when support first answered. `hot`: angry already then. `borderline`: readers would not agree. */
  readonly kind: 'calm' | 'cold' | 'hot' | 'borderline';
  /** The turn that blows up; null where none does. */
  readonly atTurn: number | null;
  /** No score counts from this turn on; null where all may. */
  readonly scoredBefore: number | null;
  readonly turns: readonly { readonly isHeard: boolean; readonly seconds: number | null }[];
}

/** Share of calm conversations that may raise a false alarm; every judge gets its own threshold for it. From the issue of this product. */
export const FALSE_ALARMS = 0.2;

/** A conversation with a judge's score per turn: of what was said up to that turn, null where it does not judge. */
export interface Scored {
  readonly conversation: EarlyConversation;
  readonly scores: readonly (number | null)[];
}

/** A turn where an alarm could have been raised in time. */
export interface Point {
  readonly turn: number;
  readonly score: number;
}

/** Every chance to raise an alarm in time, in order. */
export function pointsOf({ conversation, scores }: Scored): Point[] {
  const { turns, atTurn, scoredBefore } = conversation;
  const end = Math.min(atTurn ?? turns.length, scoredBefore ?? turns.length);
  return turns.slice(0, end).flatMap((turn, index) => {
    const score = scores[index] ?? null;
    return turn.isHeard && score !== null ? [{ turn: index, score }] : [];
  });
}

/** The highest score before the end; minus infinity where there was no chance to alarm. */
export function peakOf(scored: Scored): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...pointsOf(scored).map((point) => point.score));
}

/** True where it blows up, whether calm or angry at first; of borderline ones it is not known. */
export function isEscalated({ conversation }: Scored): boolean {
  return conversation.kind === 'cold' || conversation.kind === 'hot';
}

/** True where it surely never blows up. */
export function isCalm({ conversation }: Scored): boolean {
  return conversation.kind === 'calm';
}

/** The threshold above which at most a share of these calm conversations raise an alarm; infinite where there are none. */
export function thresholdFor(tuning: readonly Scored[], falseAlarms: number): number {
  const peaks = tuning
    .filter(isCalm)
    .map(peakOf)
    .sort((left, right) => right - left);
  return (
    peaks[Math.min(peaks.length - 1, Math.floor(falseAlarms * peaks.length))] ??
    Number.POSITIVE_INFINITY
  );
}

/** What became of one conversation at its threshold. */
export interface Outcome {
  readonly conversation: EarlyConversation;
  /** The turn of the first alarm that came in time; null where none did. */
  readonly alarm: number | null;
}

/** The first alarm of each conversation, at a threshold chosen on the calm conversations of the other folds. */
export function outcomesOf(
  scored: readonly Scored[],
  folds: readonly number[],
  falseAlarms: number,
): Outcome[] {
  const thresholds = new Map(
    [...new Set(folds)].map((fold) => {
      const others = scored.filter((_, index) => folds[index] !== fold);
      return [fold, thresholdFor(others, falseAlarms)];
    }),
  );
  return scored.map((one, index) => {
    const threshold = thresholds.get(folds[index] ?? 0) ?? Number.POSITIVE_INFINITY;
    const first = pointsOf(one).find((point) => point.score > threshold);
    return { conversation: one.conversation, alarm: first?.turn ?? null };
  });
}

/** The share of these outcomes that have an alarm; null where there are none. */
export function alarmShare(
  outcomes: readonly Outcome[],
  kinds: readonly EarlyConversation['kind'][],
): number | null {
  const wanted = outcomes.filter(({ conversation }) => kinds.includes(conversation.kind));
  if (wanted.length === 0) return null;
  return wanted.filter(({ alarm }) => alarm !== null).length / wanted.length;
}

/** The share of alarms that would be right where a share `base` of all conversations escalates; null without any alarm. */
export function precisionAt(base: number, recall: number, falseAlarms: number): number | null {
  const right = recall * base;
  const all = right + falseAlarms * (1 - base);
  return all === 0 ? null : right / all;
}
