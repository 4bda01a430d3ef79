import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterOpenTime,
  Hours,
  isOpen,
  isQuiet,
  opensAt,
  Weekday,
} from '../../../src/domain/time/hours.ts';
import { anyHours, anyMinute, anyWait, dayHours, hoursWith } from './any-hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Monday to Friday from nine to five. */
const office = Hours.parse({ timeZone: 'Europe/Berlin' });
const never = Hours.parse({ timeZone: 'Europe/Berlin', days: {} });

/** The same ranges on each day of the week. */
function daily(timeZone: string, ranges: string[], rest: Partial<Hours> = {}): Hours {
  const days = Object.fromEntries(Weekday.options.map((day) => [day, ranges]));
  return Hours.parse({ timeZone, days, ...rest });
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
}

/** Time in UTC, in and out. */
function ends(hours: Hours, from: string, ms: number): string | undefined {
  return iso(afterOpenTime(hours, Date.parse(`${from}Z`), ms));
}

function opening(hours: Hours, from: string): string | undefined {
  return iso(opensAt(hours, Date.parse(`${from}Z`)));
}

/** What a clock on the wall shows, by the calendar of the machine: 2026-03-29 and 03:00. */
function wallClock(timeZone: string, at: number): { date: string; time: string } {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [date = '', time = ''] = format.format(at).split(' ');
  return { date, time };
}

function rangesOn({ days, holidays }: Hours, date: string): string[] {
  const weekday = Weekday.options[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
  return holidays.includes(date) ? [] : (days[weekday] ?? []);
}

/** By what a clock on the wall shows alone: true where neither beginnings nor ends lie in an hour that is skipped or comes twice. */
function isOpenByWallClock(hours: Hours, at: number): boolean {
  const { date, time } = wallClock(hours.timeZone, at);
  const yesterday = new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);
  const isOn = rangesOn(hours, date).some((range) => {
    const [begin = '', end = ''] = range.split('-');
    return begin <= time && (time < end || end <= begin);
  });
  const isOnStill = rangesOn(hours, yesterday).some((range) => {
    const [begin = '', end = ''] = range.split('-');
    return end <= begin && time < end;
  });
  return isOn || isOnStill;
}

describe('Hours', () => {
  it.each(['Berlin', 'Europe/Atlantis', ''])('does not take %o for a time zone', (timeZone) => {
    expect(Hours.safeParse({ timeZone }).error?.issues).toMatchObject([
      { path: ['timeZone'], message: expect.stringContaining('Europe/Berlin') },
    ]);
  });

  it.each(['9-17', '09:00', '09:00-25:00', '24:00-06:00', '09:60-17:00', '09:00 - 17:00'])(
    'does not take %o for a range',
    (range) => {
      expect(Hours.safeParse({ timeZone: 'UTC', days: { mon: [range] } }).success).toBe(false);
    },
  );
});

