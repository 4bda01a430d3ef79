import type { Assessment, Hint } from '../../domain/assessment.ts';
import { type Adjustment, UNADJUSTED } from '../../domain/learning/adjustment.ts';
import { adjusted, adjustedRisk } from './adjust.ts';
import { askOf } from './ask.ts';
import type { TextReading } from './read-text.ts';
import { reasonsOf, signalsOf } from './reasons.ts';
import { riskOf } from './risk.ts';
import { strengthOf } from './signals.ts';
import { courseOf, structuralSignals } from './structure.ts';
import { styleOf, temperOf } from './temperament.ts';
import { urgencyOf } from './urgency.ts';
import { prefixOf, type View } from './view.ts';
import type { Trained } from './weights.ts';

/**
 * Puts the readings of the heard turns together into one assessment of the last, as the workspace has taught to. Risk is reckoned from
 * the readings as shipped and has a shift of its own: whoever corrects moods must not silence calls by it. Throws `TypeError` when there
 * is no reading.
 */
export function judgeView(
  view: View,
  said: readonly TextReading[],
  language: string,
  trained: Trained,
  adjustment: Adjustment = UNADJUSTED,
): Assessment {
  const shipped = withCourse(view, said);
  const readings = adjusted(shipped, adjustment);
  const current = readings.at(-1);
  const turn = view.heard.at(-1)?.index ?? 0;
  if (current === undefined)
    throw new TypeError('A conversation must hold a customer turn to be assessed.');
  const urgency = urgencyOf(readings);
  const temper = temperOf(current);
  return {
    turn,
    language,
    urgency,
    style: styleOf(readings),
    ...temper,
    risk: adjustedRisk(riskOf(shipped, trained.calibration), adjustment),
    churn: hintOf(readings, 'leaving'),
    public: hintOf(readings, 'going_public'),
    signals: signalsOf(
      readings.map((one) => one.found),
      view.heard.map((one) => one.index),
    ),
    reasons: reasonsOf(current, turn, { urgency, temper }, trained.weights),
    ask: askOf(view.turns),
    assessor: current.vector === undefined ? 'local' : 'local+use',
  };
}

/** Each reading with what the course of the conversation up to it adds; a phrase outranks the course. */
export function withCourse(view: View, readings: readonly TextReading[]): TextReading[] {
  return readings.map((reading, position) => {
    const prefix = prefixOf(view, position);
    const shown = structuralSignals(prefix, courseOf(prefix));
    const added = shown.filter((one) => !reading.found.some((said) => said.kind === one.kind));
    return { ...reading, found: [...reading.found, ...added] };
  });
}

/** The strongest hint anywhere so far: who said they leave has said so. */
function hintOf(readings: readonly TextReading[], kind: 'leaving' | 'going_public'): Hint {
  const hints = readings.map((reading) => strengthOf(reading.found, kind));
  if (hints.includes('high')) return 'high';
  return hints.includes('low') ? 'low' : 'none';
}
