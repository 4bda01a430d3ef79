import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAudienceCheck } from '../../../../src/adapters/teams/speak/check-audience.ts';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  DORA,
  ELSEWHERE,
  HELP,
  inShop,
  LEE,
  MEL,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { card, done, form, greeting, home, mention, notice, ping, reply } from './said-samples.ts';
import { at, type SpeakingBench, shopSettings, startSpeaking } from './speaking-bench.ts';

const refused = { name: 'SendError', retryable: false };

const NOBODY = '99999999-0000-4000-8000-00000000ffff';

/** One of everything for staff, for whatever address. */
const FOR_STAFF: readonly ((to: string) => Outgoing)[] = [
  (to) => card({ to }),
  (to) => ping({ to }),
  (to) => notice(to),
  done,
  form,
  home,
];
const FOR_CUSTOMERS: readonly ((to: string) => Outgoing)[] = [
  (to) => reply({ to }),
  mention,
  greeting,
];

function setMembers({ teams }: SpeakingBench, channel: string, ...members: string[]): void {
  const there = teams.world.conversations.get(channel)?.members;
  there?.clear();
  for (const member of members) there?.add(member);
}

/** Every kind of place, as the rest of Heed would name it. */
const PLACES: Readonly<Record<string, (bench: SpeakingBench) => string>> = {
  'a customers’ channel': () => inShop(SHOP),
  'a channel where colleagues ask': () => inShop(HELP),
  'a channel nobody has set up': () => inShop(BACK_ROOM),
  'a channel that Heed is not in': () => inShop(ELSEWHERE),
  'the staff channel': () => inShop(DESK),
  'the staff channel with a guest in it': (bench) => {
    setMembers(bench, DESK, ANA, ROBIN);
    return inShop(DESK);
  },
  'the staff channel with somebody of another organisation in it': (bench) => {
    setMembers(bench, DESK, ANA, DORA);
    return inShop(DESK);
  },
  'the staff channel while Teams does not tell who is there': ({ teams }) => {
    teams.faults.always('members', { kind: 'status', status: 503 });
    return inShop(DESK);
  },
  'a colleague': () => personInShop(ANA),
  'a colleague who is listed and not on the roster': () => personInShop(BO),
  'a colleague while Teams does not tell who they are': ({ teams }) => {
    teams.faults.always('member', { kind: 'status', status: 503 });
    return personInShop(ANA);
  },
  'a colleague who has become a guest': ({ teams }) => {
    Object.assign(teams.world.people.get(ANA) ?? {}, { role: 'guest' });
    return personInShop(ANA);
  },
  'a full member whom nobody listed': () => personInShop(MEL),
  'a guest': () => personInShop(ROBIN),
  'somebody of another organisation': () => personInShop(DORA),
  'somebody unknown': () => inShop(NOBODY),
  'somebody without an account': () => inShop('29:1abc'),
  'a personal chat by its own id': () => inShop('a:1abc'),
  'a colleague’s door': (bench) => bench.doorOf(ANA),
  'the door of a colleague who is not on the roster': (bench) => bench.doorOf(BO),
  'the door of a full member whom nobody listed': (bench) => bench.doorOf(MEL),
  'a guest’s door': (bench) => bench.doorOf(ROBIN),
  'the door of somebody of another organisation': (bench) => bench.doorOf(DORA),
  'the door of somebody without an account': (bench) => bench.doorOf('29:1abc'),
  'a door that has closed': () => 'answer:00000000-0000-4000-8000-000000000000',
  'an address elsewhere': () => 'slack:T1/C1',
  'another tenant': () => `teams:${NOBODY}/${DESK}`,
  nothing: () => '',
};

/** What may be said where; nothing else may. */
const ALLOWED: Readonly<Record<string, readonly Outgoing['kind'][]>> = {
  'a customers’ channel': ['reply', 'greeting'],
  'a channel where colleagues ask': ['reply', 'mention', 'greeting'],
  'a channel nobody has set up': ['reply', 'greeting'],
  'a channel that Heed is not in': ['reply', 'greeting'],
  'the staff channel': ['card', 'ping', 'notice', 'greeting'],
  'the staff channel with a guest in it': ['greeting'],
  'the staff channel with somebody of another organisation in it': ['greeting'],
  'the staff channel while Teams does not tell who is there': ['greeting'],
  'a colleague': ['card', 'ping', 'notice', 'home'],
  // Whoever is not on a roster that names others may be answered, and is told nothing unasked.
  'a colleague’s door': ['card', 'ping', 'notice', 'home', 'form', 'done'],
  'the door of a colleague who is not on the roster': [
    'card',
    'ping',
    'notice',
    'home',
    'form',
    'done',
  ],
};

