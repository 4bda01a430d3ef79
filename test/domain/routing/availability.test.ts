import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awayUntil,
  isAtWork,
  momentText,
  worksFrom,
} from '../../../src/domain/routing/availability.ts';
import { Hours, isOpen, isQuiet } from '../../../src/domain/time/hours.ts';

const BERLIN = Hours.parse({ timeZone: 'Europe/Berlin', quiet: ['12:00-13:00'] });
const TOKYO = Hours.parse({ timeZone: 'Asia/Tokyo' });

function at(time: string): number {
  return Date.parse(time);
}

describe('isAtWork', () => {
  it.each([
    ['2026-01-14T10:00:00Z', 'P2', true],
    ['2026-01-14T11:30:00Z', 'P2', false],
    ['2026-01-14T11:30:00Z', 'P1', true],
    ['2026-01-14T16:00:00Z', 'P1', false],
  ] as const)('at %s for a %s is %s', (time, urgency, expected) => {
    expect(isAtWork(BERLIN, at(time), urgency)).toBe(expected);
  });
});

describe('awayUntil', () => {
  const away = [
    { from: '2026-01-15', until: '2026-01-16' },
    { from: '2026-01-17', until: '2026-01-20' },
    { from: '2026-01-22', until: '2026-01-22' },
  ];

  it.each([
    ['until nothing, the day before', BERLIN, '2026-01-14T22:59:59Z', undefined],
    ['from midnight of their time zone on', BERLIN, '2026-01-14T23:00:00Z', '2026-01-20'],
    ['a day by the sun of Tokyo sooner', TOKYO, '2026-01-14T15:00:00Z', '2026-01-20'],
    ['until the end of the last day', BERLIN, '2026-01-20T22:59:59Z', '2026-01-20'],
    ['not on a day in between', BERLIN, '2026-01-21T12:00:00Z', undefined],
    ['by UTC where they have no hours', undefined, '2026-01-15T00:00:00Z', '2026-01-20'],
  ])('is away %s', (_, hours, time, expected) => {
    expect(awayUntil({ away }, hours, at(time))).toBe(expected);
  });

  it('takes a time to the microsecond, as platforms tell it', () => {
    expect(awayUntil({ away }, BERLIN, at('2026-01-16T10:00:00Z') + 0.123)).toBe('2026-01-20');
  });

  it('is never away without an absence', () => {
    expect(awayUntil({}, BERLIN, 0)).toBeUndefined();
  });
});

describe('worksFrom', () => {
  const away = [{ from: '2026-01-15', until: '2026-01-16' }];

  it.each([
    ['at once, at work', '2026-01-14T10:00:00Z', '2026-01-14T10:00:00.000Z'],
    ['after a quiet hour', '2026-01-14T11:00:00Z', '2026-01-14T12:00:00.000Z'],
    ['on the Monday after their days off', '2026-01-14T16:00:00Z', '2026-01-19T08:00:00.000Z'],
  ])('is %s', (_, time, expected) => {
    const works = worksFrom({ away }, BERLIN, at(time), 'P2');

    expect(works === undefined ? works : new Date(works).toISOString()).toBe(expected);
  });

  it('is never for who is always quiet, always off, or away for years', () => {
    const years = [{ from: '2020-01-01', until: '2036-01-01' }];

    expect([
      worksFrom({}, { ...BERLIN, quiet: ['00:00-24:00'] }, at('2026-01-14T11:00:00Z'), 'P2'),
      worksFrom({}, { ...BERLIN, days: {} }, at('2026-01-14T11:00:00Z'), 'P1'),
      worksFrom({ away: years }, BERLIN, at('2026-01-14T11:00:00Z'), 'P1'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('is the first minute at which they work, are not away and not quiet, in every zone', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    const times = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2026-12-31T00:00Z') });
    const quiet = fc.subarray(['09:00-09:30', '09:15-10:00', '16:00-18:00', '23:30-00:30']);
    fc.assert(
      fc.property(zones, times, quiet, (timeZone, from, quietTimes) => {
        const hours = Hours.parse({ timeZone, quiet: quietTimes });
        const free = (time: number) =>
          isOpen(hours, time) &&
          !isQuiet(hours, time) &&
          awayUntil({ away }, hours, time) === undefined;

        const works = worksFrom({ away }, hours, from, 'P3') ?? Number.NaN;

        expect(free(works)).toBe(true);
        expect(works === from || !free(works - 1)).toBe(true);
        const before = Array.from({ length: 20 }, (_, step) => from + ((works - from) * step) / 20);
        expect(works === from || !before.map(Math.floor).some(free)).toBe(true);
      }),
    );
  });
});

describe('momentText', () => {
  const now = at('2026-01-14T10:00:00Z');

  it.each([
    ['2026-01-14T21:00:00Z', BERLIN, '22:00'],
    ['2026-01-14T23:30:00Z', BERLIN, 'Thursday 00:30'],
    ['2026-01-20T08:00:00Z', BERLIN, 'Tuesday 09:00'],
    ['2026-01-21T08:00:00Z', BERLIN, '21 Jan 09:00'],
    ['2026-01-15T00:00:00Z', TOKYO, 'Thursday 09:00'],
    ['2026-01-14T21:00:00Z', undefined, '21:00'],
  ])('calls %s as it is called there', (time, hours, expected) => {
    expect(momentText(at(time), now, hours)).toBe(expected);
  });
});
