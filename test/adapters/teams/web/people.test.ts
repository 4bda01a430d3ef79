import { describe, expect, it } from 'vitest';
import { createPeople, unknownAuthor } from '../../../../src/adapters/teams/web/people.ts';
import { createReferences } from '../../../../src/adapters/teams/web/references.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  DORA,
  ELSEWHERE,
  HELP,
  MEL,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { aadOf, at, hint, startShop } from './shop-bench.ts';

const MINUTE = 60_000;

/** The settings with everybody of the shop on the roster, whoever they are. */
const allListed = Settings.parse({
  roster: [ANA, MEL, ROBIN, DORA].map((user) => ({
    ...{ id: personInShop(user), name: 'Listed', role: 'agent' },
  })),
});

describe('who somebody is', () => {
  it('is staff where they are on the roster and a full member', async () => {
    const { people } = await startShop();

    expect(await people.author(TENANT, hint(ANA, 'Ana'), `${SHOP};messageid=17`)).toEqual({
      ...{ id: personInShop(ANA), name: 'Ana', side: 'staff' },
    });
  });

  it('is a customer where nobody lists them, a full member or not, and no call is made for that', async () => {
    const { people, teams } = await startShop();

    const sides = [];
    for (const user of [MEL, ROBIN, DORA])
      sides.push((await people.author(TENANT, hint(user), HELP)).side);

    expect(sides).toEqual(['customer', 'customer', 'customer']);
    expect(teams.calls).toHaveLength(0);
  });

  it.each([
    ['a guest', ROBIN],
    ['somebody of another tenant', DORA],
  ])('is a customer where they are listed, yet %s', async (_, user) => {
    const shop = await startShop();
    shop.settings = allListed;

    expect((await shop.people.author(TENANT, hint(user), SHOP)).side).toBe('customer');
    expect((await shop.people.standing(at(ANA))).author.side).toBe('staff');
  });

  it('is staff where the configuration lists them, in capitals too', async () => {
    const shop = await startShop();
    const listed = [aadOf(MEL).toUpperCase()];
    const people = createPeople({
      ...shop,
      logger: shop.log.logger,
      settings: () => shop.settings,
      listed,
    });

    expect((await people.author(TENANT, hint(MEL), HELP)).side).toBe('staff');
    expect((await shop.people.author(TENANT, hint(MEL), HELP)).side).toBe('customer');
  });

  it('is staff at the second address that the roster has of them', async () => {
    const shop = await startShop();
    const also = [personInShop(MEL)];
    const mel = { id: 'slack:T1/U0MEL', name: 'Mel', role: 'lead' };
    const side = async () => (await shop.people.author(TENANT, hint(MEL), HELP)).side;

    const sides = [await side()];
    shop.settings = Settings.parse({ roster: [{ ...mel, also }] });
    sides.push(await side());

    expect(sides).toEqual(['customer', 'staff']);
  });

  it('changes with the roster at once, whatever is remembered', async () => {
    const shop = await startShop();
    const side = async () => (await shop.people.author(TENANT, hint(ANA), SHOP)).side;

    const sides = [await side()];
    shop.settings = Settings.parse({});
    sides.push(await side());
    const id = personInShop(ANA).toUpperCase().replace('TEAMS', 'teams');
    shop.settings = Settings.parse({ roster: [{ id, name: 'Ana', role: 'lead' }] });
    sides.push(await side());

    expect(sides).toEqual(['staff', 'customer', 'staff']);
  });

  it('on the roster of another tenant counts for nothing', async () => {
    const shop = await startShop();
    const id = `teams:c0ffee00-1111-4222-8333-444455556666/${aadOf(ANA)}`;
    shop.settings = Settings.parse({ roster: [{ id, name: 'Ana', role: 'lead' }] });

    expect((await shop.people.author(TENANT, hint(ANA), SHOP)).side).toBe('customer');
  });

  it.each([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 429, retryAfter: 5 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 400 },
    { kind: 'reset' },
  ] as const)('who cannot be looked up is a customer, and the log says so: %j', async (fault) => {
    const { people, teams, log } = await startShop();
    teams.faults.next('member', fault);

    const unknown = await people.author(TENANT, hint(ANA, 'Ana'), SHOP);
    const known = await people.author(TENANT, hint(ANA, 'Ana'), SHOP);

    expect(unknown).toEqual({ id: personInShop(ANA), name: 'Ana', side: 'customer' });
    expect(known.side).toBe('staff');
    expect(log.lines.join()).toContain('a customer for now');
  });

  it('is a bot, or nobody of the directory, without asking', async () => {
    const { people, teams } = await startShop();

    const bot = await people.author(TENANT, { bot: '28:flow' }, SHOP);
    const nobody = await people.author(TENANT, { user: '29:x', name: 'X' }, SHOP);

    expect(bot).toEqual({ id: `teams:${TENANT}/28:flow`, name: 'a bot', side: 'bot' });
    expect(nobody).toEqual({ id: `teams:${TENANT}/29:x`, name: 'X', side: 'customer' });
    expect(unknownAuthor(TENANT, { user: '29:x' }).name).toBe('somebody');
    expect(teams.calls).toHaveLength(0);
  });

  it('is named by the roster where what they did does not name them', async () => {
    const { people } = await startShop();

    const robin = await people.author(TENANT, { user: ROBIN, aadObjectId: aadOf(ROBIN) }, SHOP);

    expect(robin).toMatchObject({ name: 'Robin', side: 'customer' });
  });

  it('is asked once in ten minutes, for all who want to know at once', async () => {
    const { people, teams, time } = await startShop();
    const ask = () => people.author(TENANT, hint(ANA), SHOP);

    await Promise.all([ask(), ask(), ask()]);
    time.advance(10 * MINUTE);
    await ask();
    expect(teams.callsOf('member')).toHaveLength(1);
    time.advance(1);
    await ask();

    expect(teams.callsOf('member')).toHaveLength(2);
  });

  it('is asked anew once it was forgotten', async () => {
    const { people, teams } = await startShop();
    await people.author(TENANT, hint(ANA), SHOP);
    const ana = teams.world.people.get(ANA);
    if (ana !== undefined) ana.role = 'guest';
    const side = async () => (await people.author(TENANT, hint(ANA), SHOP)).side;

    people.forget(TENANT, aadOf(BO));
    const sides = [await side()];
    people.forget(TENANT, aadOf(ANA).toUpperCase());
    sides.push(await side());
    if (ana !== undefined) ana.role = 'user';
    people.forget(TENANT);
    sides.push(await side());

    expect(sides).toEqual(['staff', 'customer', 'staff']);
  });
});

