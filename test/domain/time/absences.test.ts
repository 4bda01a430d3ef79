import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Absence, Person } from '../../../src/domain/person.ts';
import { awayUntil } from '../../../src/domain/routing/availability.ts';
import {
  absencesIn,
  absencesText,
  dayIn,
  withAbsence,
  withoutToday,
} from '../../../src/domain/time/absences.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const NOON = Date.parse(`${TODAY}T12:00Z`);

const anyDay = fc
  .integer({ min: -40, max: 80 })
  .map((days) => new Date(NOON + days * 86_400_000).toISOString().slice(0, 10));
const anyAbsence: fc.Arbitrary<Absence> = fc
  .tuple(anyDay, anyDay)
  .map(([one, other]) =>
    one <= other ? { from: one, until: other } : { from: other, until: one },
  );
const anyAway = fc.array(anyAbsence, { maxLength: 5 });

describe('dayIn', () => {
  it.each([
    ['2026-12-03', '2026-12-03'],
    ['3 December', '2026-12-03'],
    ['Dec 3', '2026-12-03'],
    ['2 Jan', '2027-01-02'],
    ['Friday', '2026-11-27'],
    ['tomorrow', '2026-11-24'],
    ['today', TODAY],
  ])('reads "%s"', (text, day) => {
    expect(dayIn(text, TODAY)).toBe(day);
  });

  it.each([
    '3/12',
    '2026-02-30',
    'Christmas',
    'until Friday',
    'Friday at 5pm',
    'Friday to Sunday',
    'someone answers',
    '',
    '12',
  ])('does not guess at "%s"', (text) => {
    expect(dayIn(text, TODAY)).toBeUndefined();
  });
});

describe('times away in a line', () => {
  it('are days and stretches, without those that are over', () => {
    const line = '2026-12-24 to 2027-01-02, 1 March; 2026-11-01 until 2026-11-22';

    expect(absencesIn(line, TODAY)).toEqual([
      { from: '2026-12-24', until: '2027-01-02' },
      { from: '2027-03-01', until: '2027-03-01' },
    ]);
  });

  it.each(['2027-01-02 to 2026-12-24', '2026-12-24 to', 'later', '2026-12-24 to 25 to 26'])(
    'are not "%s"',
    (line) => {
      expect(absencesIn(line, TODAY)).toBeUndefined();
    },
  );

  it('are read as they are shown', () => {
    fc.assert(
      fc.property(anyAway, (away) => {
        const open = away.filter(({ until }) => until >= TODAY);

        expect(absencesIn(absencesText(away), TODAY)).toEqual(open);
      }),
    );
  });
});

describe('one more time away', () => {
  it('takes the place of the one that is on', () => {
    const away = [{ from: '2026-11-20', until: '2027-01-31' }];

    const after = withAbsence(away, { from: TODAY, until: '2026-12-03' }, TODAY);

    expect(after).toEqual([{ from: TODAY, until: '2026-12-03' }]);
  });

  it('leaves those to come, and somebody is away until it ends at least', () => {
    fc.assert(
      fc.property(anyAway, anyDay, (away, until) => {
        fc.pre(until >= TODAY);
        const after = withAbsence(away, { from: TODAY, until }, TODAY);
        const person = Person.parse({ id: 'a', name: 'a', role: 'lead', away: after });

        expect((awayUntil(person, undefined, NOON) ?? '') >= until).toBe(true);
        for (const one of away.filter(({ from, until: end }) => from > TODAY && end > until))
          expect(after).toContainEqual(one);
      }),
    );
  });
});

describe('back', () => {
  it('ends whatever is on today and leaves what is to come', () => {
    fc.assert(
      fc.property(anyAway, (away) => {
        const after = withoutToday(away, TODAY);
        const person = Person.parse({ id: 'a', name: 'a', role: 'lead', away: after });

        expect(awayUntil(person, undefined, NOON)).toBeUndefined();
        expect(after).toEqual(away.filter(({ from }) => from > TODAY));
      }),
    );
  });
});
