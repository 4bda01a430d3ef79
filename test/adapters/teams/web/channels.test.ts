import { describe, expect, it } from 'vitest';
import { createChannels } from '../../../../src/adapters/teams/web/channels.ts';
import { createReaders } from '../../../../src/adapters/teams/web/readers.ts';
import { readRoster } from '../../../../src/adapters/teams/web/roster.ts';
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
  OTHER_TENANT,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { at, startShop } from './shop-bench.ts';

const SECOND = 1_000;

/** A place's address. */
function place(id: string) {
  return { tenant: TENANT, id };
}

type Shop = Awaited<ReturnType<typeof startShop>>;

/** Adds so many full members of the tenant to a conversation. */
function crowd({ teams }: Shop, id: string, size: number): void {
  for (let count = 0; count < size; count += 1) {
    const aadObjectId = `cccccccc-0000-4000-8000-${String(count).padStart(12, '0')}`;
    const principal = `p${count}@shop.example`;
    const given = { user: `29:p${count}`, aadObjectId, name: `P${count}`, principal };
    teams.world.addPerson({ ...given, tenant: TENANT, role: 'user' });
    teams.world.join(id, `29:p${count}`);
  }
}

describe('who is in a conversation', () => {
  it('full members are no outsiders, listed or not', async () => {
    const { channels, hear } = await startShop();
    await hear(ANA, HELP);
    await hear(ANA, BACK_ROOM);

    expect(await channels.outsiders(place(HELP))).toBe(false);
    expect(await channels.outsiders(place(BACK_ROOM))).toBe(false);
    const staff = await channels.staffMembers(place(HELP));
    expect(staff.map(({ id }) => id)).toEqual([ANA, BO, LEE, MEL].map(personInShop));
    expect(new Set(staff.map(({ side }) => side))).toEqual(new Set(['staff']));
  });

  it.each([
    ['a guest', ROBIN],
    ['a member of another tenant', DORA],
  ])('%s is an outsider, and none of its staff', async (_, user) => {
    const { channels, teams } = await startShop();
    teams.world.join(DESK, user);

    expect(await channels.outsiders(place(DESK))).toBe(true);
    const staff = await channels.staffMembers(place(DESK));
    expect(staff.map(({ id }) => id)).toEqual([ANA, BO, LEE].map(personInShop));
  });

  it('a bot of the tenant’s own is none', async () => {
    const { channels, teams } = await startShop();
    const bot = { user: '28:flow', aadObjectId: '', name: 'Flow', principal: '' };
    teams.world.addPerson({ ...bot, tenant: OTHER_TENANT, role: 'user' });
    teams.world.join(DESK, '28:flow');

    expect(await channels.outsiders(place(DESK))).toBe(false);
  });

  it('is nobody’s business in a personal chat: that counts as open to others', async () => {
    const { channels, teams, hear } = await startShop();
    const chat = teams.world.personalChat(ANA).id;
    await hear(ANA, chat);

    expect(await channels.outsiders(at(ANA))).toBe(true);
    expect(await channels.outsiders(place(chat))).toBe(true);
    expect(await channels.staffMembers(at(ANA))).toEqual([]);
    expect(await channels.isIn(at(ANA))).toBe(false);
    expect(teams.calls).toHaveLength(0);
  });

  it('is not told where Teams cannot be asked', async () => {
    const { channels, teams } = await startShop();
    teams.faults.next('members', { kind: 'status', status: 503 });

    await expect(channels.outsiders(place(DESK))).rejects.toMatchObject({ retryable: true });
    await expect(channels.outsiders(place(ELSEWHERE))).rejects.toMatchObject({
      ...{ retryable: false, message: expect.stringContaining('Heed is not there') },
    });
  });

  it('is not told of a tenant that nothing was ever heard from', async () => {
    const { channels } = await startShop();
    const elsewhere = { tenant: OTHER_TENANT, id: DESK };

    expect(await channels.outsiders(elsewhere)).toBe(true);
    expect(await channels.isIn(elsewhere)).toBe(false);
  });

  it('is read page by page, and looked at again after five minutes or when told', async () => {
    const shop = await startShop();
    const { channels, teams, time } = shop;
    crowd(shop, DESK, 600);
    const answers = [await channels.outsiders(place(DESK))];
    expect(teams.callsOf('members')).toHaveLength(2);

    teams.world.join(DESK, ROBIN);
    time.advance(5 * 60 * SECOND);
    answers.push(await channels.outsiders(place(DESK)));
    time.advance(1);
    answers.push(await channels.outsiders(place(DESK)));
    teams.world.conversations.get(DESK)?.members.delete(ROBIN);
    channels.forget(place(DESK));
    answers.push(await channels.outsiders(place(DESK)));

    expect(answers).toEqual([false, false, true, false]);
  });

  it('finds the one outsider on the last page', async () => {
    const shop = await startShop();
    crowd(shop, DESK, 990);
    shop.teams.world.join(DESK, ROBIN);

    expect(await shop.channels.outsiders(place(DESK))).toBe(true);
  });

  it('more than a thousand count as outsiders', async () => {
    const shop = await startShop();
    crowd(shop, DESK, 998);

    expect(await shop.channels.outsiders(place(DESK))).toBe(true);
    expect(await shop.channels.staffMembers(place(DESK))).toHaveLength(1_000);
  });
});

