import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { Settings } from '../../src/domain/settings.ts';

const LEE = { id: 'slack:T1/LEE', name: 'Lee', role: 'lead' };
const DESK = { id: 'desk', kind: 'staff' };
const ROTA = {
  name: 'nights',
  kind: 'turns',
  people: [LEE.id],
  starts: '2026-11-02T18:00',
  timeZone: 'Europe/Berlin',
};
const ASK_LEE = { kind: 'person', person: LEE.id };

function laddered(ask: object) {
  return { steps: [{ ask, minutes: 5 }], afterHours: 'wait', final: 'stop' };
}

function problemsIn(settings: unknown): string[] {
  const { error } = Settings.safeParse(settings);
  return error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

describe('Settings', () => {
  it('fill in what a desk has not set', () => {
    expect(Settings.parse({})).toEqual({
      channels: [],
      roster: [],
      policy: defaultPolicy,
      rotas: [],
      areas: [],
    });
  });

  it('fill in the rest of a policy of which one number was set', () => {
    const { policy } = Settings.parse({ policy: { commitments: { P3: 120 } } });

    expect(policy).toEqual({
      ...defaultPolicy,
      commitments: { ...defaultPolicy.commitments, P3: 120 },
    });
  });

  it('leave the ladders of a channel that it does not set to the policy', () => {
    const ladders = { P2: laddered(ASK_LEE) };

    const { channels } = Settings.parse({ channels: [{ ...DESK, ladders }], roster: [LEE] });

    expect(channels[0]?.ladders).toEqual(ladders);
  });

  it('accept people by any address of theirs, and rotas, areas and ladders that fit together', () => {
    const settings = {
      roster: [{ ...LEE, also: ['teams:X/LEE'], areas: ['anything'] }],
      rotas: [{ ...ROTA, people: ['teams:X/LEE', LEE.id] }],
      areas: [{ name: 'billing' }],
      channels: [
        {
          ...DESK,
          leads: ['teams:X/LEE'],
          areas: ['billing'],
          ladders: { P1: laddered({ kind: 'group', rota: 'nights' }) },
        },
      ],
      policy: { ladders: { P2: laddered(ASK_LEE) } },
    };

    expect(problemsIn(settings)).toEqual([]);
  });

  it('accept a lead of the roster and a pair that is a staff channel', () => {
    const shop = { id: 'shop', kind: 'customers', staffChannel: 'desk', leads: [LEE.id] };

    expect(problemsIn({ channels: [shop, DESK], roster: [LEE] })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'a lead who is not on the roster',
      { channels: [{ ...DESK, leads: [LEE.id] }] },
      'channels.0.leads: "slack:T1/LEE" is not on the roster',
    ],
    [
      'a pair that is not there',
      { channels: [{ id: 'shop', kind: 'customers', staffChannel: 'desk' }] },
      'channels.0.staffChannel: "desk" is not a channel of kind "staff"',
    ],
    [
      'a pair that customers read',
      {
        channels: [
          DESK,
          { id: 'it', kind: 'help' },
          { id: 'shop', kind: 'customers', staffChannel: 'it' },
        ],
      },
      'channels.2.staffChannel: "it" is not a channel of kind "staff"',
    ],
    [
      'one channel twice',
      { channels: [DESK, { id: 'desk', kind: 'customers' }] },
      'channels.1.id: "desk" is listed twice',
    ],
    ['one person twice', { roster: [LEE, LEE] }, 'roster.1.id: "slack:T1/LEE" is listed twice'],
    [
      'an address that belongs to somebody else',
      { roster: [LEE, { ...LEE, id: 'teams:X/ANA', also: ['slack:T2/ANA', LEE.id] }] },
      'roster.1.also: "slack:T1/LEE" is listed twice',
    ],
    [
      'somebody whose address is another one’s second',
      {
        roster: [
          { ...LEE, also: ['teams:X/ANA'] },
          { ...LEE, id: 'teams:X/ANA' },
        ],
      },
      'roster.1.id: "teams:X/ANA" is listed twice',
    ],
    [
      'two rotas of one name',
      { roster: [LEE], rotas: [ROTA, { name: 'nights', kind: 'calendar', source: 'nights.ics' }] },
      'rotas.1.name: "nights" is listed twice',
    ],
    [
      'a rota of somebody who is not on the roster',
      { rotas: [ROTA] },
      'rotas.0.people: "slack:T1/LEE" is not on the roster',
    ],
    [
      'two areas of one name',
      { areas: [{ name: 'billing' }, { name: 'billing', words: ['invoice'] }] },
      'areas.1.name: "billing" is listed twice',
    ],
    [
      'a channel about an area that is none',
      { channels: [{ ...DESK, areas: ['billing'] }], areas: [{ name: 'shipping' }] },
      'channels.0.areas: "billing" is not one of the areas',
    ],
    [
      'a ladder on which a stranger stands',
      { policy: { ladders: { P1: laddered(ASK_LEE) } } },
      'policy.ladders.P1.steps.0.ask.person: "slack:T1/LEE" is not on the roster',
    ],
    ...(['rota', 'group'] as const).map((kind): [string, unknown, string] => [
      `a channel’s ladder that asks a ${kind} which is no rota`,
      { channels: [{ ...DESK, ladders: { P3: laddered({ kind, rota: 'nights' }) } }] },
      'channels.0.ladders.P3.steps.0.ask.rota: "nights" is not one of the rotas',
    ]),
    [
      'a channel of no known kind',
      { channels: [{ id: 'x', kind: 'public' }] },
      'channels.0.kind: Invalid option: expected one of "staff"|"help"|"customers"',
    ],
  ])('refuse %s, naming it and where it stands', (_, settings, problem) => {
    expect(problemsIn(settings)).toEqual([problem]);
  });

  it('name all that is wrong at once', () => {
    const channels = [{ id: 'shop', kind: 'customers', staffChannel: 'desk', leads: ['a', 'b'] }];

    expect(problemsIn({ channels })).toHaveLength(3);
  });
});
