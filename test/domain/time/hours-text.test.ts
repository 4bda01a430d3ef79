import { describe, expect, it } from 'vitest';
import { Hours } from '../../../src/domain/time/hours.ts';
import { hoursText } from '../../../src/domain/time/hours-text.ts';

const timeZone = 'Europe/Berlin';

function text(given: Partial<Hours>): string {
  return hoursText(Hours.parse({ timeZone, ...given }));
}

describe('hoursText', () => {
  it('is one short line', () => {
    expect(text({})).toBe('Mon-Fri 09:00-17:00, Europe/Berlin');
  });

  it.each([
    [
      'days of their own',
      { mon: ['09:00-17:00'], wed: ['09:00-13:00'] },
      'Mon 09:00-17:00, Wed 09:00-13:00',
    ],
    [
      'the same ranges with a day off',
      { mon: ['09:00-17:00'], wed: ['09:00-17:00'] },
      'Mon 09:00-17:00, Wed 09:00-17:00',
    ],
    [
      'days in a row',
      { fri: ['22:00-06:00'], sat: ['22:00-06:00'], sun: [] },
      'Fri-Sat 22:00-06:00',
    ],
    ['a break', { sun: ['09:00-12:00', '13:00-17:00'] }, 'Sun 09:00-12:00 and 13:00-17:00'],
    ['no days at all', {}, 'never'],
  ])('names %s', (_, days, expected) => {
    expect(text({ days })).toBe(`${expected}, Europe/Berlin`);
  });

  it.each([
    [['2026-12-25'], '1 holiday'],
    [['2026-12-25', '2026-12-26'], '2 holidays'],
  ])('counts the holidays %j', (holidays, expected) => {
    expect(text({ holidays })).toBe(`Mon-Fri 09:00-17:00, Europe/Berlin, ${expected}`);
  });

  it('names the quiet times', () => {
    expect(text({ quiet: ['12:00-13:00', '16:00-17:00'] })).toBe(
      'Mon-Fri 09:00-17:00, quiet 12:00-13:00 and 16:00-17:00, Europe/Berlin',
    );
  });

  it('says always where there are no hours', () => {
    expect(hoursText(undefined)).toBe('always');
  });
});
