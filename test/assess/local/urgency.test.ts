import { describe, expect, it } from 'vitest';
import type { Found } from '../../../src/assess/local/signals.ts';
import { isDangerous, urgencyOf } from '../../../src/assess/local/urgency.ts';
import { readingOf } from './readings.ts';

function foundOf(kind: Found['kind'], strength: Found['strength'] = 'high'): Found {
  return { kind, strength, quote: 'quoted', why: 'said so' };
}

const GRAVE = readingOf({ text: 'Nothing works.', urgencies: [0.1, 0.8, 0.1, 0] });
const LIGHT = readingOf({ urgencies: [0, 0.1, 0.2, 0.7] });

describe('the urgency of a conversation', () => {
  it('is that of an earlier turn where it still stands', () => {
    expect(urgencyOf([GRAVE, LIGHT])).toBe('P2');
    expect(urgencyOf([LIGHT, GRAVE])).toBe('P2');
  });

  it('is that of the latest turn where it says that the rest is over', () => {
    expect(urgencyOf([GRAVE, { ...LIGHT, text: 'That fixed it.' }])).toBe('P4');
  });

  it('is none where nothing was said', () => {
    expect(urgencyOf([])).toBe('P4');
  });

  it('is grave where a text speaks of danger and the heads half believe it, and only there', () => {
    const half = [0.1, 0.15, 0.5, 0.25];
    const found = [foundOf('safety')];

    expect(urgencyOf([readingOf({ found, urgencies: half })])).toBe('P2');
    expect(urgencyOf([readingOf({ found, urgencies: [0, 0.2, 0.5, 0.3] })])).toBe('P3');
    expect(urgencyOf([readingOf({ urgencies: half })])).toBe('P3');
  });
});

describe('danger', () => {
  it.each(['safety', 'data'] as const)('is what is said outright of %s', (kind) => {
    expect(isDangerous(readingOf({ found: [foundOf('praise'), foundOf(kind)] }))).toBe(true);
  });

  it('is no hint, and nothing else that is said', () => {
    expect(isDangerous(readingOf({ found: [foundOf('safety', 'low')] }))).toBe(false);
    expect(isDangerous(readingOf({ found: [foundOf('money'), foundOf('legal')] }))).toBe(false);
  });
});
