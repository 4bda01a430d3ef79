/** Calendars as their makers write them, cut down to what matters. Times of November 2026: Europe's clocks go back on 25 October. */

export const LENA = { id: 'slack:T1/LENA', name: 'Lena Maier', email: 'lena@shop.example' };
export const TOM = { id: 'teams:T2/TOM', name: 'Tom', also: ['slack:T1/TOM'] };
export const ROSTER = [LENA, TOM];

/** Monday, 2 November 2026, noon in Berlin. */
export const MONDAY_NOON = Date.UTC(2026, 10, 2, 11);

/** One calendar of these lines, as it goes over the wire. */
export function calendarOf(...lines: readonly string[]): string {
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR'];
  return `${all.join('\r\n')}\r\n`;
}

/** One event; its time stamp and its id are made up. */
export function eventOf(summary: string, ...lines: readonly string[]): string {
  const id = `UID:${summary.replace(/\W/g, '')}${lines[0]?.replace(/\W/g, '')}@calendar.example`;
  const all = [id, 'DTSTAMP:20261001T080000Z', ...lines, `SUMMARY:${summary}`];
  return ['BEGIN:VEVENT', ...all, 'END:VEVENT'].join('\r\n');
}

export const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'X-LIC-LOCATION:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** Google's: a week for Lena every other Monday at nine, one left out and one given to Tom; Tom in between. */
export const GOOGLE = calendarOf(
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
  'X-WR-CALNAME:Payments on call',
  'X-WR-TIMEZONE:Europe/Berlin',
  BERLIN,
  eventOf(
    'Payments: Lena Maier',
    'DTSTART;TZID=Europe/Berlin:20260907T090000',
    'DTEND;TZID=Europe/Berlin:20260914T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    'EXDATE;TZID=Europe/Berlin:20261116T090000',
    'STATUS:CONFIRMED',
  ),
  eventOf(
    'Payments',
    'DTSTART;TZID=Europe/Berlin:20260914T090000',
    'DTEND;TZID=Europe/Berlin:20260921T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    'ORGANIZER;CN=Payments:mailto:c_123@group.calendar.google.com',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Tom;X-NUM',
    ' -GUESTS=0:mailto:tom@shop.example',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=lena@shop.exa',
    ' mple;X-NUM-GUESTS=0:mailto:lena@shop.example',
  ),
);

/** PagerDuty's: one event for each shift, in UTC. */
export const PAGERDUTY = calendarOf(
  'X-WR-CALNAME:On Call Schedule for Payments',
  'METHOD:PUBLISH',
  eventOf(
    'On Call - Lena Maier - Payments',
    'DTSTART:20261102T080000Z',
    'DTEND:20261103T080000Z',
    'URL;VALUE=URI:https://shop.pagerduty.com/schedules#P1',
    'ATTENDEE:mailto:lena@shop.example',
  ),
  eventOf(
    'On Call - Tim Unknown - Payments',
    'DTSTART:20261103T080000Z',
    'DTEND:20261104T080000Z',
    'ATTENDEE:mailto:tim@elsewhere.example',
  ),
);

/** Outlook's: whole days in a zone with a name of Windows'. */
export const OUTLOOK = calendarOf(
  'METHOD:PUBLISH',
  BERLIN.replace('TZID:Europe/Berlin', 'TZID:W. Europe Standard Time'),
  eventOf(
    'Bereitschaft TOM',
    'DTSTART;VALUE=DATE:20261102',
    'DTEND;VALUE=DATE:20261104',
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
  ),
);
