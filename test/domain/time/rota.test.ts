import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Directory, nextHandOver, onCall, Rota } from '../../../src/domain/time/rota.ts';

const HOUR = 3_600_000;
const NOBODY_KNOWN = Directory.parse({});

/** Weeks of Ana, Ben and Cem in Berlin from Monday, 19 October 2026, 09:00, summer time: 07:00 UTC. */
const WEEKS = {
  name: 'payments',
  kind: 'turns',
  people: ['ana', 'ben', 'cem'],
  starts: '2026-10-19T09:00',
  timeZone: 'Europe/Berlin',
} as const;

function turns(changes: Partial<Record<string, unknown>> = {}): Rota {
  return Rota.parse({ ...WEEKS, ...changes });
}

function whoIs(rota: Rota, at: string): readonly string[] | undefined {
  return onCall([rota], NOBODY_KNOWN, Date.parse(at)).get(rota.name);
}

function handOverAfter(rota: Rota, at: string): string | undefined {
  const next = nextHandOver(rota, Date.parse(at));
  return next === undefined ? undefined : new Date(next).toISOString();
}

describe('a rota of turns', () => {
  it.each([
    ['nobody before it starts', '2026-10-19T06:59:59Z', []],
    ['the first one from its start on', '2026-10-19T07:00:00Z', ['ana']],
    ['the first one until the last moment', '2026-10-26T07:59:59Z', ['ana']],
    ['the second at nine of winter time, an hour later in UTC', '2026-10-26T08:00:00Z', ['ben']],
    ['the third a week later', '2026-11-02T08:00:00Z', ['cem']],
    ['the first again after the last', '2026-11-09T08:00:00Z', ['ana']],
    ['the right one after years of it', '2029-10-22T07:00:00Z', ['ben']],
  ])('has on call %s', (_, at, expected) => {
    expect(whoIs(turns(), at)).toEqual(expected);
  });

  it.each([
    ['when it starts, before that', '2026-10-01T00:00:00Z', '2026-10-19T07:00:00.000Z'],
    [
      'at nine in the morning after the clocks went back',
      '2026-10-20T00:00:00Z',
      '2026-10-26T08:00:00.000Z',
    ],
    [
      'and not at the very moment of the one before',
      '2026-10-26T08:00:00Z',
      '2026-11-02T08:00:00.000Z',
    ],
  ])('hands over %s', (_, at, expected) => {
    expect(handOverAfter(turns(), at)).toBe(expected);
  });

  it('hands over at half past three where the clocks skip half past two', () => {
    const nights = turns({ starts: '2027-03-27T02:30', days: 1 });

    const around = ['2027-03-28T01:00:00Z', '2027-03-28T01:29:59Z', '2027-03-28T01:30:00Z'];
    expect(around.map((at) => whoIs(nights, at))).toEqual([['ana'], ['ana'], ['ben']]);
  });

  it('hands over once, the first time, where the clocks show half past two twice', () => {
    const nights = turns({ starts: '2026-10-24T02:30', days: 1 });

    const around = ['2026-10-25T00:29:59Z', '2026-10-25T00:30:00Z', '2026-10-25T01:10:00Z'];
    expect(around.map((at) => whoIs(nights, at))).toEqual([['ana'], ['ben'], ['ben']]);
  });

  it('is never handed over where one person has all of it', () => {
    const alone = turns({ people: ['ana'] });

    expect(whoIs(alone, '2028-01-01T00:00:00Z')).toEqual(['ana']);
    expect(handOverAfter(alone, '2028-01-01T00:00:00Z')).toBeUndefined();
    expect(handOverAfter(alone, '2026-10-01T00:00:00Z')).toBe('2026-10-19T07:00:00.000Z');
  });

  it('changes hands at the hand-over that was foretold, and not before', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    );
    const from = Date.UTC(2026, 9, 20);
    const times = fc.integer({ min: from, max: Date.UTC(2028, 0, 1) });
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        zones,
        times,
        fc.integer({ min: 1, max: 30 }),
        hours,
        (timeZone, now, days, hour) => {
          const starts = `2026-10-19T${String(hour).padStart(2, '0')}:15`;
          const rota = turns({ timeZone, days, starts });

          const next = nextHandOver(rota, now) ?? Number.NaN;

          const [before, last, after] = [now, next - 1, next].map((at) =>
            onCall([rota], NOBODY_KNOWN, at).get(rota.name),
          );
          expect(last).toEqual(before);
          expect(after).not.toEqual(before);
          expect(next - now).toBeLessThanOrEqual(days * 24 * HOUR + HOUR);
        },
      ),
    );
  });

  it.each(['2026-10-19T09:00:00Z', '2026-10-19T09:00+02:00', '2026-10-19', 'Monday'])(
    'cannot start at %s: it has a time zone of its own',
    (starts) => {
      const { error } = Rota.safeParse({ ...WEEKS, starts });

      expect(error?.issues[0]?.message).toBe(
        'should be a day and a time of day, as in 2026-11-02T09:00',
      );
    },
  );
});

describe('a rota that others keep', () => {
  const group = Rota.parse({ name: 'night', kind: 'slack-group', group: 'slack:T1/S1' });
  const calendar = Rota.parse({ name: 'storage', kind: 'calendar', source: 'storage.ics' });

  it('has everybody of a group on call, in its order', () => {
    const directory = Directory.parse({ groups: { night: ['cem', 'ana'] } });

    expect(onCall([group], directory, 0).get('night')).toEqual(['cem', 'ana']);
  });

  it.each([
    [99, []],
    [100, ['ana']],
    [150, ['ana', 'ben']],
    [200, ['ben']],
    [300, []],
  ])('has whoever the calendar names at %i on call, each once', (now, expected) => {
    const shifts = [
      { person: 'ana', from: 100, to: 200 },
      { person: 'ana', from: 120, to: 200 },
      { person: 'ben', from: 150, to: 300 },
    ];

    const known = onCall([calendar], Directory.parse({ shifts: { storage: shifts } }), now);

    expect(known.get('storage')).toEqual(expected);
  });

  it('has nobody on call as long as nothing is known of it, and no hand-over of ours', () => {
    const known = onCall([group, calendar], NOBODY_KNOWN, 0);

    expect([...known]).toEqual([
      ['night', []],
      ['storage', []],
    ]);
    expect([group, calendar].map((rota) => nextHandOver(rota, 0))).toEqual([undefined, undefined]);
  });
});
