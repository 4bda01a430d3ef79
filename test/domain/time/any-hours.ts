import * as fc from 'fast-check';
import { Hours, Weekday } from '../../../src/domain/time/hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** With daylight saving in the north and the south, by an hour and by half of one, at night and at midnight, and without it. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Chatham',
  'Pacific/Honolulu',
  'UTC',
] as const;

/** When clocks were put forward or back in 2026: Berlin, New York, Lord Howe, Cairo, Santiago. */
const CHANGES = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
  '2026-04-23T22:00Z',
  '2026-10-29T21:00Z',
  '2026-04-05T03:00Z',
  '2026-09-06T04:00Z',
].map((time) => Date.parse(time));

/** A minute of 2026, often one around a change of the clocks. */
export const anyMinute: fc.Arbitrary<number> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -72 * 60, max: 72 * 60 }))
    .map(([change, minutes]) => change + minutes * MINUTE),
  fc
    .integer({ min: 0, max: 365 * 24 * 60 - 1 })
    .map((minutes) => Date.UTC(2026, 0) + minutes * MINUTE),
);

/** Every half hour of a day, the last one too where a range ends. */
function timeUpTo(last: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: last }).map((half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });
}

const anyRange = fc.tuple(timeUpTo(47), timeUpTo(48)).map((times) => times.join('-'));

/** Ranges that end on the day they begin on. */
const dayRange = fc
  .tuple(timeUpTo(47), timeUpTo(48))
  .filter(([begin, end]) => begin < end)
  .map((times) => times.join('-'));

const anyHoliday = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2026, 0) + day * 24 * HOUR).toISOString().slice(0, 10));

/** Hours on some days of the week, with these ranges and some holidays. */
export function hoursWith(range: fc.Arbitrary<string>): fc.Arbitrary<Hours> {
  const ranges = fc.array(range, { maxLength: 3 });
  return fc
    .record({
      timeZone: fc.constantFrom(...ZONES),
      days: fc.dictionary(fc.constantFrom(...Weekday.options), ranges, { minKeys: 1 }),
      holidays: fc.array(anyHoliday, { maxLength: 5 }),
    })
    .filter(({ days }) => Object.values(days).some((one) => one.length > 0))
    .map((one) => Hours.parse(one));
}

/** Hours that are on at least once a week; ranges may overlap, meet, and go past midnight. */
export const anyHours: fc.Arbitrary<Hours> = hoursWith(anyRange);

/** As `anyHours`, with no range past midnight. */
export const dayHours: fc.Arbitrary<Hours> = hoursWith(dayRange);

/** Whole minutes up to four hours, in milliseconds. */
export const anyWait: fc.Arbitrary<number> = fc
  .integer({ min: 0, max: 4 * 60 })
  .map((minutes) => minutes * MINUTE);