describe('the address somebody is written to at', () => {
  it('is asked once an hour, whatever the thread', async () => {
    const { people, teams, time } = await startShop();

    const emails = [await people.email(at(ROBIN), SHOP)];
    time.advance(60 * MINUTE);
    emails.push(await people.email(at(ROBIN), `${SHOP};messageid=17`));
    const calls = teams.callsOf('member').length;
    time.advance(1);
    await people.email(at(ROBIN), SHOP);

    expect(emails).toEqual(['robin@example.com', 'robin@example.com']);
    expect([calls, teams.callsOf('member').length]).toEqual([1, 2]);
  });

  it.each([
    { kind: 'status', status: 403 },
    { kind: 'status', status: 429, retryAfter: 5 },
    { kind: 'reset' },
  ] as const)(
    'is not known where Teams does not tell, and not asked for again soon: %j',
    async (fault) => {
      const { people, teams } = await startShop();
      teams.faults.next('member', fault);

      const emails = [await people.email(at(ROBIN), SHOP), await people.email(at(ROBIN), SHOP)];

      expect(emails).toEqual([undefined, undefined]);
    },
  );

  it('is forgotten with the rest', async () => {
    const { people, teams } = await startShop();
    await people.email(at(ROBIN), SHOP);

    people.forget(TENANT, aadOf(ROBIN));
    await people.email(at(ROBIN), SHOP);

    expect(teams.callsOf('member')).toHaveLength(2);
  });
});