describe('what may be said where', () => {
  it.each(Object.keys(PLACES))('%s', async (name) => {
    const bench = await startSpeaking();
    const to = PLACES[name]?.(bench) ?? '';

    const told: string[] = [];
    for (const say of [...FOR_STAFF, ...FOR_CUSTOMERS]) {
      const outgoing = say(to);
      const error = await bench.check(outgoing).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) told.push(outgoing.kind);
      else expect(error).toMatchObject({ name: 'SendError' });
    }

    expect(told.toSorted()).toEqual([...(ALLOWED[name] ?? [])].toSorted());
  });
});

describe('what is for staff', () => {
  it.each([
    ['members', { kind: 'status', status: 503 }, true],
    ['members', { kind: 'status', status: 429, retryAfter: 9 }, true],
    ['members', { kind: 'reset' }, true],
    ['members', { kind: 'status', status: 403 }, false],
    ['members', { kind: 'status', status: 404 }, false],
  ] as const)(
    'does not go to a channel where %s answers %j',
    async (operation, fault, retryable) => {
      const { check, teams } = await startSpeaking();
      teams.faults.always(operation, fault);

      await expect(check(card())).rejects.toMatchObject({ name: 'SendError', retryable });
    },
  );

  it.each([
    [{ kind: 'status', status: 503 }, true],
    [{ kind: 'reset' }, true],
    [{ kind: 'status', status: 403 }, false],
  ] as const)('does not go to a person where Teams answers %j', async (fault, retryable) => {
    const { check, teams } = await startSpeaking();
    teams.faults.always('member', fault);

    await expect(check(ping())).rejects.toMatchObject({ name: 'SendError', retryable });
  });

  it('may go to the second address of somebody on the roster', async () => {
    const { check, setSettings } = await startSpeaking();
    const also = [personInShop(MEL)];
    const settings = shopSettings();
    const before = await check(ping({ to: personInShop(MEL) })).catch((error: unknown) => error);

    const mel = { id: 'slack:T1/U0MEL', name: 'Mel', role: 'executive' as const, also };
    setSettings({ ...settings, roster: [...settings.roster, mel] });

    expect(before).toMatchObject(refused);
    await expect(check(ping({ to: personInShop(MEL) }))).resolves.toBeUndefined();
    await expect(check(ping({ to: mel.id }))).rejects.toMatchObject(refused);
  });

  it.each([ROBIN, DORA])(
    'not to the second address of somebody on the roster where Teams takes %s for no full member',
    async (user) => {
      const { check, setSettings } = await startSpeaking();
      const settings = shopSettings();
      const also = [personInShop(user)];

      const mel = { id: 'slack:T1/U0MEL', name: 'Mel', role: 'executive' as const, also };
      setSettings({ ...settings, roster: [...settings.roster, mel] });

      await expect(check(ping({ to: personInShop(user) }))).rejects.toMatchObject(refused);
    },
  );

  it('may go to any listed member while the roster knows nobody of the tenant', async () => {
    const { check, setSettings } = await startSpeaking();
    setSettings(Settings.parse({}));

    await expect(check(ping({ to: personInShop(BO) }))).resolves.toBeUndefined();
    await expect(check(ping({ to: personInShop(MEL) }))).rejects.toMatchObject(refused);
  });

  it('in a channel that others read is told, so that what stands there is taken back', async () => {
    const bench = await startSpeaking();
    await bench.check(card());
    const before = [...bench.exposed];
    setMembers(bench, DESK, ANA, ROBIN);
    bench.channels.forget(at(inShop(DESK)));

    await expect(bench.check(card())).rejects.toMatchObject(refused);

    expect([before, bench.exposed]).toEqual([[], [DESK]]);
  });
});

