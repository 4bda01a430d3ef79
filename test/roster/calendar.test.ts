import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/roster/calendar.ts';
import {
  BERLIN,
  calendarOf,
  eventOf,
  GOOGLE,
  LENA,
  MONDAY_NOON,
  OUTLOOK,
  PAGERDUTY,
  ROSTER,
  TOM,
} from './calendars.ts';

const HOUR = 60 * 60 * 1000;

function read(text: string, now = MONDAY_NOON, timeZone = 'UTC') {
  return readCalendar({ text, people: ROSTER, now, timeZone });
}

/** The shifts in a line each: who, from, to, as a clock in Berlin shows it. */
function shiftsIn(text: string, now?: number, timeZone?: string): string[] {
  return read(text, now, timeZone).shifts.map(
    ({ person, from, to }) => `${person} ${inBerlin(from)} - ${inBerlin(to)}`,
  );
}

function inBerlin(at: number): string {
  return new Intl.DateTimeFormat('sv', {
    ...{ timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' },
  }).format(at);
}

describe('a calendar of Google’s', () => {
  it('gives its weeks from nine to nine, without the one left out and whoever declined', () => {
    expect(shiftsIn(GOOGLE)).toEqual([
      `${TOM.id} 2026-10-26 09:00 - 2026-11-02 09:00`,
      `${LENA.id} 2026-11-02 09:00 - 2026-11-09 09:00`,
      `${TOM.id} 2026-11-09 09:00 - 2026-11-16 09:00`,
    ]);
  });

  it('leaves no hour without anybody, and none with two, when the clocks go back or forward', () => {
    const october = read(GOOGLE, Date.UTC(2026, 9, 25)).shifts;
    const march = read(GOOGLE, Date.UTC(2027, 2, 28)).shifts;

    for (const shifts of [october, march]) {
      expect(shifts.length).toBeGreaterThan(2);
      for (const [index, { to }] of shifts.slice(0, -1).entries())
        expect(to).toBe(shifts[index + 1]?.from);
    }
  });
});

describe('a calendar of PagerDuty’s', () => {
  it('gives its shifts, which are in UTC, and tells which name nobody of the roster', () => {
    const { shifts, unnamed } = read(PAGERDUTY);

    expect(shifts).toEqual([
      { person: LENA.id, from: Date.UTC(2026, 10, 2, 8), to: Date.UTC(2026, 10, 3, 8) },
    ]);
    expect(unnamed).toEqual(['On Call - Tim Unknown - Payments']);
  });
});

describe('a calendar of Outlook’s', () => {
  it('gives whole days in the zone it names, by Windows’ name', () => {
    expect(shiftsIn(OUTLOOK)).toEqual([`${TOM.id} 2026-11-02 00:00 - 2026-11-04 00:00`]);
  });
});

describe('when somebody is on call', () => {
  const weekly = (start: string, end: string) =>
    calendarOf(
      BERLIN,
      eventOf(
        'Tom',
        `DTSTART;TZID=Europe/Berlin:${start}`,
        `DTEND;TZID=Europe/Berlin:${end}`,
        'RRULE:FREQ=WEEKLY',
      ),
    );

  it.each([
    ['November', Date.UTC(2026, 10, 2), 8, '2026-11-02 09:00 - 2026-11-02 17:00'],
    ['April', Date.UTC(2027, 3, 5), 7, '2027-04-05 09:00 - 2027-04-05 17:00'],
  ])('nine o’clock in Berlin stays nine o’clock in %s', (_, day, hourInUtc, wallTime) => {
    const text = weekly('20260706T090000', '20260706T170000');

    const { shifts } = read(text, day + 12 * HOUR);

    expect(shifts[0]?.from).toBe(day + hourInUtc * HOUR);
    expect(shiftsIn(text, day + 12 * HOUR)).toContain(`${TOM.id} ${wallTime}`);
  });

  it('the night in which the clocks go back ends at six, an hour longer', () => {
    const text = weekly('20260704T220000', '20260705T060000');

    const [night] = read(text, Date.UTC(2026, 9, 25)).shifts;

    expect(inBerlin(night?.from ?? 0)).toBe('2026-10-24 22:00');
    expect(inBerlin(night?.to ?? 0)).toBe('2026-10-25 06:00');
    expect((night?.to ?? 0) - (night?.from ?? 0)).toBe(9 * HOUR);
  });

  it('is told from a day ago for two weeks, with what has begun before', () => {
    const daily = ['DTSTART:20260101T000000Z', 'DTEND:20260102T000000Z', 'RRULE:FREQ=DAILY'];

    const { shifts } = read(calendarOf(eventOf('Tom', ...daily)));

    expect(shifts[0]?.from).toBe(Date.UTC(2026, 10, 1));
    expect(shifts.at(-1)?.from).toBe(Date.UTC(2026, 10, 16));
    expect(shifts).toHaveLength(16);
  });

  it.each([
    ['the zone that the calendar names', ['X-WR-TIMEZONE:America/New_York'], '2026-11-02 15:00'],
    ['the zone that it defines', [BERLIN], '2026-11-02 09:00'],
    ['the desk’s zone where it names none', [], '2026-11-02 01:00'],
    ['the desk’s zone where its name tells nothing', ['X-WR-TIMEZONE:Mars'], '2026-11-02 01:00'],
  ])('a time of no zone is one of %s', (_, zone, start) => {
    const event = eventOf('Tom', 'DTSTART:20261102T090000', 'DTEND:20261102T100000');

    const [shift] = shiftsIn(calendarOf(...zone, event), MONDAY_NOON, 'Asia/Tokyo');

    expect(shift).toContain(` ${start} - `);
  });

  it('a repeated time of no zone is one of the calendar’s too, as is what is left out of it', () => {
    const event = eventOf(
      'Tom',
      'DTSTART:20261019T090000',
      'DURATION:PT8H',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20261102T090000',
    );

    expect(shiftsIn(calendarOf('X-WR-TIMEZONE:Europe/Berlin', event))).toEqual([
      `${TOM.id} 2026-11-09 09:00 - 2026-11-09 17:00`,
    ]);
  });

  it('whole days are repeated as days of the calendar’s zone', () => {
    const event = eventOf(
      'Tom',
      'DTSTART;VALUE=DATE:20260907',
      'DTEND;VALUE=DATE:20260908',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;VALUE=DATE:20261109',
    );

    expect(shiftsIn(calendarOf('X-WR-TIMEZONE:Europe/Berlin', event))).toEqual([
      `${TOM.id} 2026-11-02 00:00 - 2026-11-03 00:00`,
      `${TOM.id} 2026-11-16 00:00 - 2026-11-17 00:00`,
    ]);
  });

  it('one of a series that was moved, or given to somebody else, counts as it is now', () => {
    const series = eventOf(
      'Tom',
      'DTSTART:20261102T080000Z',
      'DTEND:20261102T160000Z',
      'RRULE:FREQ=DAILY;COUNT=3',
    );
    const moved = eventOf(
      'Lena Maier',
      'DTSTART:20261103T100000Z',
      'DTEND:20261103T120000Z',
      'RECURRENCE-ID:20261103T080000Z',
    ).replace(/UID:.*/, /UID:.*/.exec(series)?.[0] ?? '');

    expect(shiftsIn(calendarOf(series, moved))).toEqual([
      `${TOM.id} 2026-11-02 09:00 - 2026-11-02 17:00`,
      `${LENA.id} 2026-11-03 11:00 - 2026-11-03 13:00`,
      `${TOM.id} 2026-11-04 09:00 - 2026-11-04 17:00`,
    ]);
  });

  it.each([
    ['an event that was cancelled', [eventOf('Tom', ...today(), 'STATUS:CANCELLED')]],
    ['a calendar of cancellations', ['METHOD:CANCEL', eventOf('Tom', ...today())]],
    ['an event that takes no time', [eventOf('Tom', 'DTSTART:20261102T080000Z')]],
    ['a task', [eventOf('Tom', ...today()).replaceAll('VEVENT', 'VTODO')]],
    ['nothing at all', []],
  ])('nobody is by %s', (_, lines) => {
    expect(read(calendarOf(...lines))).toEqual({ shifts: [], unnamed: [], unread: 0 });
  });
});

describe('who is on call', () => {
  it.each([
    ['their name in the summary', 'on call: LENA MAIER!', [], [LENA.id]],
    ['their e-mail in the summary', 'Payments (Lena@Shop.example)', [], [LENA.id]],
    ['an address of theirs', 'on call: slack:T1/TOM', [], [TOM.id]],
    [
      'their name as somebody invited',
      'On call',
      ['ATTENDEE;CN="Tom":mailto:t@x.example'],
      [TOM.id],
    ],
    [
      'their e-mail as somebody invited',
      'On call',
      ['ATTENDEE:MAILTO:LENA@shop.example'],
      [LENA.id],
    ],
    ['their e-mail as the organizer', 'On call', ['ORGANIZER:mailto:lena@shop.example'], [LENA.id]],
    ['both names', 'Tom, Lena Maier', [], [TOM.id, LENA.id]],
  ])('is told by %s', (_, summary, lines, people) => {
    const { shifts } = read(calendarOf(eventOf(summary, ...today(), ...lines)));

    expect(shifts.map(({ person }) => person)).toEqual(people);
  });

  it('is not the organizer where somebody else is named', () => {
    const organizer = 'ORGANIZER;CN=Lena Maier:mailto:lena@shop.example';

    const { shifts } = read(calendarOf(eventOf('On call: Tom', ...today(), organizer)));

    expect(shifts.map(({ person }) => person)).toEqual([TOM.id]);
  });

  it.each(['Tommy', 'Lena', 'Lena-Maier', 'tom.jones@x.example', 'slack:T1/TOMMY', 'Tom-Tom'])(
    'is not guessed from %s',
    (summary) => {
      expect(read(calendarOf(eventOf(summary, ...today())))).toEqual({
        shifts: [],
        unnamed: [summary],
        unread: 0,
      });
    },
  );
});

describe('what is no good calendar', () => {
  it.each([
    ['a page', '<!doctype html><title>Sign in</title>', /is no iCalendar, or half of one/],
    ['nothing', '', /is no iCalendar, or half of one/],
    ['half a calendar', GOOGLE.slice(0, -200), /is no iCalendar, or half of one/],
    [
      'an event that repeats from no time',
      calendarOf(eventOf('Tom', 'DTSTART:soon', 'RRULE:FREQ=DAILY')),
      /an event in it cannot be understood/,
    ],
    [
      'far too many events',
      calendarOf(
        ...Array.from({ length: 2 }, (_, index) =>
          eventOf(
            `Tom ${index}`,
            'DTSTART:20261101T000000Z',
            'DTEND:20261101T000100Z',
            'RRULE:FREQ=MINUTELY;INTERVAL=5',
          ),
        ),
      ),
      /more than 5,000 events in two weeks/,
    ],
  ])('is refused: %s', (_, text, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ name: 'CalendarError', message: expect.stringMatching(message) }),
    );
  });

  it.each([
    ['begins at no time', ['DTSTART:soon']],
    ['is in a zone that nobody knows', zoned('Payments/Team')],
    ['repeats more often than can be counted', [...today(), 'RRULE:FREQ=SECONDLY;COUNT=99999999']],
  ])('an event that %s is counted, and the others are read', (_, lines) => {
    const text = calendarOf(eventOf('Lena Maier', ...lines), eventOf('Tom', ...today()));

    const { shifts, unread } = read(text);

    expect(shifts.map(({ person }) => person)).toEqual([TOM.id]);
    expect(unread).toBe(1);
  });

  it('tells of five events that name nobody, and of the beginning of each', () => {
    const events = Array.from({ length: 9 }, (_, index) =>
      eventOf(`${index} ${'x'.repeat(200)}`, ...today()),
    );

    const { unnamed } = read(calendarOf(...events));

    expect(unnamed).toHaveLength(5);
    expect(unnamed[0]).toHaveLength(80);
  });
});

function today(): string[] {
  return ['DTSTART:20261102T080000Z', 'DTEND:20261102T160000Z'];
}

function zoned(zone: string): string[] {
  return [`DTSTART;TZID=${zone}:20261102T080000`, `DTEND;TZID=${zone}:20261102T160000`];
}