describe('where somebody is looked up', () => {
  it('is where else they were seen, where Heed is not in the conversation', async () => {
    const { people, hear } = await startShop();
    await hear(ANA, ELSEWHERE, { type: 'invoke', name: 'composeExtension/fetchTask' });

    const ana = await people.author(TENANT, hint(ANA), ELSEWHERE);
    const bo = await people.author(TENANT, hint(BO), ELSEWHERE);

    expect(ana.side).toBe('staff');
    expect(bo.side).toBe('customer');
  });

  it('is where they were seen last, once they have left where they were seen first', async () => {
    const { people, references, teams, time, hear } = await startShop();
    await hear(ANA, DESK);
    await people.author(TENANT, hint(ANA), DESK);
    teams.world.conversations.get(SHOP)?.members.delete(ANA);
    time.advance(1);

    const { author } = await people.standing(at(ANA), 0);

    expect(author.side).toBe('staff');
    expect((await references.person(at(ANA)))?.seenIn).toBe(DESK);
  });

  it('is where they wrote last, once they have left where they were seen first, also after a restart', async () => {
    const shop = await startShop();
    const { documents, teams, time, log, hear } = shop;
    time.advance(60 * MINUTE);
    await hear(ANA, DESK);
    teams.world.conversations.get(SHOP)?.members.delete(ANA);

    const references = createReferences({ documents, time, logger: log.logger });
    const known = { ...shop, references, logger: log.logger, settings: () => shop.settings };
    const { author } = await createPeople({ ...known, listed: [] }).standing(at(ANA));

    expect(author.side).toBe('staff');
    expect(teams.callsOf('member')).toHaveLength(1);
  });

  it('is their personal chat, where nothing else is left', async () => {
    const { people, teams, hear } = await startShop();
    await hear(ANA, teams.world.personalChat(ANA).id);
    teams.world.conversations.get(SHOP)?.members.delete(ANA);

    expect((await people.standing(at(ANA))).author.side).toBe('staff');
  });
});

describe('somebody’s standing', () => {
  it('tells full members from others, listed or not', async () => {
    const shop = await startShop();
    await shop.hear(MEL, HELP);
    await shop.hear(ROBIN, SHOP);

    expect(await shop.people.standing(at(ANA))).toMatchObject({
      ...{ isFull: true, author: { side: 'staff' } },
    });
    expect(await shop.people.standing(at(MEL))).toMatchObject({
      ...{ isFull: true, author: { side: 'customer', name: 'Mel' } },
    });
    expect(await shop.people.standing(at(ROBIN))).toMatchObject({
      ...{ isFull: false, author: { side: 'customer', name: 'Robin' } },
    });
  });

  it('is no older than asked for', async () => {
    const { people, teams, time } = await startShop();
    await people.standing(at(ANA));
    time.advance(15_001);

    await people.standing(at(ANA));
    await people.standing(at(ANA), 15_000);

    expect(teams.callsOf('member')).toHaveLength(2);
  });

  it('rejects where Teams does not tell: retryable where that passes', async () => {
    const { people, teams } = await startShop();
    teams.faults.next('member', { kind: 'status', status: 429, retryAfter: 7 });

    await expect(people.standing(at(ANA))).rejects.toMatchObject({
      ...{ name: 'SendError', retryable: true, retryAfterMs: 7_000 },
    });
    teams.faults.next('member', { kind: 'status', status: 403, code: 'MessageWritesBlocked' });
    await expect(people.standing(at(ANA))).rejects.toMatchObject({ retryable: false });
  });

  it('rejects for somebody who was never met', async () => {
    const { people } = await startShop();

    await expect(people.standing(at(MEL))).rejects.toMatchObject({
      ...{ name: 'SendError', retryable: false },
    });
  });

  it('of what is nobody in the directory is known without asking', async () => {
    const { people, teams } = await startShop();

    const standing = await people.standing({ tenant: TENANT, id: '29:x' });

    expect(standing).toMatchObject({ isFull: false, author: { side: 'customer' } });
    expect(teams.calls).toHaveLength(0);
  });
});

describe('a mention', () => {
  it('names somebody as Teams knows them; nobody who was never met', async () => {
    const { people } = await startShop();

    expect(await people.mention(at(ANA))).toEqual({ id: ANA, name: 'Ana' });
    expect(await people.mention(at(MEL))).toBeUndefined();
  });

  it('has the name that the roster tells where no activity did', async () => {
    const { people, hear } = await startShop();
    await hear(BO, BACK_ROOM, { from: { id: BO, aadObjectId: aadOf(BO) } });
    const before = await people.mention(at(BO));

    await people.standing(at(BO));

    expect(before).toEqual({ id: BO, name: 'somebody' });
    expect(await people.mention(at(BO))).toEqual({ id: BO, name: 'Bo' });
  });
});
