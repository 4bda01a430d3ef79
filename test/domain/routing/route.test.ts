import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { AWAY, calls, DAY, hours, NIGHTS, NOW, routed, type Someone } from './world.ts';

describe('with nobody to ask', () => {
  const full = calls(20, 0.9, NOW - 2 * DAY);

  it.each<
    readonly [string, Someone[], 'hours' | 'budget' | 'later' | 'nobody', string | undefined]
  >([
    [
      'waits until the first of those who are off works',
      [
        { name: 'Lee', person: { hours: NIGHTS } },
        { name: 'Ben', ...hours({ days: { wed: ['18:00-20:00'] } }) },
        { name: 'Cem', person: { role: 'agent' } },
      ],
      'hours',
      '2026-01-14T17:00:00.000Z',
    ],
    [
      'waits for the end of a quiet time',
      [{ name: 'Lee', ...hours({ quiet: ['10:00-11:30'] }) }],
      'hours',
      '2026-01-14T10:30:00.000Z',
    ],
    [
      'waits for who will be back, where their next shift falls into their time away',
      [
        {
          name: 'Lee',
          person: { hours: NIGHTS, away: [{ from: '2026-01-21', until: '2026-01-21' }] },
        },
      ],
      'hours',
      '2026-01-14T21:00:00.000Z',
    ],
    [
      'waits for room in the week of the first who has it',
      [
        { name: 'Lee', load: { recent: full } },
        { name: 'Ben', load: { recent: [...calls(2, 0.9, NOW - 6 * DAY), ...full] } },
        { name: 'Cem', load: { recent: [...calls(1, 0.9, NOW - 4 * DAY), ...full.slice(1)] } },
      ],
      'budget',
      '2026-01-17T10:00:00.000Z',
    ],
    [
      'waits for who is off rather than for who has had their calls',
      [
        { name: 'Lee', load: { recent: full } },
        { name: 'Ben', person: { hours: NIGHTS } },
      ],
      'hours',
      '2026-01-14T21:00:00.000Z',
    ],
    [
      'waits for who is away until they work again',
      [{ name: 'Lee', person: { away: AWAY } }],
      'later',
      '2026-01-19T08:00:00.000Z',
    ],
    [
      'looks again soon where everybody has all they can take',
      [{ name: 'Lee', person: { load: 2 }, load: { cases: 2 } }],
      'later',
      '2026-01-14T10:15:00.000Z',
    ],
    [
      'waits for who is off rather than for who is away',
      [
        { name: 'Lee', person: { away: AWAY } },
        { name: 'Ben', person: { hours: NIGHTS } },
      ],
      'hours',
      '2026-01-14T21:00:00.000Z',
    ],
    [
      'waits for nothing where nobody is left',
      [{ name: 'Cem', person: { role: 'agent' } }],
      'nobody',
      undefined,
    ],
    [
      'waits for nobody who never works',
      [{ name: 'Lee', ...hours({ days: {} }) }],
      'nobody',
      undefined,
    ],
    ['waits for nothing where nobody is there', [], 'nobody', undefined],
  ])('%s', (_, people, waitsFor, at) => {
    const answer = routed(people);

    expect(answer).toMatchObject({ person: undefined, waitsFor });
    expect('at' in answer && answer.at).toBe(at === undefined ? undefined : Date.parse(at));
    expect(answer.note.why).toEqual([]);
    expect(answer.note.passed.map(({ name }) => name).toSorted()).toEqual(
      people.map(({ name }) => name).toSorted(),
    );
  });
});

describe('the note', () => {
  it('names what only others lack, and of who else is there why not', () => {
    const lee: Someone = {
      name: 'Lee',
      person: { accounts: ['acme.example'], areas: ['billing'], skills: ['legal'] },
      isOnCall: true,
    };
    const ben: Someone = { name: 'Ben', person: { areas: ['billing'] }, isOnCall: true };
    const agent: Someone = { name: 'Ana', person: { role: 'agent' } };

    expect(routed([agent, ben, lee]).note).toEqual({
      why: ['owns acme.example', 'good at legal'],
      passed: [
        { name: 'Ben', why: 'does not own acme.example' },
        { name: 'Ana', why: 'is an agent' },
      ],
    });
  });

  it.each<readonly [string, Omit<Someone, 'name'>]>([
    ['on call', { isOnCall: true, person: { skills: ['legal'] } }],
    ['good at legal', { person: { skills: ['legal'] } }],
    ['the only one who can be asked now', {}],
  ])('says one thing at least of who is alone: %s', (why, lee) => {
    expect(routed([{ ...lee, name: 'Lee' }]).note).toEqual({ why: [why], passed: [] });
  });

  it('names eight who were passed over, those who came closest', () => {
    const agents = Array.from(
      { length: 9 },
      (_, index): Someone => ({
        name: `Agent ${index}`,
        person: { role: 'agent' },
      }),
    );
    const away: Someone = { name: 'Away', person: { away: AWAY } };
    const off: Someone = { name: 'Off', person: { hours: NIGHTS } };

    const { passed } = routed([...agents, away, off, { name: 'Lee' }, { name: 'Ben' }]).note;

    expect(passed.map(({ name }) => name)).toEqual([
      ...['Ben', 'Off', 'Away'],
      ...['Agent 0', 'Agent 1', 'Agent 2', 'Agent 3', 'Agent 4'],
    ]);
  });

  it('leaves out whom nobody has named, where it had to be one of a few', () => {
    const people = ['Ana', 'Ben', 'Lee'].map((name): Someone => ({ name }));

    const { person, note } = routed(people, { only: ['slack:T1/Lee', 'slack:T1/Ben', 'gone'] });

    expect(person?.name).toBe('Ben');
    expect(note.passed.map(({ name }) => name)).toEqual(['Lee']);
  });
});

describe('the week', () => {
  it('holds as many calls as the policy says', () => {
    const policy = { ...defaultPolicy, budget: { callsPerWeek: 1 } };
    const lee: Someone = { name: 'Lee', load: { recent: calls(1, 0.5) } };

    expect(routed([lee], {}, { policy })).toMatchObject({
      waitsFor: 'budget',
      at: NOW + 6 * DAY,
      note: { passed: [{ why: 'has had a call this week, and this is not among the riskiest' }] },
    });
  });
});
