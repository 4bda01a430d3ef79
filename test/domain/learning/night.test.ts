import { describe, expect, it } from 'vitest';
import { lastNight, nextNight } from '../../../src/domain/learning/night.ts';

const at = (text: string) => Date.parse(text);

describe('a night', () => {
  it.each([
    ['2026-01-14T09:00Z', 'UTC', '2026-01-14T03:00Z', '2026-01-15T03:00Z'],
    ['2026-01-14T02:59Z', 'UTC', '2026-01-13T03:00Z', '2026-01-14T03:00Z'],
    ['2026-01-14T03:00Z', 'UTC', '2026-01-14T03:00Z', '2026-01-15T03:00Z'],
    ['2026-01-14T01:30Z', 'Europe/Berlin', '2026-01-13T02:00Z', '2026-01-14T02:00Z'],
    ['2026-03-08T12:00Z', 'America/New_York', '2026-03-08T07:00Z', '2026-03-09T07:00Z'],
  ])('at %s in %s was last and comes next at three there', (now, zone, last, next) => {
    expect(new Date(lastNight(at(now), zone))).toEqual(new Date(last));
    expect(new Date(nextNight(at(now), zone))).toEqual(new Date(next));
  });

  it('comes once where the clock jumps over three', () => {
    const before = at('2026-03-28T12:00Z');

    const night = nextNight(before, 'Europe/Berlin');

    expect(new Date(night)).toEqual(new Date('2026-03-29T01:00Z'));
    expect(nextNight(night, 'Europe/Berlin')).toBe(at('2026-03-30T01:00Z'));
  });
});
