import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Case } from '../../src/domain/case.ts';
import { withRepeatContact } from '../../src/domain/repeat-contact.ts';
import type { EarlierCase } from '../../src/domain/shown.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { assessmentOf, caseOf, signalOf, turnOf } from './samples.ts';

const BEFORE: EarlierCase = {
  case: 'before',
  at: MORNING - 1,
  ask: 'Where is my lamp?',
  state: 'closed',
  channel: 'terminal:local/shop',
  same: true,
};

const TURNS = [
  turnOf('customer', 'Hi there! Where is my lamp? It was to come on Monday.'),
  turnOf('agent', 'Where is my lamp? you ask. I look.'),
];

function counted(assessment: Partial<Assessment>, known: Partial<Case> = {}): Assessment {
  const one = caseOf({ openedAt: MORNING, turns: TURNS, earlier: [BEFORE], ...known });
  return withRepeatContact(assessmentOf(assessment), one);
}

describe('a second contact about the same thing', () => {
  it('is a signal that quotes what they ask, and raises the risk', () => {
    const { risk, signals } = counted({ risk: 0.3, ask: 'Where is my lamp?' });

    expect(risk).toBe(0.44);
    expect(signals).toEqual([{ kind: 'repeat_contact', quote: 'Where is my lamp?', turn: 0 }]);
  });

  it.each([
    ['put in other words', 'asks for the lamp'],
    ['unknown', ''],
    ['only ours', 'you ask'],
  ])('quotes their first sentence where the ask is %s', (_, ask) => {
    expect(counted({ ask }).signals).toMatchObject([{ quote: 'Hi there!', turn: 0 }]);
  });

  it('quotes an ask that was cut off as far as it goes', () => {
    expect(counted({ ask: 'Where is my…' }).signals).toMatchObject([{ quote: 'Where is my' }]);
  });

  it('comes after the other signals and leaves them', () => {
    const { signals } = counted({ signals: [signalOf('waiting')] });

    expect(signals.map(({ kind }) => kind)).toEqual(['waiting', 'repeat_contact']);
  });

  it.each<[string, Partial<Assessment>, Partial<Case>]>([
    ['seen already', { signals: [signalOf('repeat_contact')] }, {}],
    ['not the same', {}, { earlier: [{ ...BEFORE, same: undefined }] }],
    ['the later one', {}, { earlier: [{ ...BEFORE, at: MORNING + 1 }] }],
    ['without words', { ask: '' }, { turns: [turnOf('customer', '  ')] }],
  ])('is not counted where it is %s', (_, assessment, known) => {
    expect(counted(assessment, known)).toEqual(assessmentOf(assessment));
  });

  it('counts once for many cases, and never carries risk out of its range', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5), (risk, more) => {
        const earlier = Array.from({ length: more + 1 }, () => BEFORE);

        const once = counted({ risk });
        const often = counted({ risk }, { earlier });

        expect(often).toEqual(once);
        expect(once.risk).toBeGreaterThanOrEqual(Math.floor(risk * 1000) / 1000);
        expect(once.risk).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('quotes only what the customer wrote, word for word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, ask) => {
        const [signal] = counted({ ask }, { turns: [turnOf('customer', text)] }).signals;

        expect(text).toContain(signal?.quote ?? '');
      }),
    );
  });
});
