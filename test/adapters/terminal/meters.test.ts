import { describe, expect, it } from 'vitest';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import {
  bar,
  decimal,
  dots,
  sparkline,
  trendWords,
} from '../../../src/adapters/terminal/meters.ts';

describe('meters', () => {
  it.each([
    [0, '.00'],
    [0.424, '.42'],
    [0.999, '1.00'],
    [1, '1.00'],
  ])('writes %d as %s', (value, written) => {
    expect(decimal(value)).toBe(written);
  });

  it.each([
    [0, '╌╌╌╌'],
    [0.5, '━━╌╌'],
    [1, '━━━━'],
  ])('draws %d of a bar', (value, drawn) => {
    expect(bar(value, 4, createLook(80, false))).toBe(drawn);
  });

  it('draws values from 0 to 1 as a curve, the latest twelve at most', () => {
    expect(sparkline([0, 0.5, 1])).toBe('▁▅█');
    expect(sparkline(Array.from({ length: 20 }, () => 1))).toHaveLength(12);
  });

  it('draws no curve through a single point', () => {
    expect(sparkline([0.4])).toBe('');
  });

  it('shows how strongly something is felt, and where a risk is going', () => {
    expect(dots(0.6)).toBe('●●●○○');
    expect(trendWords('falling')).toBe('↘ falling');
  });
});
