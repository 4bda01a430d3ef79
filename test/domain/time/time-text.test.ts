import { describe, expect, it } from 'vitest';
import { timeText } from '../../../src/domain/time/time-text.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { BERLIN } from '../promises/read-promises.ts';

const DAY = 86_400_000;

describe('timeText', () => {
  it.each([
    ['the hour today', 0, '10:00'],
    ['the day in the days around', 2, 'Friday 10:00'],
    ['the day in the days around', -1, 'Tuesday 10:00'],
    ['the date otherwise', 7, '2026-01-21 10:00'],
  ])('names %s, by the clocks of the place', (_, days, text) => {
    const place = { timeZone: 'UTC', hours: BERLIN };

    expect(timeText(MORNING + days * DAY, MORNING, place)).toBe(text);
  });
});
