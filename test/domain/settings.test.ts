import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { Settings } from '../../src/domain/settings.ts';

const LEE = { id: 'slack:T1/LEE', name: 'Lee', role: 'lead' };
const DESK = { id: 'desk', kind: 'staff' };

function problemsIn(settings: unknown): string[] {
  const { error } = Settings.safeParse(settings);
  return error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

describe('Settings', () => {
  it('fill in what a desk has not set', () => {
    expect(Settings.parse({})).toEqual({ channels: [], roster: [], policy: defaultPolicy });
  });

  it('fill in the rest of a policy of which one number was set', () => {
    const { policy } = Settings.parse({ policy: { commitments: { P3: 120 } } });

    expect(policy).toEqual({
      ...defaultPolicy,
      commitments: { ...defaultPolicy.commitments, P3: 120 },
    });
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
