import { describe, expect, it } from 'vitest';
import { createNames } from '../../../../src/adapters/teams/web/names.ts';
import { createReferences } from '../../../../src/adapters/teams/web/references.ts';
import { readTeamChannels } from '../../../../src/adapters/teams/web/team-channels.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  ELSEWHERE,
  HELP,
  inShop,
  LEE,
  LISTED,
  MEL,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { startShop } from './shop-bench.ts';

const DAY = 24 * 60 * 60 * 1000;

async function open() {
  const shop = await startShop();
  const options = { ...shop, settings: () => shop.settings, listed: LISTED, tenants: [TENANT] };

  /** The same data after a restart. */
  function restarted() {
    const { documents, log, time } = shop;
    const references = createReferences({ documents, time, logger: log.logger });
    return { references, names: createNames({ ...options, references }) };
  }

  /** The channel has another name from now on. */
  function rename(id: string, name: string): void {
    Object.assign(shop.teams.world.conversations.get(id) ?? {}, { name });
  }

  return Object.assign(shop, { names: createNames(options), restarted, rename });
}

describe('a channel', () => {
  it('goes by its name once Teams was asked, also after a restart', async () => {
    const { names, hear, restarted } = await open();
    await hear(ANA, HELP);
    const before = names.nameOf(inShop(HELP));

    await names.learn([inShop(HELP)]);

    const later = restarted();
    await later.references.all();
    expect([before, names.nameOf(inShop(HELP))]).toEqual(['channel help0000', 'Help']);
    expect(later.names.nameOf(inShop(HELP))).toBe('Help');
  });

  it('has a name although nothing was heard from it, nor of which team it is', async () => {
    const { names, hear } = await open();
    await hear(ANA, HELP);

    await names.learn([inShop(ELSEWHERE), inShop(DESK)]);

    expect(names.nameOf(inShop(ELSEWHERE))).toBe('Elsewhere');
    expect(names.nameOf(inShop(DESK))).toBe('General (Support)');
  });

  it('is remembered only where it was asked about or heard from', async () => {
    const { names, references, hear } = await open();
    await hear(ANA, HELP);

    await names.learn([inShop(HELP)]);

    expect((await references.all()).map(({ id }) => id)).toEqual([SHOP, HELP]);
  });

  it('is asked about once a day, and then has its new name', async () => {
    const { names, teams, time, hear, rename } = await open();
    await hear(ANA, HELP);
    const ask = () => names.learn([inShop(HELP)]);
    const known = () => [names.nameOf(inShop(HELP)), teams.callsOf('channels').length];
    await Promise.all([ask(), ask()]);
    rename(HELP, 'Questions');

    time.advance(DAY);
    await ask();
    const before = known();
    time.advance(1);
    await ask();

    expect([before, known()]).toEqual([
      ['Help', 1],
      ['Questions', 2],
    ]);
  });

  it('keeps the name that an event told, whatever an older list says', async () => {
    const { names, hear } = await open();
    await hear(ANA, HELP);
    await names.learn([inShop(HELP)]);
    const team = { id: DESK, name: 'Support' };
    const told = { tenant: { id: TENANT }, team, channel: { id: HELP, name: 'Questions' } };

    const channelData = { ...told, eventType: 'channelRenamed' };
    await hear(ANA, DESK, { type: 'conversationUpdate', channelData });
    await names.learn([inShop(HELP)]);

    expect(names.nameOf(inShop(HELP))).toBe('Questions');
  });

  it('keeps nobody waiting for longer than a second, and has its name the next time', async () => {
    const { names, teams, time, hear } = await open();
    await hear(ANA, HELP);
    const gate = Promise.withResolvers<void>();
    teams.faults.next('channels', { kind: 'held', until: gate.promise });

    const learning = names.learn([inShop(HELP)]);
    await expect.poll(() => teams.callsOf('channels')).toHaveLength(1);
    time.advance(1_000);
    await learning;
    const before = names.nameOf(inShop(HELP));
    gate.resolve();

    expect(before).toBe('channel help0000');
    await expect.poll(() => names.nameOf(inShop(HELP))).toBe('Help');
  });

  it.each([
    { kind: 'status', status: 403 },
    { kind: 'status', status: 500 },
    { kind: 'reset' },
  ] as const)('is asked about again where Teams did not tell: %j', async (fault) => {
    const { names, teams, hear } = await open();
    await hear(ANA, HELP);
    teams.faults.next('channels', fault);

    await names.learn([inShop(HELP)]);
    const before = names.nameOf(inShop(HELP));
    await names.learn([inShop(HELP)]);

    expect([before, names.nameOf(inShop(HELP))]).toEqual(['channel help0000', 'Help']);
  });

  it('of a team that Heed was put out of is not asked about, nor is anything that has no list', async () => {
    const { names, references, teams, hear } = await open();
    await hear(ANA, BACK_ROOM);
    await references.setGone({ tenant: TENANT, id: SHOP });

    const others = ['slack:T1/C1', 'nowhere', inShop(BACK_ROOM), personInShop(ANA)];
    await names.learn([inShop(SHOP), ...others]);
    await names.learn([]);

    expect(teams.calls).toEqual([]);
  });

  it('keeps the name it has where what is known cannot be read', async () => {
    const { names, documents, restarted } = await open();
    documents.names = () => Promise.reject(new Error('The disk is gone.'));

    await restarted().names.learn([inShop(SHOP)]);

    expect(names.nameOf(inShop(SHOP))).toBe('General (Customers)');
  });
});

