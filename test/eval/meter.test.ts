import { describe, expect, it } from 'vitest';
import { createMeter, StoppedError } from '../../src/eval/meter.ts';

const USAGE = { inputTokens: 100, outputTokens: 10, cost: 0.1 };

function meterOf(maxCost?: number, expected: number | null = 0.1) {
  return createMeter({ maxCost, expected });
}

describe('createMeter', () => {
  it('adds up what was asked for and what was kept, apart', () => {
    const meter = meterOf();
    meter.begin();
    meter.answered(USAGE);
    meter.reused(USAGE);
    meter.reused(USAGE);

    expect(meter.asked()).toEqual({ ...USAGE, answers: 1 });
    expect(meter.kept()).toMatchObject({ answers: 2, inputTokens: 200, cost: 0.2 });
  });

  it('does not know the cost of the whole when it does not know that of a part', () => {
    const meter = meterOf();
    meter.begin();
    meter.answered({ ...USAGE, cost: null });
    meter.begin();
    meter.answered(USAGE);

    expect(meter.asked()).toMatchObject({ cost: null, inputTokens: 200 });
  });

  it('stops before a question could go over the limit, those under way counted', () => {
    const meter = meterOf(0.35);
    meter.begin();
    meter.begin();
    meter.begin();

    expect(() => meter.begin()).toThrow(StoppedError);
  });

  it('expects the dearest question so far of the next', () => {
    const meter = meterOf(1, 0.1);
    meter.begin();
    meter.answered({ ...USAGE, cost: 0.6 });

    expect(() => meter.begin()).toThrow('$0.6000 of $1 are spent');
  });

  it('gives up on a model that fails again and again, and says why', () => {
    const meter = meterOf();
    for (let count = 0; count < 20; count += 1) {
      meter.begin();
      meter.failed('The model refused.');
    }

    expect(() => meter.begin()).toThrow('20 times in a row (The model refused)');
  });

  it('bears with one that fails now and then', () => {
    const meter = meterOf();
    for (let count = 0; count < 60; count += 1) {
      meter.begin();
      if (count % 10 === 0) meter.answered(USAGE);
      else meter.failed('The model refused.');
    }

    expect(() => meter.begin()).not.toThrow();
  });
});