describe('pages of a roster', () => {
  const where = {
    serviceUrl: 'https://smba.example/',
    tenant: TENANT,
    conversation: DESK,
    bot: '28:x',
  };
  const member = (id: string, given: object = {}) => ({
    ...{ id: `29:${id}`, aadObjectId: id, tenantId: TENANT, userRole: 'user' },
    ...{ userPrincipalName: `${id}@shop.example`, ...given },
  });

  it('without an end are not the whole', async () => {
    const endless = { members: async () => ({ members: [member('ana')], next: 'more' }) };

    const { members, isWhole } = await readRoster(endless, where);

    expect(members).toHaveLength(1);
    expect(isWhole).toBe(false);
  });

  it('tell of somebody twice whom two teams let in: the less trusted telling stands', async () => {
    const guest = member('ana', { userRole: 'guest' });
    const orders = [
      [member('ana'), guest],
      [guest, member('ana')],
    ];

    const rosters = await Promise.all(
      orders.map((members) => readRoster({ members: async () => ({ members }) }, where)),
    );

    expect(rosters.map(({ members }) => members.map(({ isFull }) => isFull))).toEqual([
      [false],
      [false],
    ]);
  });

  it.each([[[]], [[{}]], [[null]], [['nonsense']]])(
    'that hold nothing sensible rule nothing out: %j',
    async (members) => {
      const { references, time } = await startShop();
      const framework = { members: async () => ({ members }) };
      const channels = createChannels({ framework, references, time });

      expect(await channels.outsiders(place(DESK))).toBe(true);
      expect(await channels.staffMembers(place(DESK))).toEqual([]);
    },
  );
});

describe('what a channel’s set-up is told', () => {
  it('is who of it is staff, as it stands now', async () => {
    const { channels, teams } = await startShop();
    const { readers } = createReaders(channels);
    const before = await readers(inShop(DESK));
    teams.world.join(DESK, ROBIN);

    const after = await readers(inShop(DESK));

    expect(before.outsiders).toBe(false);
    expect(after.outsiders).toBe(true);
    expect(after.staff.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Lee']);
  });

  it('makes its staff known, so that they can be looked up and written to', async () => {
    const { channels, people, references, documents } = await startShop();

    await createReaders(channels).readers(inShop(DESK));
    const { writes } = documents.counted;
    await createReaders(channels).readers(inShop(DESK));

    expect((await people.standing(at(LEE))).author.side).toBe('staff');
    expect(await references.person(at(LEE))).toMatchObject({ user: LEE, seenIn: DESK });
    expect((await references.person(at(ANA)))?.seenIn).toBe(SHOP);
    expect(documents.counted.writes).toBe(writes);
  });

  it('is whether Heed is in it, at most fifteen seconds old', async () => {
    const { channels, teams, time, hear } = await startShop();
    const { isIn } = createReaders(channels);
    await hear(ANA, ELSEWHERE, { type: 'invoke' });
    const elsewhere = teams.world.conversations.get(ELSEWHERE);

    const answers = [await isIn(inShop(DESK)), await isIn(inShop(ELSEWHERE))];
    if (elsewhere !== undefined) elsewhere.hasApp = true;
    answers.push(await isIn(inShop(ELSEWHERE)));
    if (elsewhere !== undefined) elsewhere.hasApp = false;
    time.advance(15 * SECOND + 1);
    answers.push(await isIn(inShop(ELSEWHERE)), await isIn(inShop('19:never@thread.v2')));
    teams.faults.next('members', { kind: 'status', status: 500 });

    await expect(isIn(inShop('19:unsure@thread.v2'))).rejects.toMatchObject({ retryable: true });
    expect(answers).toEqual([true, false, true, false, false]);
  });

  it('is refused for what is no channel of Teams', async () => {
    const { channels } = await startShop();

    await expect(createReaders(channels).readers('slack:T1/C1')).rejects.toMatchObject({
      ...{ name: 'SendError', retryable: false },
    });
  });
});
