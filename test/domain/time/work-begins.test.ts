import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hours, isOpen } from '../../../src/domain/time/hours.ts';
import { nextWorkBegins } from '../../../src/domain/time/work-begins.ts';
import { anyHours, anyMinute } from './any-hours.ts';

const MACHINE = 'Asia/Kolkata';
const office = Hours.parse({ timeZone: 'America/New_York' });

/** Times in UTC. */
function begins(hours: Hours | undefined, now: string): string[] {
  return nextWorkBegins(hours, Date.parse(`${now}Z`), MACHINE).map(
    ({ at, text }) => `${new Date(at).toISOString().slice(0, 16)} ${text}`,
  );
}

describe('nextWorkBegins', () => {
  it('is nine o’clock in the zone of the machine where there are no hours, on any day', () => {
    expect(begins(undefined, '2026-01-16T10:00')).toEqual([
      '2026-01-17T03:30 tomorrow, 9:00',
      '2026-01-19T03:30 Monday, 9:00',
    ]);
  });

  it('is when the hours begin, in their zone', () => {
    expect(begins(office, '2026-01-14T10:00')).toEqual([
      '2026-01-15T14:00 tomorrow, 9:00',
      '2026-01-19T14:00 Monday, 9:00',
    ]);
  });

  it('goes by the date in their zone: at 02:00 in London it is still yesterday in New York', () => {
    expect(begins(office, '2026-01-15T02:00')).toEqual(begins(office, '2026-01-14T10:00'));
  });

  it.each([
    ['on a Friday', '2026-01-16T15:00'],
    ['on a Sunday', '2026-01-18T15:00'],
  ])('is only once where the next day of work is Monday, %s', (_, now) => {
    const text = now.startsWith('2026-01-18') ? 'tomorrow, 9:00' : 'Monday, 9:00';

    expect(begins(office, now)).toEqual([`2026-01-19T14:00 ${text}`]);
  });

  it('is the day after a holiday, and says which', () => {
    const closed = { ...office, holidays: ['2026-01-15', '2026-01-19'] };

    expect(begins(closed, '2026-01-14T15:00')).toEqual([
      '2026-01-16T14:00 Friday, 9:00',
      '2026-01-20T14:00 Tuesday, 9:00',
    ]);
  });

  it('keeps to the clock on the wall over a change of the clocks', () => {
    expect(begins(office, '2026-03-07T15:00')).toEqual(['2026-03-09T13:00 Monday, 9:00']);
  });

  it.each([
    ['early', '06:30-14:00', '6:30'],
    ['from midnight on', '00:00-08:00', '0:00'],
    ['at night', '22:00-06:00', '22:00'],
    ['around the clock', '00:00-24:00', '9:00'],
  ])('is when their shift begins for whoever works %s', (_, range, time) => {
    const days = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [range]]),
    );
    const hours = Hours.parse({ timeZone: 'UTC', days });

    expect(begins(hours, '2026-01-14T10:00')).toEqual([
      `2026-01-15T${time.padStart(5, '0')} tomorrow, ${time}`,
      `2026-01-19T${time.padStart(5, '0')} Monday, ${time}`,
    ]);
  });

  it('is nine o’clock for whoever never works', () => {
    const never = Hours.parse({ timeZone: 'UTC', days: {} });

    expect(begins(never, '2026-01-18T10:00')).toEqual(['2026-01-19T09:00 tomorrow, 9:00']);
  });

  it('is ahead, and in their hours', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, (hours, now) => {
        for (const { at } of nextWorkBegins(hours, now, MACHINE)) {
          expect(at).toBeGreaterThan(now);
          expect(isOpen(hours, at)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
