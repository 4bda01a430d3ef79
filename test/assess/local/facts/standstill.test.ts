import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/assess/local/facts/fact.ts';
import { isAtStandstill } from '../../../../src/assess/local/facts/standstill.ts';

describe('a business at a standstill', () => {
  it.each<Fact[]>([
    ['stopped', 'outage'],
    ['stopped', 'locked-out'],
  ])('is one that is stopped by what is down: %s, %s', (...facts) => {
    expect(isAtStandstill(new Set(facts))).toBe(true);
  });

  it.each<Fact>(['over', 'supposed', 'workaround'])('is none where it is %s', (fact) => {
    expect(isAtStandstill(new Set<Fact>(['stopped', 'outage', fact]))).toBe(false);
  });

  it('is none where nothing is down, or nobody is stopped by it', () => {
    expect(isAtStandstill(new Set<Fact>(['stopped', 'business']))).toBe(false);
    expect(isAtStandstill(new Set<Fact>(['outage', 'business']))).toBe(false);
  });
});
