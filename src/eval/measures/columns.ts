import type { Assessment } from '../../domain/assessment.ts';
import { bagOfWords } from '../bag-of-words.ts';
import { angryWords, BASELINES } from '../baselines.ts';
import { evenFolds } from '../folds.ts';
import type { Judged } from '../judge.ts';
import { type Column, pick } from '../result.ts';
import type { MessageRow } from '../rows.ts';

/** What Heed says of each message, as a number. */
export function heedColumns(
  heed: readonly Judged<Assessment>[],
  toNumber: (assessment: Assessment, index: number) => number,
): Column[] {
  return heed.map(({ judge, answers }) => ({
    judge,
    values: answers.map((one, index) => toNumber(one, index)),
  }));
}

/** How many angry words each message holds. */
export function angryColumn(rows: readonly MessageRow[]): Column {
  return { judge: BASELINES.angry, values: rows.map((row) => angryWords(row.text)) };
}

/** A bag of words trained on the right answers of the other folds: what these very labels can be learned to. */
export function bagColumn(
  rows: readonly MessageRow[],
  targets: readonly number[],
  classes: readonly string[],
  toNumber: (probabilities: readonly number[]) => number,
): Column {
  const folds = evenFolds(targets.map(String));
  const documents = rows.map((row, index) => ({
    text: row.text,
    target: targets[index] ?? 0,
    fold: folds[index] ?? 0,
  }));
  return { judge: BASELINES.bag, values: bagOfWords(documents, classes).map(toNumber) };
}

/** The probability of the second of two classes. */
export function ofSecond(probabilities: readonly number[]): number {
  return probabilities[1] ?? 0;
}

/** The place that the probabilities point at on average: for classes that have an order. */
export function ofMean(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, probability, place) => sum + probability * place, 0);
}

/** How badly the customer feels, -1 to 1: the mood's intensity, negative where it is a good mood, 0 when calm. */
export function badMood({ mood, intensity }: Assessment): number {
  if (mood === 'calm') return 0;
  return mood === 'pleased' ? -intensity : intensity;
}

/** The rows for which there is a right answer, with their answers. */
export function labelled<Label>(
  rows: readonly MessageRow[],
  labelOf: (row: MessageRow) => Label | null | undefined,
): { indexes: number[]; labels: Label[] } {
  const indexes: number[] = [];
  const labels: Label[] = [];
  for (const [index, row] of rows.entries()) {
    const label = labelOf(row);
    if (label == null) continue;
    indexes.push(index);
    labels.push(label);
  }
  return { indexes, labels };
}

/** The places of the rows in one language. */
export function placesIn(language: string, rows: readonly { readonly lang: string }[]): number[] {
  return [...rows.keys()].filter((index) => rows[index]?.lang === language);
}

/** What was said of the rows at these places. */
export function answersAt<Answer>(
  heed: readonly Judged<Answer>[],
  indexes: readonly number[],
): Judged<Answer>[] {
  return heed.map(({ judge, answers }) => ({ judge, answers: pick(answers, indexes) }));
}
