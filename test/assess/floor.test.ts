import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFloor } from '../../src/assess/floor.ts';
import { type Assessment, moreUrgent, Urgency } from '../../src/domain/assessment.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { assessmentWith } from '../eval/marked-assessor.ts';

const OPEN = { isOrdered: false };
const ORDERED = { isOrdered: true };
const REASON = { quote: 'hacked', why: 'taken over', turn: 0 };

function signalOf(kind: SignalKind) {
  return { kind, quote: 'hacked', turn: 0 };
}

function localWith(kind: SignalKind, given: Partial<Assessment> = {}): Assessment {
  return assessmentWith({ urgency: 'P1', risk: 0.6, signals: [signalOf(kind)], ...given });
}

const TALKED_DOWN = assessmentWith({ urgency: 'P4', risk: 0, assessor: 'openai:small' });

describe('withFloor', () => {
  it.each(['safety', 'data'] as const)(
    'lets nobody talk down the urgency of %s, and keeps the words for it',
    (kind) => {
      const held = withFloor(TALKED_DOWN, localWith(kind), OPEN);

      expect(held).toMatchObject({
        urgency: 'P1',
        signals: [signalOf(kind)],
        reasons: [{ quote: 'hacked', why: expect.stringContaining('the model put it lower') }],
        assessor: 'openai:small',
      });
    },
  );

  it.each(['money', 'legal', 'outage'] as const)(
    'lets a model see %s one level milder and no more',
    (kind) => {
      const model = assessmentWith({ urgency: 'P3', reasons: [REASON] });

      expect(withFloor(model, localWith(kind), OPEN).urgency).toBe('P2');
      expect(withFloor({ ...model, urgency: 'P2' }, localWith(kind), OPEN).urgency).toBe('P2');
    },
  );

  it('leaves half the risk beside a signal that stays', () => {
    expect(withFloor(TALKED_DOWN, localWith('legal'), OPEN).risk).toBeCloseTo(0.3);
  });

  it('leaves everything else to the model', () => {
    const model = assessmentWith({ urgency: 'P4', risk: 0.05, reasons: [REASON], ask: 'a box' });

    expect(withFloor(model, localWith('waiting'), OPEN)).toEqual(model);
  });

  it('takes nothing down where the messages give orders to the machine', () => {
    const held = withFloor(TALKED_DOWN, localWith('waiting'), ORDERED);

    expect(held).toMatchObject({ urgency: 'P1', risk: 0.6, signals: [signalOf('waiting')] });
  });

  it('raises a level only on words of the customer', () => {
    const local = assessmentWith({ urgency: 'P3', risk: 0.1 });
    const loud = assessmentWith({ urgency: 'P1', risk: 0.9 });

    expect(withFloor(loud, local, OPEN)).toMatchObject({ urgency: 'P3', risk: 0.1 });
    expect(withFloor({ ...loud, reasons: [REASON] }, local, OPEN)).toMatchObject({
      urgency: 'P1',
      risk: 0.9,
    });
  });

  it('tells what they want from the local reading where the model has not said it', () => {
    const local = assessmentWith({ ask: 'my money back' });

    expect(withFloor(assessmentWith(), local, OPEN).ask).toBe('my money back');
    expect(withFloor(assessmentWith({ ask: 'a refund' }), local, OPEN).ask).toBe('a refund');
  });

  it('never takes a signal, nor a level that danger stands behind, from what both found', () => {
    const any = fc.record({
      urgency: fc.constantFrom(...Urgency.options),
      risk: fc.double({ min: 0, max: 1, noNaN: true }),
      kinds: fc.uniqueArray(fc.constantFrom(...SignalKind.options)),
    });
    const build = ({
      urgency,
      risk,
      kinds,
    }: {
      urgency: Urgency;
      risk: number;
      kinds: SignalKind[];
    }) => assessmentWith({ urgency, risk, signals: kinds.map(signalOf) });
    fc.assert(
      fc.property(any, any, fc.boolean(), (said, read, isOrdered) => {
        const held = withFloor(build(said), build(read), { isOrdered });

        const kinds = held.signals.map((one) => one.kind);
        const mustStay = read.kinds.filter((kind) =>
          ['safety', 'data', 'money', 'legal'].includes(kind),
        );
        expect(kinds).toEqual(expect.arrayContaining([...said.kinds, ...mustStay]));
        expect(kinds).toHaveLength(new Set(kinds).size);
        const isDanger = read.kinds.includes('safety') || read.kinds.includes('data');
        if (isDanger || isOrdered) expect(moreUrgent(read.urgency, held.urgency)).toBe(false);
        if (isOrdered) expect(held.risk).toBeGreaterThanOrEqual(read.risk);
      }),
    );
  });
});
