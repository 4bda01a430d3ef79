import { describe, expect, it } from 'vitest';
import { calls, NIGHTS, OFFICE, personOf, routed, type Someone } from './world.ts';

/** Something by which one lead is better to ask than another: with it, and without. */
interface Quality {
  readonly who: string;
  readonly having: Omit<Someone, 'name'>;
  readonly lacking: Omit<Someone, 'name'>;
  readonly why: string;
  readonly whyNot: string;
}

/** What makes somebody the right one, the weightiest first. */
const FIT: readonly Quality[] = [
  {
    who: 'works now',
    having: { person: { hours: OFFICE } },
    lacking: { person: { hours: NIGHTS } },
    why: 'works now',
    whyNot: 'is on call, and off now',
  },
  {
    who: 'owns the account',
    having: { person: { accounts: ['ACME.example'] } },
    lacking: { person: { accounts: ['other.example'] } },
    why: 'owns acme.example',
    whyNot: 'does not own acme.example',
  },
  {
    who: 'is in the workspace',
    having: { person: { also: ['slack:T1/second'] } },
    lacking: { person: { id: 'teams:X/elsewhere' } },
    why: 'is in this workspace',
    whyNot: 'is in another workspace',
  },
  {
    who: 'has had this customer before',
    having: { isKnown: true },
    lacking: {},
    why: 'has had this customer before',
    whyNot: 'has not had this customer before',
  },
  {
    who: 'is named for the channel',
    having: { lead: 2 },
    lacking: {},
    why: 'named for this channel',
    whyNot: 'is not named for this channel',
  },
  {
    who: 'is on call',
    having: { isOnCall: true },
    lacking: {},
    why: 'on call',
    whyNot: 'is not on call',
  },
  {
    who: 'looks after what it is about',
    having: { person: { areas: ['Billing'] } },
    lacking: { person: { areas: ['shipping'] } },
    why: 'looks after Billing',
    whyNot: 'does not look after Billing',
  },
  {
    who: 'is good at it',
    having: { person: { skills: ['legal'] } },
    lacking: {},
    why: 'good at legal',
    whyNot: 'is not said to be good at legal',
  },
  {
    who: 'writes the language',
    having: { person: { languages: ['en', 'de'] } },
    lacking: { person: { languages: ['en'] } },
    why: 'writes German',
    whyNot: 'does not write German',
  },
];

/** Whose turn it is among those who fit as well. */
const SHARE: readonly Quality[] = [
  {
    who: 'has fewer calls open',
    having: { load: { calls: 0 } },
    lacking: { load: { calls: 2 } },
    why: 'fewest calls open (0)',
    whyNot: 'would do as well, and has 2 calls open',
  },
  {
    who: 'has fewer cases open',
    having: { load: { cases: 0 } },
    lacking: { load: { cases: 1 } },
    why: 'fewest cases open (0)',
    whyNot: 'would do as well, and has 1 case open',
  },
  {
    who: 'was called less this week',
    having: { load: { recent: calls(1) } },
    lacking: { load: { recent: calls(3) } },
    why: 'fewest calls this week (1)',
    whyNot: 'would do as well, and has had 3 calls this week',
  },
];

function someoneWith(
  name: string,
  qualities: readonly Quality[],
  has: (index: number) => boolean,
): Someone {
  let someone: Someone = { name };
  for (const [index, { having, lacking }] of qualities.entries()) {
    const part = has(index) ? having : lacking;
    const person = { ...someone.person, ...part.person };
    someone = { ...someone, ...part, person, load: { ...someone.load, ...part.load } };
  }
  return someone;
}

function numbered(qualities: readonly Quality[]) {
  return qualities.map((quality, index) => ({ ...quality, qualities, index }));
}