describe('isOpen', () => {
  it.each([
    ['2026-01-14T07:59', false],
    ['2026-01-14T08:00', true],
    ['2026-01-14T15:59', true],
    ['2026-01-14T16:00', false],
    ['2026-01-17T10:00', false],
    ['2026-07-15T07:00', true],
    ['2026-07-15T15:00', false],
  ])('goes by the clock of its own zone: an office in Berlin at %s UTC: %s', (time, expected) => {
    expect(isOpen(office, Date.parse(`${time}Z`))).toBe(expected);
  });

  it('is always so where there are no hours', () => {
    fc.assert(fc.property(anyMinute, (at) => isOpen(undefined, at)));
  });

  it('agrees with the clock on the wall, also around changes of the clocks', () => {
    const plain = ['09:00-12:00', '12:00-17:00', '16:00-18:30', '22:00-06:00', '05:00-24:00'];

    fc.assert(
      fc.property(hoursWith(fc.constantFrom(...plain)), anyMinute, (hours, at) => {
        expect(isOpen(hours, at)).toBe(isOpenByWallClock(hours, at));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a night with it when the day it begins on is a holiday, and only that night', () => {
    const hours = daily('UTC', ['22:00-06:00'], { holidays: ['2026-12-25'] });

    const open = ['24T23:00', '25T05:00', '25T23:00', '26T05:00', '26T23:00'].filter((time) =>
      isOpen(hours, Date.parse(`2026-12-${time}Z`)),
    );

    expect(open).toEqual(['24T23:00', '25T05:00', '26T23:00']);
  });

  it('never is so on a holiday', () => {
    fc.assert(
      fc.property(dayHours, anyMinute, (hours, at) => {
        const { date } = wallClock(hours.timeZone, at);
        expect(isOpen({ ...hours, holidays: [date] }, at)).toBe(false);
      }),
    );
  });

  it('tells hours of the same days in two zones apart', () => {
    const at = Date.parse('2026-01-14T08:30Z');

    expect(isOpen(office, at)).toBe(true);
    expect(isOpen({ ...office, timeZone: 'America/New_York' }, at)).toBe(false);
  });
});

describe('opensAt', () => {
  it.each([
    ['a moment when they are on', office, '2026-01-14T10:17', '2026-01-14T10:17'],
    ['a morning', office, '2026-01-14T05:00', '2026-01-14T08:00'],
    ['the very end', office, '2026-01-14T16:00', '2026-01-15T08:00'],
    ['a weekend with a change of the clocks', office, '2026-03-27T16:00', '2026-03-30T07:00'],
    [
      'a holiday',
      { ...office, holidays: ['2026-12-24', '2026-12-25'] },
      '2026-12-23T17:00',
      '2026-12-28T08:00',
    ],
  ])('is when the hours are next on, after %s', (_, hours, from, expected) => {
    expect(opening(hours, from)).toBe(expected);
  });

  it('is unknown where they never are', () => {
    expect(opening(never, '2026-01-14T10:00')).toBeUndefined();
  });

  it('looks 370 days ahead', () => {
    const from = Date.parse('2026-01-14T10:00Z');
    const days = Array.from({ length: 372 }, (_, day) => iso(from + day * DAY)?.slice(0, 10) ?? '');
    const closed = (count: number) =>
      daily('UTC', ['09:00-17:00'], { holidays: days.slice(0, count) });

    expect(iso(opensAt(closed(370), from))).toBe('2027-01-19T09:00');
    expect(opensAt(closed(371), from)).toBeUndefined();
  });

  it('is a time at which they are on, with none before', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyMinute,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, at, part) => {
          const opens = opensAt(hours, at) ?? Number.NaN;
          const between = Math.floor(at + part * (opens - at));

          expect(opens).toBeGreaterThanOrEqual(at);
          expect(isOpen(hours, opens)).toBe(true);
          expect(between < opens && isOpen(hours, between)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('afterOpenTime', () => {
  it('is the time itself and what has passed where there are no hours', () => {
    expect(afterOpenTime(undefined, 1000, 5 * MINUTE)).toBe(1000 + 5 * MINUTE);
  });

  it.each([
    ['in the middle of a day', '2026-01-14T10:00', 5, '2026-01-14T10:05'],
    ['to the very end of a day', '2026-01-14T15:55', 5, '2026-01-14T16:00'],
    [
      'from Friday 16:58 to Monday, whose summer time has begun',
      '2026-03-27T15:58',
      5,
      '2026-03-30T07:03',
    ],
    [
      'from Friday 16:58 to Monday, whose summer time has ended',
      '2026-10-23T14:58',
      5,
      '2026-10-26T08:03',
    ],
    ['from before the hours on', '2026-01-14T03:00', 5, '2026-01-14T08:05'],
    ['from a Saturday on', '2026-01-17T10:00', 5, '2026-01-19T08:05'],
    ['when nothing has to pass, out of hours too', '2026-01-14T16:00', 0, '2026-01-14T16:00'],
    ['over three days', '2026-01-14T08:00', 17 * 60, '2026-01-16T09:00'],
  ])('counts office hours in Berlin %s', (_, from, minutes, expected) => {
    expect(ends(office, from, minutes * MINUTE)).toBe(expected);
  });

  it.each([
    ['Europe/Berlin', 'put forward', '2026-03-28T21:00', 7, '2026-03-29T04:00'],
    ['Europe/Berlin', 'put back', '2026-10-24T20:00', 9, '2026-10-25T05:00'],
    ['America/New_York', 'put forward', '2026-03-08T03:00', 7, '2026-03-08T10:00'],
    ['America/New_York', 'put back', '2026-11-01T02:00', 9, '2026-11-01T11:00'],
    [
      'Australia/Lord_Howe',
      'put forward by half an hour',
      '2026-10-03T11:30',
      7.5,
      '2026-10-03T19:00',
    ],
    [
      'Australia/Lord_Howe',
      'put back by half an hour',
      '2026-04-04T11:00',
      8.5,
      '2026-04-04T19:30',
    ],
    ['Asia/Kolkata', 'left alone', '2026-03-28T16:30', 8, '2026-03-29T00:30'],
  ])(
    'counts the real hours of a night shift in %s when clocks are %s',
    (zone, _, from, hours, end) => {
      const shift = daily(zone, ['22:00-06:00']);

      expect(ends(shift, from, hours * HOUR)).toBe(end);
      expect(opening(shift, end)).toBe(iso(Date.parse(`${end}Z`) + 16 * HOUR));
    },
  );

  it.each([
    ['a range that begins in the hour that is skipped', ['02:30-04:00'], '2026-03-29T01:30', 30],
    ['a range that ends in it', ['01:00-02:30'], '2026-03-29T00:00', 90],
    ['a range over the hour that comes twice', ['02:00-03:00'], '2026-10-25T00:00', 120],
    ['a range that begins in it: the first time', ['02:30-03:00'], '2026-10-25T00:30', 90],
    ['a range that ends in it: the first time', ['01:00-02:30'], '2026-10-24T23:00', 90],
  ])('in Berlin counts %s', (_, ranges, from, minutes) => {
    const hours = daily('Europe/Berlin', ranges);
    const before = new Date(Date.parse(`${from}Z`) - MINUTE).toISOString().slice(0, 16);
    const end = iso(Date.parse(`${from}Z`) + minutes * MINUTE) ?? '';

    expect(opening(hours, before)).toBe(from);
    expect(ends(hours, from, minutes * MINUTE)).toBe(end);
    expect(isOpen(hours, Date.parse(`${end}Z`))).toBe(false);
  });

  it('leaves out a range that a change of the clocks swallows whole', () => {
    const hours = daily('Europe/Berlin', ['02:00-03:00']);

    expect(opening(hours, '2026-03-28T12:00')).toBe('2026-03-30T00:00');
  });

  it('counts a time that several ranges cover once', () => {
    const hours = daily('UTC', ['09:00-12:00', '10:00-11:00', '11:30-13:00', '13:00-14:00']);

    expect(ends(hours, '2026-01-14T09:00', 5 * HOUR)).toBe('2026-01-14T14:00');
    expect(ends(hours, '2026-01-14T09:00', 5 * HOUR + MINUTE)).toBe('2026-01-15T09:01');
  });

  it('takes a range that ends when it began for a whole day', () => {
    const hours = Hours.parse({ timeZone: 'Europe/Berlin', days: { wed: ['08:00-08:00'] } });

    expect(ends(hours, '2026-01-13T00:00', 24 * HOUR)).toBe('2026-01-15T07:00');
  });

  it('counts a whole day that began two dates ago by UTC', () => {
    const days = { tue: ['23:30-23:30'] };
    const hours = Hours.parse({ timeZone: 'Pacific/Honolulu', days });

    expect(ends(hours, '2026-01-15T09:00', 30 * MINUTE)).toBe('2026-01-15T09:30');
    expect(isOpen(hours, Date.parse('2026-01-15T09:00Z'))).toBe(true);
  });

  it('waits for hours that never come no longer than 370 days', () => {
    const from = Date.parse('2026-01-14T10:00Z');
    const rare = Hours.parse({ timeZone: 'UTC', days: { mon: ['09:00-09:01'] } });

    expect(afterOpenTime(never, from, MINUTE)).toBe(from + 370 * DAY);
    expect(afterOpenTime(rare, from, 2 * HOUR)).toBe(from + 370 * DAY);
  });

  it('comes no earlier for what begins or lasts longer', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyMinute,
        anyWait,
        anyWait,
        anyWait,
        (hours, from, wait, later, longer) => {
          const end = afterOpenTime(hours, from, wait);

          expect(afterOpenTime(hours, from + later, wait)).toBeGreaterThanOrEqual(end);
          expect(afterOpenTime(hours, from, wait + longer)).toBeGreaterThanOrEqual(end);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('comes to the same in one go and in two', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, anyWait, anyWait, (hours, from, first, second) => {
        const between = afterOpenTime(hours, from, first);

        expect(afterOpenTime(hours, between, second)).toBe(
          afterOpenTime(hours, from, first + second),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('ends in open time, or at its edge', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, anyWait, (hours, from, wait) => {
        const end = afterOpenTime(hours, from, wait + MINUTE);

        expect(isOpen(hours, end - 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('counts every open minute once, and no other', () => {
    fc.assert(
      fc.property(anyHours, anyMinute, anyWait, (hours, from, wait) => {
        const end = afterOpenTime(hours, from, wait);

        let open = 0;
        for (let at = from; at < end; at += MINUTE) if (isOpen(hours, at)) open += MINUTE;

        expect(open).toBe(wait);
      }),
      { numRuns: 200 },
    );
  });

  it('ends on no holiday', () => {
    fc.assert(
      fc.property(dayHours, anyMinute, anyWait, (hours, from, wait) => {
        const end = afterOpenTime(hours, from, wait + MINUTE);

        expect(hours.holidays).not.toContain(wallClock(hours.timeZone, end - 1).date);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isQuiet', () => {
  const hours = { ...office, quiet: ['12:00-13:00', '21:00-07:00'], holidays: ['2026-01-14'] };

  it.each([
    ['2026-01-14T11:30', true],
    ['2026-01-14T12:00', false],
    ['2026-01-14T20:00', true],
    ['2026-01-15T05:59', true],
    ['2026-01-15T06:00', false],
    ['2026-01-17T11:30', true],
  ])('is the same on every day: in Berlin at %s UTC: %s', (time, expected) => {
    expect(isQuiet(hours, Date.parse(`${time}Z`))).toBe(expected);
  });

  it('never is so where there are no hours', () => {
    fc.assert(fc.property(anyMinute, (at) => !isQuiet(undefined, at)));
  });
});
