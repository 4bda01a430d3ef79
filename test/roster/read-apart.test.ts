import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/roster/calendar.ts';
import { readApart } from '../../src/roster/read-apart.ts';
import { calendarOf, eventOf, GOOGLE, MONDAY_NOON, PAGERDUTY, ROSTER } from './calendars.ts';
import { refusal } from './refusal.ts';

const ask = { text: GOOGLE, people: ROSTER, now: MONDAY_NOON, timeZone: 'UTC' };

/** An hour's worth of reckoning. */
const ENDLESS = calendarOf(
  ...Array.from({ length: 4_000 }, (_, index) =>
    eventOf(
      `Nobody ${index}`,
      'DTSTART:19700101T000000Z',
      'RRULE:FREQ=MINUTELY;BYSETPOS=1;BYMONTHDAY=31;BYMONTH=2',
    ),
  ),
);

describe('a calendar that is read apart', () => {
  it.each([
    ['Google’s', GOOGLE],
    ['PagerDuty’s', PAGERDUTY],
  ])('is read as it is here: %s', async (_, text) => {
    expect(await readApart({ ...ask, text })).toEqual(readCalendar({ ...ask, text }));
  });

  it('is refused for the same reason', async () => {
    await expect(readApart({ ...ask, text: 'no' })).rejects.toEqual(refusal(/is no iCalendar/));
  });

  it('is given up where it takes too long, and the next one is read', async () => {
    const endless = readApart({ ...ask, text: ENDLESS }, { within: 1_000 });
    const next = readApart(ask);

    await expect(endless).rejects.toEqual(refusal(/took too long/));
    expect((await next).shifts).toHaveLength(3);
  });

  it('is given up when that is asked for', async () => {
    const stop = new AbortController();

    const reading = readApart({ ...ask, text: ENDLESS }, { signal: stop.signal });
    stop.abort();

    await expect(reading).rejects.toEqual(refusal(/was given up/));
  });

  it('shows nothing of what is in it on the screen', () => {
    const text = calendarOf(eventOf('Tom', 'DTSTART:20261102T080000Z', 'DURATION:a-secret'));
    const module = new URL('../../src/roster/read-apart.ts', import.meta.url).href;
    const given = JSON.stringify({ ...ask, text });
    const script = `import('${module}')
      .then(({ readApart }) => readApart(${given}))
      .then(({ shifts }) => console.log(shifts.length));`;

    const run = spawnSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
    });

    expect([run.stdout, run.stderr]).toEqual(['0\n', '']);
  });
});
