import { describe, expect, it } from 'vitest';
import { measureChurn } from '../../../src/eval/measures/churn.ts';
import { badMood } from '../../../src/eval/measures/columns.ts';
import {
  isSpoken,
  measureLanguage,
  measureLanguages,
} from '../../../src/eval/measures/language.ts';
import {
  measureComplaints,
  measureEmotions,
  measurePoliteness,
  measureSentiment,
} from '../../../src/eval/measures/mood.ts';
import { measureMooc, measureMozilla, measurePairs } from '../../../src/eval/measures/urgency.ts';
import { PairRow } from '../../../src/eval/rows.ts';
import { assessmentWith } from '../marked-assessor.ts';
import { heedSaying, messagesOf, valueIn } from './rows.ts';

describe('urgency', () => {
  it('is ranked against the coded levels', () => {
    const rows = messagesOf(
      { text: 'urgent', labels: { urgency_1_7: 1 }, mapped: { needsReply: false } },
      { text: 'a bug', labels: { urgency_1_7: 3 }, mapped: { needsReply: false } },
      { text: 'hello', labels: { urgency_1_7: 6 }, mapped: { needsReply: true } },
    );
    const heed = heedSaying({ urgency: 'P4' }, { urgency: 'P3' }, { urgency: 'P1' });

    const measured = measureMooc(rows, heed);

    expect(valueIn(measured, 'rank correlation with the coded urgency', 'Heed')).toBeCloseTo(1);
    expect(valueIn(measured, 'AUROC, needs a reply', 'Heed')).toBe(1);
    expect(valueIn(measured, 'AUROC, needs a reply', 'keyword rule')).toBe(0);
  });

  it('is compared with severity only where there is one', () => {
    const rows = messagesOf(
      { text: 'one', mapped: { urgency: 'P1' } },
      { text: 'two', mapped: { urgency: null } },
      { text: 'three', mapped: { urgency: 'P4' } },
    );
    const heed = heedSaying({ urgency: 'P1' }, { urgency: 'P1' }, { urgency: 'P4' });

    const measured = measureMozilla(rows, heed);

    expect(measured.map((row) => row.count)).toEqual([2, 2]);
    expect(valueIn(measured, 'quadratic kappa with the severity', 'Heed')).toBe(1);
  });

  it('should not change with the tone', () => {
    const pairs = ['one', 'two', 'three', 'four'].map((id) =>
      PairRow.parse({ id, angry: 'urgent, idiots', calm: ['hello'] }),
    );
    const angry = [
      { urgency: 'P1' },
      { urgency: 'P4' },
      { urgency: 'P3' },
      { urgency: 'P3' },
    ] as const;
    const calm = [
      { urgency: 'P3' },
      { urgency: 'P4' },
      { urgency: 'P2' },
      { urgency: 'P3' },
    ] as const;

    const measured = measurePairs(pairs, heedSaying(...angry, ...calm));

    expect(valueIn(measured, 'same urgency for both tellings', 'Heed')).toBe(0.5);
    expect(valueIn(measured, 'the angry telling ranks higher', 'Heed')).toBe(0.25);
    expect(valueIn(measured, 'the calm telling ranks higher', 'Heed')).toBe(0.25);
    expect(valueIn(measured, 'either telling above P4', 'Heed')).toBe(0.75);
    expect(valueIn(measured, 'the angry telling ranks higher', 'keyword rule')).toBe(1);
  });
});

