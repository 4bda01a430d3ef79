import type { Encoder } from '../assess/local/encoder.ts';
import { withCourse } from '../assess/local/judge.ts';
import { readConversation } from '../assess/local/local.ts';
import { bestOf, type TextReading } from '../assess/local/read-text.ts';
import { riskOf } from '../assess/local/risk.ts';
import { styleOf } from '../assess/local/temperament.ts';
import { isDangerous, urgencyOf } from '../assess/local/urgency.ts';
import { type Calibration, loadTrained, type Trained } from '../assess/local/weights.ts';
import { Style } from '../domain/assessment.ts';
import type { Case } from '../domain/case.ts';
import { isHeard } from '../domain/conversation.ts';
import { riskLogit } from '../domain/learning/adjustment.ts';
import { type CaseLessons, lessonsIn, type Read } from './case-lessons.ts';

/** Reads cases again as the judgement ships, so that what was taught holds for new weights as well. */
export interface LessonReader {
  /** Never throws for any case. */
  read(one: Case): Promise<CaseLessons>;
}

/** Reads with the judgement that ships, with the sentence encoder or without. It is loaded when the first case is read. */
export function createLessonReader(encoder: Encoder | undefined): LessonReader {
  return {
    read(one) {
      const trained = loadTrained();
      return lessonsIn(one, (turn) => readUpTo(one, turn, trained, encoder));
    },
  };
}

/** The conversation as it was judged when this turn had come. Undefined where nobody was heard by then. */
async function readUpTo(
  { turns }: Pick<Case, 'turns'>,
  turn: number,
  trained: Trained,
  encoder: Encoder | undefined,
): Promise<Read | undefined> {
  const cut = turns.slice(0, turn + 1);
  if (!cut.some(isHeard)) return undefined;
  const { view, readings } = await readConversation({ turns: cut }, trained, encoder);
  return readOf(withCourse(view, readings), trained.calibration);
}

/** What there is to learn from of the readings of a conversation's heard turns, their course included. */
export function readOf(shown: readonly TextReading[], calibration: Calibration): Read {
  return {
    urgencies: decisive(shown)?.urgencies,
    styles: stylesIn(shown),
    moods: shown.at(-1)?.moods,
    scores: shown.map((_, position) =>
      riskLogit(riskOf(shown.slice(0, position + 1), calibration)),
    ),
  };
}

/** The reading that the urgency comes from; undefined where its words leave nothing to learn. */
function decisive(readings: readonly TextReading[]): TextReading | undefined {
  const level = urgencyOf(readings);
  const found = readings.findLast((one) => urgencyOf([one]) === level) ?? readings.at(-1);
  return found === undefined || isDangerous(found) ? undefined : found;
}

/** How the customer writes, over all that they wrote; undefined where a rule says otherwise than the head. */
function stylesIn(readings: readonly TextReading[]): number[] | undefined {
  const means = Style.options.map(
    (_, index) =>
      readings.reduce((sum, { styles }) => sum + (styles[index] ?? 0), 0) / readings.length,
  );
  return styleOf(readings) === bestOf(means, Style.options) ? means : undefined;
}
