import { describe, expect, it } from 'vitest';
import type { TurnByTurn } from '../../../src/eval/judge.ts';
import { earlyConversation, measureEarly } from '../../../src/eval/measures/early.ts';
import type { ConversationRow } from '../../../src/eval/rows.ts';
import { assessmentWith } from '../marked-assessor.ts';
import { conversationOf, valueIn } from './rows.ts';

/** Ten calm conversations, five that blow up after a cold start, five after a hot one, and one nobody agrees on. */
const ROWS: ConversationRow[] = [
  ...Array.from({ length: 10 }, (_, index) => conversationOf(`calm-${index}`, 'cacac', {})),
  ...Array.from({ length: 5 }, (_, index) =>
    conversationOf(`cold-${index}`, 'cacac', { escalated: true, at_turn: 4, hot_start: false }),
  ),
  ...Array.from({ length: 5 }, (_, index) =>
    conversationOf(`hot-${index}`, 'cac', { escalated: true, at_turn: 2, hot_start: true }),
  ),
  conversationOf('borderline', 'cac', { escalated: false, at_turn: null, grade: 1 }),
];

/** A judge that gives each heard turn the risk that `riskOf` says. */
function judging(riskOf: (row: ConversationRow, turn: number) => number) {
  const answers: TurnByTurn[] = ROWS.map((row) =>
    row.turns.map(({ who }, turn) =>
      who === 'agent' ? null : assessmentWith({ turn, risk: riskOf(row, turn) }),
    ),
  );
  return [{ judge: 'Heed', answers }];
}

describe('measureEarly', () => {
  it('credits alarms before the blow-up', () => {
    const early = judging((row, turn) => (row.id.startsWith('cold') && turn === 2 ? 0.9 : 0.1));

    const rows = measureEarly(ROWS, early);

    expect(valueIn(rows, 'recall, cold starts', 'Heed')).toBe(1);
    expect(valueIn(rows, 'recall, hot starts', 'Heed')).toBe(0);
    expect(valueIn(rows, 'recall before the blow-up', 'Heed')).toBe(0.5);
    expect(valueIn(rows, 'false alarms on calm conversations', 'Heed')).toBe(0);
    expect(valueIn(rows, 'median lead in turns', 'Heed')).toBe(2);
    expect(valueIn(rows, 'AUC on cold starts, chances matched', 'Heed')).toBe(1);
  });

  it('gives no credit for an alarm at the blow-up', () => {
    const late = judging((row, turn) => (turn === row.outcome.at_turn ? 1 : 0.1));

    const rows = measureEarly(ROWS, late);

    expect(valueIn(rows, 'recall before the blow-up', 'Heed')).toBe(0);
    expect(valueIn(rows, 'AUC, chances matched', 'Heed')).toBe(0.5);
  });

  it('counts a conversation that nobody agrees on neither way', () => {
    const aroused = judging((row) => (row.id === 'borderline' ? 0.9 : 0.1));

    const rows = measureEarly(ROWS, aroused);

    expect(valueIn(rows, 'false alarms on calm conversations', 'Heed')).toBe(0);
    expect(valueIn(rows, 'recall before the blow-up', 'Heed')).toBe(0);
    expect(valueIn(rows, 'alarms on borderline conversations', 'Heed')).toBe(1);
  });

  it('puts the baselines beside it, and counting turns is worth nothing', () => {
    const rows = measureEarly(
      ROWS,
      judging(() => 0.1),
    );

    const row = rows.find((one) => one.metric === 'AUC, chances matched');
    const judges = row?.cells.map((cell) => cell.judge);
    expect(judges).toEqual(['Heed', 'turn count', 'angry words', 'bag of words']);
    expect(valueIn(rows, 'AUC, chances matched', 'turn count')).toBe(0.5);
  });

  it('does not speak of cold starts where nobody marked the hot ones', () => {
    const peers = ROWS.filter((row) => !row.id.startsWith('hot'));

    const metrics = measureEarly(peers, []).map((row) => row.metric);

    expect(metrics).toContain('recall before the blow-up');
    expect(metrics).not.toContain('recall, cold starts');
  });
});

describe('earlyConversation', () => {
  it('takes the kind from the outcome', () => {
    const kinds = ['calm-0', 'cold-0', 'hot-0', 'borderline'].map((id) => {
      const row = ROWS.find((one) => one.id === id) ?? conversationOf('none', 'c', {});
      return earlyConversation(row).kind;
    });

    expect(kinds).toEqual(['calm', 'cold', 'hot', 'borderline']);
  });
});
