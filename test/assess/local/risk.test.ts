import { describe, expect, it } from 'vitest';
import { riskOf, riskScore } from '../../../src/assess/local/risk.ts';
import { readingOf } from './readings.ts';

const CALM = readingOf();
const LEAVING = readingOf({
  found: [{ kind: 'leaving', strength: 'high', quote: 'I leave', why: 'they leave' }],
});
const ANGRY = readingOf({ moods: [0, 0, 0, 0, 0, 1] });

describe('how close a customer is to being lost', () => {
  it('grows with anger and with fateful words, and by those more than by frustration', () => {
    const frustrated = readingOf({ moods: [0, 0, 0, 0, 1, 0] });

    expect(riskScore([ANGRY])).toBeGreaterThan(riskScore([CALM]));
    expect(riskScore([LEAVING])).toBeGreaterThan(riskScore([frustrated]));
  });

  it('shrinks with signs that it goes well', () => {
    expect(riskScore([readingOf({ text: 'Thanks, it works now.' })])).toBeLessThan(
      riskScore([CALM]),
    );
  });

  it('shrinks with every message that they were not lost by', () => {
    expect(riskScore([CALM, CALM])).toBeLessThan(riskScore([CALM]));
  });

  it('remembers how it stood before', () => {
    expect(riskScore([ANGRY, CALM])).toBeGreaterThan(riskScore([CALM, CALM]));
    expect(riskScore([ANGRY, CALM])).toBeLessThan(riskScore([CALM, ANGRY]));
  });
});

describe('the chance that a customer is about to be lost', () => {
  const lines = { grave: 0.5, gravest: 0.5, light: 0.5, leaving: 0.5 };
  const calibration = {
    encoder: { ...lines, risk: [0, 1] satisfies [number, number] },
    ngrams: { ...lines, risk: [0, -1] satisfies [number, number] },
  };

  it('is told by the line drawn for readings with a vector, or for those without', () => {
    expect(riskOf([CALM], calibration)).toBe(0.269);
    expect(riskOf([readingOf({ vector: new Float32Array(1) })], calibration)).toBe(0.731);
  });
});