describe('mood', () => {
  it('is bad, neither or good', () => {
    const moods = [
      { mood: 'angry', intensity: 0.9 },
      { mood: 'calm', intensity: 0.1 },
      { mood: 'pleased', intensity: 0.6 },
    ] as const;

    expect(moods.map((mood) => badMood(assessmentWith(mood)))).toEqual([0.9, 0, -0.6]);
  });

  it('is measured over all rows and for each language', () => {
    const rows = messagesOf(
      { text: 'schlimm', lang: 'de', mapped: { sentiment: 'negative' } },
      { text: 'gut', lang: 'de', mapped: { sentiment: 'positive' } },
      { text: 'bad', mapped: { sentiment: 'negative' } },
      { text: 'good', mapped: { sentiment: 'neutral' } },
    );
    const bad = { mood: 'frustrated', intensity: 0.5 } as const;

    const measured = measureSentiment(rows, heedSaying(bad, {}, {}, bad));

    expect(valueIn(measured, 'AUROC of a bad mood', 'Heed')).toBe(0.5);
    expect(valueIn(measured, 'AUROC of a bad mood, de', 'Heed')).toBe(1);
    expect(valueIn(measured, 'AUROC of a bad mood, en', 'Heed')).toBe(0);
  });

  it('and risk are both held against complaints', () => {
    const rows = messagesOf(
      { text: 'one', mapped: { complaint: true } },
      { text: 'two', mapped: { complaint: false } },
    );
    const heed = heedSaying({ mood: 'angry', intensity: 0.8, risk: 0.1 }, { risk: 0.4 });

    const measured = measureComplaints(rows, heed);

    expect(valueIn(measured, 'AUROC of a bad mood', 'Heed')).toBe(1);
    expect(valueIn(measured, 'AUROC of the risk', 'Heed')).toBe(0);
  });

  it('is grouped as the emotion labels are, and unclear labels are left out', () => {
    const rows = messagesOf(
      { text: 'one', mapped: { temperament: ['angry'] } },
      { text: 'two', mapped: { temperament: ['angry', 'frustrated'] } },
      { text: 'three', mapped: { temperament: ['angry', 'satisfied'] } },
      { text: 'four', mapped: { temperament: ['personable'] } },
      { text: 'five', mapped: { temperament: null } },
      { text: 'six', mapped: { temperament: ['confused-anxious'] } },
    );
    const heed = heedSaying(
      { mood: 'frustrated' },
      { mood: 'angry' },
      {},
      {},
      {},
      { mood: 'calm' },
    );

    const measured = measureEmotions(rows, heed);

    expect(measured[0]?.count).toBe(3);
    expect(valueIn(measured, 'macro-F1 of mood groups', 'Heed')).toBe(0.5);
  });

  it('is compared with impoliteness', () => {
    const rows = messagesOf(
      { text: 'one', labels: { score: -1 } },
      { text: 'two', labels: { score: 0 } },
      { text: 'three', labels: { score: 1 } },
    );
    const heed = heedSaying(
      { mood: 'angry', intensity: 0.5 },
      {},
      { mood: 'pleased', intensity: 0.5 },
    );

    const [row] = measurePoliteness(rows, heed);

    expect(row?.cells[0]?.measured.value).toBeCloseTo(1);
  });
});

describe('churn', () => {
  it('counts a hint as a find, and each language by itself', () => {
    const rows = messagesOf(
      { text: 'one', mapped: { churnRisk: 'high' } },
      { text: 'two', mapped: { churnRisk: 'none' } },
      { text: 'drei', lang: 'de', mapped: { churnRisk: 'high' } },
    );

    const measured = measureChurn(rows, heedSaying({ churn: 'low' }, { churn: 'none' }, {}));

    expect(valueIn(measured, 'F1, en', 'Heed')).toBe(1);
    expect(valueIn(measured, 'F1, de', 'Heed')).toBe(0);
    expect(valueIn(measured, 'recall', 'Heed')).toBe(0.5);
  });
});

describe('language', () => {
  it('is told right or not', () => {
    const rows = messagesOf(
      { text: 'one' },
      { text: 'zwei', lang: 'de' },
      { text: 'trois', lang: 'fr' },
    );

    const measured = measureLanguage(rows, heedSaying({}, { language: 'de' }, { language: 'es' }));

    expect(valueIn(measured, 'language told right', 'Heed')).toBeCloseTo(2 / 3);
    expect(valueIn(measured, 'language told right', 'always English')).toBeCloseTo(1 / 3);
  });

  it('is told right or not in each language that Heed has phrases for', () => {
    const rows = messagesOf(
      { text: 'one' },
      { text: 'zwei', lang: 'de' },
      { text: 'три', lang: 'ru' },
    );
    const spoken = rows.filter(isSpoken);

    const measured = measureLanguages(spoken, heedSaying({}, {}));

    expect(measured.map(({ metric, count }) => [metric, count])).toEqual([
      ['language told right', 2],
      ['language told right, en', 1],
      ['language told right, de', 1],
    ]);
    expect(valueIn(measured, 'language told right, de', 'Heed')).toBe(0);
  });
});
