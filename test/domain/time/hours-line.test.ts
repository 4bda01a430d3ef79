import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hours } from '../../../src/domain/time/hours.ts';
import { daysIn, rangeIn } from '../../../src/domain/time/hours-line.ts';
import { daysText } from '../../../src/domain/time/hours-text.ts';
import { anyHours } from './any-hours.ts';

const NINE = ['09:00-17:00'];
const WEEK = { mon: NINE, tue: NINE, wed: NINE, thu: NINE, fri: NINE };

describe('daysIn', () => {
  it.each([
    ['Mon-Fri 09:00-17:00', WEEK],
    ['monday to friday 9-17', WEEK],
    ['weekdays: 9am–5pm', WEEK],
    ['Mon, Tue, Wed and Thu, Fri 9.00 - 17.00', WEEK],
    ['Mon-Fri 09:00-17:00, Sat 10:00-14:00', { ...WEEK, sat: ['10:00-14:00'] }],
    ['Tue 9-12 and 13-17:30', { tue: ['09:00-12:00', '13:00-17:30'] }],
    ['Tue 9-12, 13-17:30', { tue: ['09:00-12:00', '13:00-17:30'] }],
    ['Sat-Mon 22:00-06:00', { sat: ['22:00-06:00'], sun: ['22:00-06:00'], mon: ['22:00-06:00'] }],
    ['weekends 12pm-12am', { sat: ['12:00-00:00'], sun: ['12:00-00:00'] }],
    ['Thursdays & Sundays 0:00-24:00', { thu: ['00:00-24:00'], sun: ['00:00-24:00'] }],
    ['never', {}],
  ])('reads "%s"', (line, days) => {
    expect(daysIn(line)).toEqual(days);
  });

  it('knows every day of the week by "always"', () => {
    expect(Object.values(daysIn('Always') ?? {})).toEqual(Array(7).fill(['00:00-24:00']));
  });

  it.each([
    'nine to five',
    'Mon',
    'Mon 9',
    '9-17',
    'Mon 9-25',
    'Mon-Fri 9-5',
    'Mon 24:00-10:00',
    'Mon 13pm-5pm',
    'Mon-Fri 09:00-17:00, when I feel like it',
    'Mon 9-17 Tue',
    'Funday 9-17',
    'constructor',
    'Mon 9-17, '.repeat(200),
    `Mon 9 - 17${' and 9 - 17'.repeat(80)} or so`,
    `Mon${' and Tue - Fri'.repeat(70)} or so`,
  ])('does not guess at "%s"', (line) => {
    expect(daysIn(line)).toBeUndefined();
  });

  it('reads whatever is shown of hours as it was', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const worked = Object.entries(hours.days).filter(([, ranges]) => ranges.length > 0);

        expect(daysIn(daysText(hours))).toEqual(Object.fromEntries(worked));
      }),
    );
  });

  it('never throws, and never yields hours that the settings would refuse', () => {
    const piece = fc.constantFrom(
      'Mon',
      '-',
      'Fri',
      ' ',
      '9',
      '17:00',
      ',',
      'and',
      'am',
      'to',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (line) => {
          const days = daysIn(line);

          if (days !== undefined)
            expect(Hours.safeParse({ timeZone: 'UTC', days }).success).toBe(true);
        },
      ),
    );
  });
});

describe('rangeIn', () => {
  it.each([
    ['12-13', '12:00-13:00'],
    ['12:30 – 1:15 pm', '12:30-13:15'],
    ['22:00 until 6:00', '22:00-06:00'],
    ['22-6', '22:00-06:00'],
    ['  9 am  -  5 p.m. ', '09:00-17:00'],
  ])('reads "%s"', (text, range) => {
    expect(rangeIn(text)).toBe(range);
  });

  it.each(['', 'noon', '12', '12-', '12:60-13'])('does not guess at "%s"', (text) => {
    expect(rangeIn(text)).toBeUndefined();
  });
});
