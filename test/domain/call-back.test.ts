import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callBackAt, callBackText } from '../../src/domain/call-back.ts';
import { Hours, isOpen } from '../../src/domain/time/hours.ts';

const MINUTE = 60_000;
const BERLIN = Hours.parse({ timeZone: 'Europe/Berlin' });
const KOLKATA = Hours.parse({ timeZone: 'Asia/Kolkata', holidays: ['2026-11-23'] });
const NIGHTS = Hours.parse({
  timeZone: 'America/New_York',
  days: { fri: ['22:00-06:00'], sun: ['09:10-09:20', '11:00-12:00'] },
});
const NEVER = Hours.parse({ timeZone: 'UTC', days: {} });

/** A Friday in Berlin, an hour ahead of UTC. */
function friday(time: string): number {
  return Date.parse(`2026-11-20T${time}:00+01:00`);
}

describe('callBackAt', () => {
  it.each([
    ['10:00', '2026-11-20T10:30:00+01:00'],
    ['10:01', '2026-11-20T10:45:00+01:00'],
    ['10:15', '2026-11-20T10:45:00+01:00'],
    ['16:14', '2026-11-20T16:45:00+01:00'],
    ['16:16', '2026-11-23T09:00:00+01:00'],
    ['16:30', '2026-11-23T09:00:00+01:00'],
    ['22:00', '2026-11-23T09:00:00+01:00'],
  ])('of a Friday at %s is %s', (now, expected) => {
    expect(callBackAt(BERLIN, friday(now))).toBe(Date.parse(expected));
  });

  it('passes over an opening that holds no full quarter', () => {
    const sunday = Date.parse('2026-11-22T08:45:00-05:00');

    expect(callBackAt(NIGHTS, sunday)).toBe(Date.parse('2026-11-22T09:15:00-05:00'));
    expect(callBackAt(NIGHTS, sunday + MINUTE)).toBe(Date.parse('2026-11-22T11:00:00-05:00'));
  });

  it('is a time like any other where nobody ever works, or always', () => {
    expect(callBackAt(NEVER, friday('10:00'))).toBe(friday('10:30'));
    expect(callBackAt(undefined, friday('23:50'))).toBe(friday('23:50') + 40 * MINUTE);
  });

  it('is a full quarter, at least half an hour ahead, while somebody works', () => {
    const at = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(at, fc.constantFrom(BERLIN, KOLKATA, NIGHTS, undefined), (now, hours) => {
        const time = callBackAt(hours, now);

        expect(time % (15 * MINUTE)).toBe(0);
        expect(time - now).toBeGreaterThanOrEqual(30 * MINUTE);
        expect(isOpen(hours, time)).toBe(true);
      }),
    );
  });
});

describe('callBackText', () => {
  const now = friday('15:00');
  const timeZone = 'Europe/Berlin';

  it.each([
    ['en', 'May I call you today at 15:30 (CET)?', 'on Monday 23 November at 09:00 (CET)'],
    ['de', 'Darf ich Sie heute um 15:30 (MEZ) anrufen?', 'am Montag, 23. November um 09:00 (MEZ)'],
    ['es', '¿Puedo llamarle hoy a las 15:30 (CET)?', 'el lunes, 23 de noviembre a las 09:00 (CET)'],
    ['fr', 'Puis-je vous appeler aujourd’hui à 15:30 (CET)', 'lundi 23 novembre à 09:00 (CET)'],
    [
      'pt',
      'Posso telefonar-lhe hoje às 15:30 (CET)?',
      'segunda-feira, 23 de novembro às 09:00 (CET)',
    ],
    ['it', 'Posso chiamarla oggi alle 15:30 (CET)?', 'lunedì 23 novembre alle 09:00 (CET)'],
    ['nl', 'Mag ik u vandaag om 15:30 (CET) bellen?', 'op maandag 23 november om 09:00 (CET)'],
  ])('offers a call in the customer’s language: %s', (language, today, monday) => {
    const later = Date.parse('2026-11-23T09:00:00+01:00');

    expect(callBackText(language, { at: friday('15:30'), now, timeZone })).toContain(today);
    expect(callBackText(language, { at: later, now, timeZone })).toContain(monday);
  });

  it.each(['ja', 'und', ''])('is English for a language we have no words for: "%s"', (language) => {
    const time = { at: friday('15:30'), now, timeZone };

    expect(callBackText(language, time)).toBe(callBackText('en', time));
  });

  it('names tomorrow, and the day, as the zone has them', () => {
    const late = Date.parse('2026-11-21T00:15:00+01:00');

    const inBerlin = callBackText('en', { at: late, now: friday('23:45'), timeZone });
    const inNewYork = callBackText('en', {
      ...{ at: late, now: friday('23:45'), timeZone: 'America/New_York' },
    });

    expect(inBerlin).toContain('tomorrow at 00:15 (CET)');
    expect(inNewYork).toContain('today at 18:15 (EST)');
  });

  it('says so in summer, and where a zone has no abbreviation', () => {
    const july = Date.parse('2026-07-03T10:00:00Z');
    const time = { at: july, now: july };

    expect(callBackText('en', { ...time, timeZone })).toContain('12:00 (CEST)');
    expect(callBackText('de', { ...time, timeZone })).toContain('12:00 (MESZ)');
    expect(callBackText('en', { ...time, timeZone: 'Asia/Kathmandu' })).toContain(
      '15:45 (GMT+5:45)',
    );
    expect(callBackText('en', { ...time, timeZone: 'UTC' })).toContain('10:00 (UTC)');
  });
});