describe('a group chat', () => {
  it('goes by its topic, or by what it is', async () => {
    const { names, hear } = await open();
    const before = names.nameOf(inShop(BACK_ROOM));

    await hear(ANA, BACK_ROOM, {
      conversation: { id: BACK_ROOM, conversationType: 'groupChat', name: 'Back room' },
    });

    expect([before, names.nameOf(inShop(BACK_ROOM))]).toEqual(['a group chat', 'Back room']);
  });
});

describe('somebody', () => {
  it('goes by their name on the roster, else by the one that Teams told', async () => {
    const shop = await open();
    await shop.hear(ROBIN, SHOP);
    const id = personInShop(ANA).toUpperCase().replace('TEAMS', 'teams');
    shop.settings = Settings.parse({ roster: [{ id, name: 'Ana of the desk', role: 'agent' }] });

    const names = [ANA, ROBIN, MEL].map((user) => shop.names.nameOf(personInShop(user)));

    expect(names).toEqual(['Ana of the desk', 'Robin', 'somebody']);
    expect(shop.names.nameOf('slack:T1/U1')).toBeUndefined();
    expect(shop.names.nameOf(inShop('a:chat'))).toBeUndefined();
  });

  it('goes by their name on the roster at their second address, too', async () => {
    const shop = await open();
    const also = [personInShop(ANA)];

    shop.settings = Settings.parse({
      roster: [{ id: 'slack:T1/U0ANA', name: 'Ana of the desk', role: 'agent', also }],
    });

    expect(shop.names.nameOf(personInShop(ANA))).toBe('Ana of the desk');
  });

  it('who is listed is known by name right after a restart', async () => {
    const { names: _, hear, restarted } = await open();
    for (const user of [BO, LEE, MEL]) await hear(user, HELP);
    const { references, names } = restarted();
    const namesKnown = () =>
      [ANA, BO, LEE, MEL].map((user) => references.nameOf(personInShop(user)));
    const before = namesKnown();

    await names.recall();

    expect(before).toEqual(Array(4).fill(undefined));
    expect(namesKnown()).toEqual(['Ana', 'Bo', 'Lee', undefined]);
  });
});

describe('a list of channels', () => {
  it('tells names, and none where there is none; what makes no sense is left out', () => {
    const general = { id: '19:general@thread.tacv2', name: null };
    const odd = [null, 'x', {}, { id: 5, name: 'Five' }, { id: '', name: 'Nowhere' }];

    const read = readTeamChannels({
      conversations: [general, { id: '19:a', name: ' Desk ' }, { id: '19:b', name: ' ' }, ...odd],
    });

    expect(read).toEqual([{ id: general.id }, { id: '19:a', name: 'Desk' }, { id: '19:b' }]);
    expect([undefined, null, 'x', {}, { conversations: 5 }].map(readTeamChannels)).toEqual(
      Array(5).fill([]),
    );
  });
});
