import { describe, expect, it } from 'vitest';
import { duration } from '../../src/draft/duration.ts';

describe('duration', () => {
  it.each([
    [1, '1 minute'],
    [15, '15 minutes'],
    [60, '1 hour'],
    [90, '90 minutes'],
    [119, '119 minutes'],
    [120, '2 hours'],
    [150, '2 hours and 30 minutes'],
    [240, '4 hours'],
    [1439, '23 hours and 59 minutes'],
    [1440, '1 day'],
    [1500, '25 hours'],
    [2880, '2 days'],
  ])('of %d minutes is %s', (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });

  it.each([
    [0.2, '1 minute'],
    [14.5, '15 minutes'],
    [59.9, '1 hour'],
  ])('of %d minutes is never less than that: %s', (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });
});
