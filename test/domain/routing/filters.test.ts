import { describe, expect, it } from 'vitest';
import type { Need } from '../../../src/domain/routing/route.ts';
import { AWAY, calls, DAY, hours, NIGHTS, NOW, routed, type Someone } from './world.ts';

/** A rule, what is said of Lee by it, and what holds of Lee or is needed. */
type Rule = readonly [string, string, Omit<Someone, 'name'>, Partial<Need>?];

const RULES: readonly Rule[] = [
  ['who has another role', 'is an agent', { person: { role: 'agent' } }],
  ['who comes only later', 'is an executive', { person: { role: 'executive' } }],
  ['twice', 'was asked already', {}, { exclude: new Set(['slack:T1/Lee']) }],
  [
    'about accounts of others, who is there for their own',
    'looks after other accounts',
    { person: { role: 'account-owner', accounts: ['other.example'] } },
  ],
  ['while away', 'is away until 16 Jan', { person: { away: AWAY } }],
  [
    'while away, on call or not, not even for the worst',
    'is away until 16 Jan',
    { person: { away: AWAY }, isOnCall: true },
    { urgency: 'P1', afterHours: 'anyone' },
  ],
  [
    'in two absences that follow each other',
    'is away until 20 Jan',
    { person: { away: [{ from: '2026-01-17', until: '2026-01-20' }, ...AWAY] } },
  ],
  [
    'beyond what they can take',
    'has as much as they can take (5 of 5)',
    { person: { load: 5 }, load: { cases: 3, calls: 2 } },
  ],
  ['before their shift', 'is off until 22:00', { person: { hours: NIGHTS } }],
  [
    'days before they work',
    'is off until Saturday 10:00',
    hours({ days: { sat: ['10:00-14:00'] } }),
  ],
  [
    'weeks before they work: holidays are off',
    'is off until 26 Jan 09:00',
    hours({ days: { mon: ['09:00-17:00'] }, holidays: ['2026-01-19'] }),
  ],
  ['who never works', 'is off', hours({ days: {} })],
  ['in their quiet time', 'is off until 12:00', hours({ quiet: ['10:00-11:30', '11:15-12:00'] })],
  [
    'who has had their calls of the week, for one that is no worse',
    'has had 20 calls this week, and this is not among the riskiest',
    { load: { recent: calls(20, 0.5) } },
    { risk: 0.5 },
  ],
];

describe('nobody is asked', () => {
  const rules = RULES.map(([rule, why, lee, need = {}]) => ({ rule, why, lee, need }));

  it.each(rules)('$rule: Lee $why', ({ why, lee, need }) => {
    const owner = { ...lee, name: 'Lee', person: { accounts: ['acme.example'], ...lee.person } };

    const { person, note } = routed([owner, { name: 'Ben' }], need);

    expect(person?.name).toBe('Ben');
    expect(note.passed).toEqual([{ name: 'Lee', why }]);
  });
});

describe('somebody is asked all the same', () => {
  const BUSY = { load: { recent: calls(20, 0.5) } };

  it.each<readonly [string, Omit<Someone, 'name'>, Partial<Need>]>([
    ['in their quiet time, for a P1', hours({ quiet: ['10:00-12:00'] }), { urgency: 'P1' }],
    ['beyond their calls of the week, for a P1', BUSY, { urgency: 'P1' }],
    ['beyond them, where people are in danger', BUSY, { topics: new Set(['safety']) }],
    ['beyond them, when a colleague asks for somebody', BUSY, { cause: 'asked' }],
    ['beyond them, for one of the riskiest', BUSY, { risk: 0.51 }],
    ['for calls older than seven days', { load: { recent: calls(20, 1, NOW - 7 * DAY) } }, {}],
    ['one below what they can take', { person: { load: 5 }, load: { cases: 2, calls: 2 } }, {}],
    [
      'on the day after their time away',
      { person: { away: [{ from: '2026-01-01', until: '2026-01-13' }] } },
      {},
    ],
    [
      'where they are named for the channel, whatever their role',
      { person: { role: 'agent' }, lead: 1 },
      {},
    ],
    [
      'for their own account',
      { person: { role: 'account-owner', accounts: ['acme.example'] } },
      {},
    ],
    [
      'by name, whatever accounts are theirs',
      { person: { role: 'account-owner', accounts: ['other.example'] } },
      { only: ['slack:T1/Lee'] },
    ],
    ['by name, whatever their role', { person: { role: 'executive' } }, { only: ['slack:T1/Lee'] }],
    ['who has no hours, at any hour', { person: { hours: undefined } }, {}],
  ])('%s', (_, lee, need) => {
    expect(routed([{ ...lee, name: 'Lee' }], need).person?.name).toBe('Lee');
  });
});

describe('out of hours', () => {
  const off: Someone = { name: 'Off', person: { hours: NIGHTS, accounts: ['acme.example'] } };
  const called: Someone = { name: 'Called', person: { hours: NIGHTS }, isOnCall: true };
  const there: Someone = { name: 'There' };

  it.each<readonly [Need['afterHours'], Someone[], string | undefined]>([
    ['wait', [off, called, there], 'There'],
    ['wait', [off, called], undefined],
    ['on-call', [off, called, there], 'Called'],
    ['on-call', [off, called], 'Called'],
    ['on-call', [off], undefined],
    ['anyone', [off, called, there], 'There'],
    ['anyone', [off, called], 'Called'],
    ['anyone', [off], 'Off'],
  ])('the rule "%s" with %j asks %s', (afterHours, people, name) => {
    expect(routed(people, { afterHours }).person?.name).toBe(name);
  });

  it('says that who is asked works now, where others are off', () => {
    const ana: Someone = { name: 'Ana', person: { skills: ['legal'] } };

    expect(routed([off, { name: 'Ben' }, ana]).note).toEqual({
      why: ['good at legal', 'works now'],
      passed: [
        { name: 'Ben', why: 'is not said to be good at legal' },
        { name: 'Off', why: 'is off until 22:00' },
      ],
    });
  });

  it('takes the desk’s hours for who has none', () => {
    const lee: Someone = { name: 'Lee', person: { hours: undefined } };

    expect(routed([lee], {}, { hours: NIGHTS }).person).toBeUndefined();
  });
});