describe('a colleague', () => {
  it('is nobody whom Teams does not call a full member, whatever side they are said to be on', async () => {
    const bench = await startSpeaking();
    const author = { id: personInShop(ANA), name: 'Ana', side: 'staff' } as const;
    const people = { standing: async () => ({ author, isFull: false }) };
    const check = createAudienceCheck({
      ...bench,
      exposed: () => {},
      people,
      settings: shopSettings,
    });

    for (const to of [personInShop(ANA), bench.doorOf(ANA)])
      await expect(check(notice(to))).rejects.toMatchObject(refused);
  });
});

describe('races', () => {
  it('a guest who came in without Teams telling is noticed within fifteen seconds', async () => {
    const bench = await startSpeaking();
    await bench.check(card());
    setMembers(bench, DESK, ANA, ROBIN);

    bench.time.advance(15_001);

    await expect(bench.check(card())).rejects.toMatchObject(refused);
  });

  it.each([
    ['written to', () => personInShop(LEE)],
    ['answered', (bench: SpeakingBench) => bench.doorOf(LEE)],
  ])('a colleague who becomes a guest is %s no more after fifteen seconds', async (_, place) => {
    const bench = await startSpeaking();
    const to = place(bench);
    await bench.check(notice(to));
    Object.assign(bench.teams.world.people.get(LEE) ?? {}, { role: 'guest' });

    bench.time.advance(15_001);

    await expect(bench.check(notice(to))).rejects.toMatchObject(refused);
  });

  it('a channel that stops being a staff channel by the settings gets nothing from that moment', async () => {
    const { check, setSettings } = await startSpeaking();
    await check(card());
    const channels = [{ id: inShop(DESK), kind: 'customers' }];

    setSettings(Settings.parse({ ...shopSettings(), channels }));

    await expect(check(card())).rejects.toMatchObject(refused);
  });

  it('a person who leaves the roster is written to no more from that moment', async () => {
    const { check, setSettings } = await startSpeaking();
    await check(ping());
    const roster = [{ id: personInShop(ANA), name: 'Ana', role: 'agent' }];

    setSettings(Settings.parse({ ...shopSettings(), roster }));

    await expect(check(ping())).rejects.toMatchObject(refused);
  });

  it('a door closes after half an hour', async () => {
    const bench = await startSpeaking();
    const door = bench.doorOf(ANA);

    bench.time.advance(30 * 60_000);

    await expect(bench.check(notice(door))).rejects.toMatchObject(refused);
  });
});

describe('whatever is said, whoever reads there', () => {
  it('nothing for staff passes where one of them is no listed full member', async () => {
    const bench = await startSpeaking();
    const safe = [ANA, BO, LEE];
    const people = fc.uniqueArray(fc.constantFrom(...safe, MEL, ROBIN, DORA), { minLength: 1 });
    const kinds = fc.constantFrom(...FOR_STAFF);
    const where = fc.constantFrom('channel', 'person', 'door', 'unlisted channel');

    await fc.assert(
      fc.asyncProperty(kinds, where, people, async (say, place, members) => {
        const [first = ANA] = members;
        setMembers(bench, DESK, ...members);
        setMembers(bench, BACK_ROOM, ...members);
        bench.channels.forget(at(inShop(DESK)));
        const to = {
          channel: () => inShop(DESK),
          'unlisted channel': () => inShop(BACK_ROOM),
          person: () => personInShop(first),
          door: () => bench.doorOf(first),
        }[place]();
        const readers = place === 'channel' ? members : [first];
        // A staff channel's full members may read there, listed or not: a listed person said that it is for staff.
        const mayRead = place === 'channel' ? [...safe, MEL] : safe;

        const passes = await bench.check(say(to)).then(
          () => true,
          () => false,
        );

        if (passes) expect(readers.filter((user) => !mayRead.includes(user))).toEqual([]);
        if (passes) expect(place).not.toBe('unlisted channel');
      }),
      { numRuns: 100 },
    );
  });

  it('nothing for staff passes to an address that nobody gave', async () => {
    const { check } = await startSpeaking();
    const address = fc.oneof(
      fc.string(),
      fc.string().map((id) => `teams:${TENANT}/${id}`),
      fc.string().map((id) => `answer:${id}`),
      fc.uuid().map((id) => `teams:${TENANT}/${id}`),
    );

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FOR_STAFF), address, async (say, to) => {
        await expect(check(say(to))).rejects.toMatchObject({ name: 'SendError' });
      }),
      { numRuns: 100 },
    );
  });
});
