import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { parseSettings, SettingsError } from '../../src/engine/settings-text.ts';

const LEE = { id: 'slack:T1/LEE', name: 'Lee', role: 'lead' };
const HOURS = { timeZone: 'Europe/Berlin' };
const STEP = { ask: { kind: 'role', roles: ['lead'] }, minutes: 5 };
const LADDER = { steps: [STEP], afterHours: 'wait', final: 'stop' };
const ROTA = {
  ...{ name: 'nights', kind: 'turns', people: [LEE.id] },
  ...{ starts: '2026-11-02T18:00', timeZone: 'UTC' },
};

function problemOf(settings: object): string {
  try {
    parseSettings('settings.json', JSON.stringify({ roster: [LEE], ...settings }));
    return 'nothing';
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

describe('the roster, rotas and ladders of a settings file', () => {
  const operating = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
  const section = operating.slice(operating.indexOf('## Roster, rotas, ladders'));
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(section) ?? [];

  it('are as docs/operating.md shows them', () => {
    const { roster, rotas, channels } = parseSettings('docs/operating.md', example);

    expect(roster).toHaveLength(3);
    expect(rotas).toHaveLength(1);
    expect(channels[1]?.ladders?.P1?.steps).toHaveLength(3);
  });

  it('have the defaults that docs/operating.md names', () => {
    const { P1, P2, P3, P4 } = defaultPolicy.ladders;
    const minutes = [P1, P2, P3, P4].map(({ steps }) => steps.map((step) => step.minutes));

    expect(minutes).toEqual([
      [5, 5, 10],
      [15, 15, 30],
      [60, 60, 120],
      [60, 60, 120],
    ]);
    for (const row of [
      '5 minutes each | 10 m',
      '15 minutes each | 30 m',
      '60 minutes each | 120 m',
    ])
      expect(section).toContain(row);
    const { budget, promises, waiting } = defaultPolicy;
    expect(section).toContain(`of the week | ${budget.callsPerWeek} |`);
    expect(section).toContain(`reminded | ${promises.warnMinutes} |`);
    expect(section).toContain(`called | ${waiting.offerMinutes} and ${waiting.escalateMinutes} |`);
  });

  it.each<[string, object, string]>([
    [
      'a time of day that is none',
      { hours: { ...HOURS, days: { mon: ['9-17'] } } },
      'hours.days.mon[0]: should be a time of day and a later one, as in 09:00-17:00',
    ],
    [
      'a time zone that is none',
      { hours: { timeZone: 'Berlin' } },
      'hours.timeZone: should be a time zone like Europe/Berlin or America/New_York',
    ],
    [
      'a holiday that is no day',
      { hours: { ...HOURS, holidays: ['25.12.'] } },
      'hours.holidays[0]: should be a day, as in 2026-12-25',
    ],
    [
      'a quiet time that is none',
      { hours: { ...HOURS, quiet: ['noon'] } },
      'hours.quiet[0]: should be',
    ],
    ['a day that is none', { hours: { ...HOURS, days: { funday: [] } } }, 'hours.days'],
    ['a role that is none', { roster: [{ ...LEE, role: 'boss' }] }, 'roster[0].role: '],
    [
      'a time away that is no date',
      { roster: [{ ...LEE, away: [{ from: 'soon', until: 'later' }] }] },
      'roster[0].away[0].from: should be a day, as in 2026-12-25',
    ],
    [
      'a time away that ends before it begins',
      { roster: [{ ...LEE, away: [{ from: '2026-12-03', until: '2026-12-01' }] }] },
      'roster[0].away[0]: ends before it begins',
    ],
    [
      'hours of no time zone',
      { hours: { days: {} } },
      'hours.timeZone: should be a time zone like',
    ],
    ['a load of nothing', { roster: [{ ...LEE, load: 0 }] }, 'roster[0].load: '],
    [
      'a rota that begins at no time',
      { rotas: [{ ...ROTA, starts: 'Monday' }] },
      'rotas[0].starts: should be a day and a time of day, as in 2026-11-02T09:00',
    ],
    ['a rota of no kind', { rotas: [{ ...ROTA, kind: 'dice' }] }, 'rotas[0].kind: '],
    [
      'a rota of nobody',
      { rotas: [{ ...ROTA, people: [] }] },
      'rotas[0].people: needs at least one person',
    ],
    [
      'a ladder without a step',
      { policy: { ladders: { P1: { ...LADDER, steps: [] } } } },
      'policy.ladders.P1.steps: needs at least one step',
    ],
    [
      'a step that takes no time',
      { policy: { ladders: { P1: { ...LADDER, steps: [{ ...STEP, minutes: 0 }] } } } },
      'policy.ladders.P1.steps[0].minutes: should be more than 0 minutes',
    ],
    [
      'a ladder that ends in no known way',
      { policy: { ladders: { P1: { ...LADDER, final: 'panic' } } } },
      'policy.ladders.P1.final: ',
    ],
    [
      'a step that asks a rota that is none',
      {
        policy: {
          ladders: { P1: { ...LADDER, steps: [{ ask: { kind: 'rota', rota: 'x' }, minutes: 5 }] } },
        },
      },
      'policy.ladders.P1.steps[0].ask.rota: "x" is not one of the rotas',
    ],
    [
      'a budget of no calls',
      { policy: { budget: { callsPerWeek: 0 } } },
      'policy.budget.callsPerWeek: should be 1 or more',
    ],
    ['an area without a name', { areas: [{ name: '' }] }, 'areas[0].name: '],
    [
      'a time to wait that is none',
      { channels: [{ id: 'c', kind: 'help', waiting: { offerMinutes: 0 } }] },
      'channels[0].waiting.offerMinutes: should be more than 0 minutes',
    ],
  ])('refuse %s, with the line and where it stands', (_title, settings, told) => {
    const problem = problemOf(settings);

    expect(problem).toMatch(/^settings\.json:1:\d+: /);
    expect(problem).toContain(told);
    expect(problem).toContain('Correct the file and save it.');
  });
});