describe('of two leads', () => {
  it.each([...numbered(FIT), ...numbered(SHARE)])(
    'who $who is asked, before who has all that weighs less',
    ({ qualities, index, why, whyNot }) => {
      const lee = someoneWith('Lee', qualities, (one) => one <= index);
      const ben = someoneWith('Ben', qualities, (one) => one !== index);

      // Named outright: by their roles nobody of another workspace is asked.
      const only = [ben, lee].map((one) => personOf(one).id);
      const { person, note } = routed([ben, lee], { afterHours: 'anyone', only });

      expect(person?.name).toBe('Lee');
      expect(note.why).toContain(why);
      expect(note.passed).toEqual([{ name: 'Ben', why: whyNot }]);
    },
  );

  it('who is named first for the channel is asked before who has less to do', () => {
    const lee: Someone = { name: 'Lee', lead: 1, load: { calls: 2, cases: 2, recent: calls(3) } };

    expect(routed([{ name: 'Ben', lead: 2 }, lee])).toMatchObject({
      person: { name: 'Lee' },
      note: {
        why: ['named first for this channel'],
        passed: [{ name: 'Ben', why: 'is named later for this channel' }],
      },
    });
  });

  it('the first on the roster is asked where nothing tells them apart', () => {
    expect(routed([{ name: 'Lee' }, { name: 'Ben' }])).toMatchObject({
      person: { name: 'Lee' },
      note: {
        why: ['first on the roster'],
        passed: [{ name: 'Ben', why: 'would do as well, and is further down the roster' }],
      },
    });
  });

  it('who lists no language comes after who writes it, and before who writes others only', () => {
    const lee: Someone = { name: 'Lee', person: { languages: ['de-AT'] } };
    const ben: Someone = { name: 'Ben' };
    const cem: Someone = { name: 'Cem', person: { languages: ['tr'] } };

    const first = routed([cem, ben, lee]);
    const second = routed([cem, ben]);

    expect(first).toMatchObject({ person: { name: 'Lee' }, note: { why: ['writes German'] } });
    expect(first.note.passed).toEqual([
      { name: 'Ben', why: 'is not said to write German' },
      { name: 'Cem', why: 'does not write German' },
    ]);
    expect(second.person?.name).toBe('Ben');
  });

  it.each([undefined, 'und'])('no language tells where it is %s', (language) => {
    const lee: Someone = { name: 'Lee', person: { languages: ['tr'] } };

    expect(routed([lee, { name: 'Ben' }], { language }).person?.name).toBe('Lee');
  });

  it('who looks after more of it is asked, and is said to for what the other does not', () => {
    const lee: Someone = { name: 'Lee', person: { skills: ['legal', 'going_public'] } };
    const ben: Someone = { name: 'Ben', person: { skills: ['legal'] } };

    const { person, note } = routed([ben, lee], { topics: new Set(['legal', 'going_public']) });

    expect(person?.name).toBe('Lee');
    expect(note).toEqual({
      why: ['good at legal and going public'],
      passed: [{ name: 'Ben', why: 'is not said to be good at going public' }],
    });
  });

  it('who owns the customer by their address is asked', () => {
    const lee: Someone = { name: 'Lee', person: { accounts: ['slack:T1/ROBIN'] } };

    const { person, note } = routed([{ name: 'Ben' }, lee]);

    expect(person?.name).toBe('Lee');
    expect(note.why).toEqual(['looks after this customer']);
    expect(note.passed[0]?.why).toBe('does not look after this customer');
  });

  it('what they are called, have and own counts under every address of theirs', () => {
    const lee: Someone = { name: 'Lee', person: { id: 'teams:X/LEE', also: ['slack:T1/LEE'] } };

    const named = routed([{ name: 'Ben' }, lee], { knownTo: ['slack:T1/LEE'] });
    const excluded = routed([lee, { name: 'Ben' }], { exclude: new Set(['slack:T1/LEE']) });

    expect(named.person?.name).toBe('Lee');
    expect(excluded.person?.name).toBe('Ben');
  });
});
