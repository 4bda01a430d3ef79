import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRota } from '../../../src/cli/doctor/check-rota.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { createCalendarFetcher } from '../../../src/roster/fetch-calendar.ts';
import { createSources } from '../../../src/roster/sources.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import {
  calendarOf,
  eventOf,
  GOOGLE,
  LENA,
  MONDAY_NOON,
  PAGERDUTY,
  ROSTER,
  TOM,
} from '../../roster/calendars.ts';

const HOURS = { timeZone: 'Europe/Berlin' };
const FILE = { name: 'payments', kind: 'calendar', source: 'payments.ics' };
const GROUP = { name: 'payments', kind: 'slack-group', group: 'slack:T1/S1' };

/** What doctor finds about this rota on the Monday, a line for each finding. */
async function find(
  rota: object,
  {
    text = GOOGLE,
    members = [TOM.id],
    hours = HOURS,
  }: { text?: string; members?: string[]; hours?: object | null } = {},
): Promise<string[]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'payments.ics'), text);
  const roster = ROSTER.map((person) => ({ ...person, role: 'agent' }));
  const settings = Settings.parse({
    roster,
    rotas: [rota],
    ...(hours === null ? {} : { hours }),
  });
  const calendars = createCalendarFetcher({ folder });
  const time = { now: () => MONDAY_NOON };
  const adapters = [{ platform: 'slack', groupMembers: async () => members } as const];
  const sources = createSources({ calendars, adapters, time });
  const parts = {
    settings,
    now: MONDAY_NOON,
    read: (one: Parameters<typeof sources.read>[0]) => sources.read(one, settings),
  };
  const found = await Promise.all(settings.rotas.map((one) => checkRota(one, parts)));
  return found.flat().map(({ state, about, text: line }) => `${state} ${about}: ${line}`);
}

describe('what doctor says of a rota', () => {
  it.each([
    ['a calendar', FILE, 'Lena Maier until Mon 9 Nov, 09:00 (Europe/Berlin)'],
    ['a group', GROUP, 'Tom'],
    [
      'turns',
      turns({ people: [LENA.id, TOM.id], days: 7 }),
      'Lena Maier until Mon 9 Nov, 09:00 (Europe/Berlin)',
    ],
    ['turns of one', turns({ people: [TOM.id], days: 7 }), 'Tom'],
  ])('is who is on call, and until when: %s', async (_, rota, who) => {
    expect(await find(rota)).toEqual([`fine on call: payments: ${who}.`]);
  });

  it('is when the last of somebody’s shifts ends, where they follow each other', async () => {
    const day = (from: string, to: string) =>
      eventOf('Tom', `DTSTART:202611${from}T000000Z`, `DTEND:202611${to}T000000Z`);
    const text = calendarOf(day('02', '03'), day('03', '04'), day('05', '06'));

    expect(await find(FILE, { text, hours: null })).toEqual([
      'fine on call: payments: Tom until Wed 4 Nov, 00:00 (UTC).',
    ]);
  });

  it('is that nobody is on call now', async () => {
    expect(await find(FILE, { text: calendarOf() })).toEqual([
      'note on call: payments: nobody is on call now.',
    ]);
  });

  it('is whom the roster does not know', async () => {
    expect(await find(FILE, { text: PAGERDUTY })).toEqual([
      'fine on call: payments: Lena Maier until Tue 3 Nov, 09:00 (Europe/Berlin).',
      'better on call: payments: the event “On Call - Tim Unknown - Payments” names nobody on the roster.',
    ]);
    expect(await find(GROUP, { members: [TOM.id, 'slack:T1/STRANGER'] })).toEqual([
      'fine on call: payments: Tom.',
      'better on call: payments: slack:T1/STRANGER of the group are not on the roster, and are not called.',
    ]);
  });

  it('is that events cannot be read', async () => {
    const text = calendarOf(eventOf('Tom', 'DTSTART:soon'));

    expect(await find(FILE, { text })).toEqual([
      'note on call: payments: nobody is on call now.',
      'better on call: payments: the calendar has events (1) that cannot be read, or not wholly.',
    ]);
  });

  it.each([
    [
      { ...FILE, source: 'none.ics' },
      'There is no file "none.ics" in the data folder. Put it there.',
    ],
    [
      { ...FILE, source: 'http://cal.example/s3cr3t.ics' },
      'The calendar’s address is not https. Use one that is, or a file of the data folder.',
    ],
    [
      { ...GROUP, group: 'teams:T2/S1' },
      '"teams:T2/S1" is no user group that Heed can ask for. Connect Slack, and write it as in slack:T0123/S0456.',
    ],
  ])('is why it cannot be read: %j', async (rota, why) => {
    expect(await find(rota)).toEqual([`broken on call: payments: ${why}`]);
  });
});

function turns(more: object): object {
  const starts = '2026-11-02T09:00';
  return { name: 'payments', kind: 'turns', starts, timeZone: 'Europe/Berlin', ...more };
}
