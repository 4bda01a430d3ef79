import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/eval/labels.ts';
import { messageAgreement, paired, threadAgreement } from '../../../training/checks/agreement.ts';

function label(id: string, urgency: Label['urgency'], acceptable: Label['acceptable']): Label {
  return {
    ...{ id, urgency, acceptable, styles: ['warm'], moods: ['calm'] },
    ...{ churn: 'none', public: 'none' },
  };
}

function valueIn(agreements: ReturnType<typeof messageAgreement>, on: string): number | null {
  const found = agreements.find((one) => one.on === on);
  if (found === undefined) throw new Error(`Nothing is said of "${on}".`);
  return found.measured.value;
}

describe('the agreement of two readers', () => {
  it('is on what both have read', () => {
    const pairs = paired(
      [label('one', 'P1', ['P1']), label('two', 'P2', ['P2'])],
      [label('two', 'P3', ['P3']), label('three', 'P4', ['P4'])],
    );

    expect(pairs.map(([first, second]) => [first.id, second.id])).toEqual([['two', 'two']]);
  });

  it('asks each whether the other’s best can be defended', () => {
    const agreements = messageAgreement([
      [label('one', 'P3', ['P3', 'P4']), label('one', 'P4', ['P4'])],
      [label('two', 'P1', ['P1']), label('two', 'P1', ['P1'])],
    ]);

    expect(valueIn(agreements, 'urgency, exact')).toBe(0.5);
    expect(valueIn(agreements, 'urgency, within')).toBe(1);
    expect(valueIn(agreements, 'urgency, back')).toBe(0.5);
  });

  it('compares turns only of conversations that both give up for lost', () => {
    const turns = [{ who: 'customer', text: 'Hello?' } as const];
    const thread = (id: string, at_turn: number | null) => {
      return { id, lang: 'en', turns, risk: [0.1], escalated: at_turn !== null, at_turn };
    };

    const agreements = threadAgreement([
      [thread('one', 4), thread('one', 4)],
      [thread('two', 4), thread('two', 6)],
      [thread('three', null), thread('three', 2)],
    ]);

    expect(valueIn(agreements, 'the turn, where both say lost')).toBe(0.5);
  });
});
