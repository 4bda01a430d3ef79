import { isGrave, type Mood, type Style, Urgency } from '../src/domain/assessment.ts';
import type { Label } from '../src/eval/labels.ts';
import { detection, meanOf, quadraticKappa } from '../src/eval/metrics.ts';

/** What was said of a message; absent where whoever judges has no word on it. */
export interface Said {
  readonly urgency?: Urgency | undefined;
  readonly mood?: Mood | undefined;
  readonly isAngry?: boolean;
  /** Null where the message is too short to show one. */
  readonly style?: Style | null | undefined;
  readonly leaves?: boolean;
}

/** A message with its labels and what was said of it. */
export interface Pair {
  readonly label: Label;
  readonly said: Said;
}

/** Agreement on urgency; null, as all numbers here, where there is nothing to measure. */
export function urgencyKappa(pairs: readonly Pair[]): number | null {
  if (pairs.some(({ said }) => said.urgency === undefined)) return null;
  return quadraticKappa(
    pairs.map(({ label }) => Urgency.options.indexOf(label.urgency)),
    pairs.map(({ said }) => Urgency.options.indexOf(said.urgency ?? 'P4')),
    Urgency.options.length,
  );
}

/** How often a level was said that a careful reader could defend. */
export function urgencyAcceptable(pairs: readonly Pair[]): number | null {
  return shareOf(
    pairs,
    ({ label, said }) => said.urgency && label.acceptable.includes(said.urgency),
  );
}

/** Of what is P1 or P2, the share that was called neither. */
export function graveMissed(pairs: readonly Pair[]): number | null {
  const grave = pairs.filter(({ label }) => isGrave(label.urgency));
  return shareOf(grave, ({ said }) => said.urgency && !isGrave(said.urgency));
}

/** Of what is P3 or P4, the share that was called P1 or P2. */
export function lightRaised(pairs: readonly Pair[]): number | null {
  const light = pairs.filter(({ label }) => !isGrave(label.urgency));
  return shareOf(light, ({ said }) => said.urgency && isGrave(said.urgency));
}

/** How often a mood was said that a careful reader could defend. */
export function moodAcceptable(pairs: readonly Pair[]): number | null {
  return shareOf(pairs, ({ label, said }) => said.mood && label.moods.includes(said.mood));
}

/** How often a style was said that a careful reader could defend. */
export function styleAcceptable(pairs: readonly Pair[]): number | null {
  return shareOf(pairs, ({ label, said: { style } }) =>
    style === null ? false : style && label.styles.includes(style),
  );
}

/** Angry is what a reader's best word says, and no other that could be defended. */
export function angryF1(pairs: readonly Pair[]): number | null {
  return f1Of(
    pairs,
    ({ moods }) => moods[0] === 'angry',
    ({ isAngry }) => isAngry,
  );
}

/** Who says outright that they leave. */
export function leavingF1(pairs: readonly Pair[]): number | null {
  return f1Of(
    pairs,
    ({ churn }) => churn === 'high',
    ({ leaves }) => leaves,
  );
}

/** The share of which it holds; null where there are none, or one of them is not told. */
function shareOf(
  pairs: readonly Pair[],
  holds: (pair: Pair) => boolean | undefined,
): number | null {
  const held = pairs.map(holds);
  if (held.length === 0 || held.includes(undefined)) return null;
  return meanOf(held.map(Number));
}

/** How well something is found; null where one of them is not told. */
function f1Of(
  pairs: readonly Pair[],
  isThere: (label: Label) => boolean,
  isSaid: (said: Said) => boolean | undefined,
): number | null {
  const said = pairs.map((pair) => isSaid(pair.said));
  if (said.includes(undefined)) return null;
  const gold = pairs.map(({ label }) => isThere(label));
  return detection(
    gold,
    said.map((one) => one === true),
  ).f1;
}
