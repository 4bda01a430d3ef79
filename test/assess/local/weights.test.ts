import { describe, expect, it } from 'vitest';
import { HEADS, loadTrained } from '../../../src/assess/local/weights.ts';

describe('what ships with Heed', () => {
  it('is read once, and is the same for everybody who wants it', () => {
    expect(loadTrained()).toBe(loadTrained());
  });

  it('has every head', () => {
    expect(Object.keys(loadTrained().weights).toSorted()).toEqual(HEADS.toSorted());
  });
});
