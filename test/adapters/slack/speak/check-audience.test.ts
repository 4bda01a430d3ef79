import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  GIL,
  HELP,
  inShop,
  LEE,
  ROBIN,
  SHOP,
  SHOP_TEAM,
} from '../../../fakes/slack/shop.ts';
import { card, done, form, greeting, home, mention, notice, ping, reply } from './said-samples.ts';
import { shopSettings, startSpeaking } from './speaking-bench.ts';

const nobody = async () => {};

/** What a door opened by `user` may hear. */
async function doorOf(user: string) {
  const speaking = await startSpeaking();
  const address = speaking.doors.open({ team: SHOP_TEAM, user }, nobody);
  return { ...speaking, address };
}

const refused = { name: 'SendError', retryable: false };

describe('what is for staff', () => {
  it('may go to a staff channel that only staff can read', async () => {
    const { check, exposed } = await startSpeaking();

    await expect(check(card())).resolves.toBeUndefined();
    expect(exposed).toEqual([]);
  });

  it.each([SHOP, HELP, BACK_ROOM, 'C0NONE'])('not to %s, which is none', async (channel) => {
    const { check, slack } = await startSpeaking();

    await expect(check(card({ to: inShop(channel) }))).rejects.toMatchObject(refused);
    expect(slack.calls).toHaveLength(0);
  });

  it.each([
    ['is shared', { isExtShared: true }],
    ['is about to be shared', { isPendingExtShared: true }],
  ])('not to a staff channel that %s', async (_, facts) => {
    const { check, slack, exposed } = await startSpeaking();
    Object.assign(slack.world.channels.get(DESK) ?? {}, facts);

    await expect(check(card())).rejects.toMatchObject(refused);
    expect(exposed).toEqual([`${SHOP_TEAM}/${DESK}`]);
  });

  it.each([GIL, ROBIN])('not to a staff channel that %s is in', async (outsider) => {
    const { check, slack, exposed } = await startSpeaking();
    slack.world.channels.get(DESK)?.members.add(outsider);

    await expect(check(card())).rejects.toMatchObject(refused);
    expect(exposed).toEqual([`${SHOP_TEAM}/${DESK}`]);
  });

  it.each([
    ['conversations.info', { kind: 'status', status: 500 }, true],
    ['conversations.info', { kind: 'lost-answer' }, true],
    ['conversations.info', { kind: 'error', code: 'missing_scope' }, false],
    ['conversations.members', { kind: 'rate-limited', seconds: 9 }, true],
    ['conversations.members', { kind: 'error', code: 'channel_not_found' }, false],
    ['users.info', { kind: 'status', status: 503 }, true],
    ['users.info', { kind: 'error', code: 'user_not_found' }, false],
  ] as const)('not where %s answers %j', async (method, fault, retryable) => {
    const { check, slack } = await startSpeaking();
    slack.faults.always(method, fault);

    await expect(check(card())).rejects.toMatchObject({ name: 'SendError', retryable });
  });

  it('may go to a colleague alone', async () => {
    const { check } = await startSpeaking();

    await expect(check(ping())).resolves.toBeUndefined();
    await expect(check(home())).resolves.toBeUndefined();
    await expect(check(notice(inShop(ANA)))).resolves.toBeUndefined();
  });

  it.each([BO, GIL, ROBIN, 'U0NONE'])('not to %s, who is no colleague', async (user) => {
    const { check } = await startSpeaking();

    await expect(check(ping({ to: inShop(user) }))).rejects.toMatchObject(refused);
  });

  it('may go to the second address of somebody on the roster', async () => {
    const { check, setSettings } = await startSpeaking();
    const settings = shopSettings();
    const bo = { id: 'teams:t/bo', name: 'Bo', role: 'lead' as const, also: [inShop(BO)] };

    setSettings({ ...settings, roster: [...settings.roster, bo] });

    await expect(check(ping({ to: inShop(BO) }))).resolves.toBeUndefined();
    await expect(check(ping({ to: bo.id }))).rejects.toMatchObject(refused);
  });

  it('not to the second address of somebody on the roster whom Slack takes for a guest', async () => {
    const { check, setSettings } = await startSpeaking();
    const settings = shopSettings();
    const gil = { id: 'teams:t/gil', name: 'Gil', role: 'lead' as const, also: [inShop(GIL)] };

    setSettings({ ...settings, roster: [...settings.roster, gil] });

    await expect(check(ping({ to: inShop(GIL) }))).rejects.toMatchObject(refused);
  });

  it('may go to any full member while the roster knows nobody of the workspace', async () => {
    const { check, setSettings } = await startSpeaking();
    setSettings(Settings.parse({}));

    await expect(check(ping({ to: inShop(BO) }))).resolves.toBeUndefined();
    await expect(check(ping({ to: inShop(GIL) }))).rejects.toMatchObject(refused);
  });

  it('not to somebody on the roster whom Slack takes for a guest', async () => {
    const { check, slack } = await startSpeaking();
    Object.assign(slack.world.users.get(LEE) ?? {}, { isRestricted: true });

    await expect(check(ping())).rejects.toMatchObject(refused);
  });

  it.each([ANA, BO])('may be the answer at a door where %s stands', async (user) => {
    const { check, address } = await doorOf(user);

    for (const said of [notice(address), done(address), form(address)])
      await expect(check(said)).resolves.toBeUndefined();
  });

  it.each([GIL, ROBIN])('not at a door where %s stands', async (user) => {
    const { check, address } = await doorOf(user);

    for (const said of [notice(address), done(address), form(address)])
      await expect(check(said)).rejects.toMatchObject(refused);
  });

  it('not at a door that has closed', async () => {
    const { check, address, time } = await doorOf(ANA);
    time.advance(30 * 60_000);

    await expect(check(notice(address))).rejects.toMatchObject(refused);
  });

  it('a form opens only at a door, and a page is only for a person', async () => {
    const { check } = await startSpeaking();

    await expect(check(form(inShop(DESK)))).rejects.toMatchObject(refused);
    await expect(check(done(inShop(ANA)))).rejects.toMatchObject(refused);
    await expect(check(home(inShop(DESK)))).rejects.toMatchObject(refused);
  });

  it('not to an address of nowhere', async () => {
    const { check } = await startSpeaking();

    for (const to of ['', 'slack:T1', 'terminal:local/desk', 'slack:t0shop/C0DESK', 'answer:x'])
      await expect(check(card({ to }))).rejects.toMatchObject(refused);
    await expect(check(card({ to: 'slack:T0NONE/C0DESK' }))).rejects.toMatchObject(refused);
  });
});

describe('races', () => {
  it('a channel that was shared between two cards gets no second one', async () => {
    const { check, slack, channels } = await startSpeaking();
    await check(card());
    Object.assign(slack.world.channels.get(DESK) ?? {}, { isExtShared: true });

    channels.forget(SHOP_TEAM, DESK);

    await expect(check(card())).rejects.toMatchObject(refused);
  });

  it('a channel that was shared without an event is noticed within fifteen seconds', async () => {
    const { check, slack, time } = await startSpeaking();
    await check(card());
    Object.assign(slack.world.channels.get(DESK) ?? {}, { isExtShared: true });

    time.advance(15_001);

    await expect(check(card())).rejects.toMatchObject(refused);
  });

  it('a channel that is shared while its members are looked up is noticed', async () => {
    const { check, slack, channels } = await startSpeaking();
    const gate = Promise.withResolvers<void>();
    slack.faults.next('conversations.members', { kind: 'held', until: gate.promise });
    const checked = check(card()).catch((error) => error);
    await expect.poll(() => slack.callsOf('conversations.members')).toHaveLength(1);

    Object.assign(slack.world.channels.get(DESK) ?? {}, { isExtShared: true });
    channels.forget(SHOP_TEAM, DESK);
    gate.resolve();

    expect(await checked).toMatchObject(refused);
  });

  it('a member who becomes a guest closes the channel once what was known has aged', async () => {
    const { check, slack, people, time } = await startSpeaking();
    await check(card());
    Object.assign(slack.world.users.get(BO) ?? {}, { isRestricted: true });

    time.advance(10 * 60_000 + 1);

    await expect(check(card())).rejects.toMatchObject(refused);
    people.forget(SHOP_TEAM, BO);
    await expect(check(card())).rejects.toMatchObject(refused);
  });

  it('a colleague who becomes a guest is written to no more after fifteen seconds', async () => {
    const { check, slack, time } = await startSpeaking();
    await check(ping());
    Object.assign(slack.world.users.get(LEE) ?? {}, { isRestricted: true });

    time.advance(15_001);

    await expect(check(ping())).rejects.toMatchObject(refused);
  });

  it('a channel that stops being a staff channel by the settings gets nothing from that moment', async () => {
    const { check, setSettings } = await startSpeaking();
    await check(card());
    const channels = [{ id: inShop(DESK), kind: 'customers' }];

    setSettings(Settings.parse({ ...shopSettings(), channels }));

    await expect(check(card())).rejects.toMatchObject(refused);
  });
});

describe('what is for customers', () => {
  it('may go to their channel, and to one that nobody has set up', async () => {
    const { check } = await startSpeaking();

    for (const to of [SHOP, HELP, BACK_ROOM].map(inShop))
      await expect(check(reply({ to }))).resolves.toBeUndefined();
  });

  it.each([DESK, ROBIN, 'D0ROBIN'])('a reply does not go to %s', async (id) => {
    const { check } = await startSpeaking();

    await expect(check(reply({ to: inShop(id) }))).rejects.toMatchObject(refused);
  });

  it('who was called is named only where colleagues ask', async () => {
    const { check } = await startSpeaking();

    await expect(check(mention())).resolves.toBeUndefined();
    for (const to of [DESK, SHOP, BACK_ROOM, LEE].map(inShop))
      await expect(check(mention(to))).rejects.toMatchObject(refused);
  });

  it('a greeting goes to any channel, and to no person', async () => {
    const { check } = await startSpeaking();

    for (const to of [DESK, SHOP, HELP, 'C0NEW'].map(inShop))
      await expect(check(greeting(to))).resolves.toBeUndefined();
    await expect(check(greeting(inShop(ROBIN)))).rejects.toMatchObject(refused);
  });
});

describe('whatever is said, wherever', () => {
  it('nothing for staff reaches a place that a guest, a customer or a stranger reads', async () => {
    const { check, doors, slack } = await startSpeaking();
    slack.world.channels.get(BACK_ROOM)?.members.add(GIL);
    const guest = () => doors.open({ team: SHOP_TEAM, user: GIL }, nobody);
    const places = [SHOP, HELP, BACK_ROOM, ROBIN, GIL, BO, 'D0ROBIN', 'U0NONE', 'C0NONE'];
    const to = fc.constantFrom(...places.map((id) => () => inShop(id)), guest, () => 'answer:old');
    const kind: fc.Arbitrary<(to: string) => Outgoing> = fc.constantFrom(
      (place: string) => card({ to: place }),
      (place: string) => ping({ to: place }),
      (place: string) => notice(place),
      done,
      form,
      home,
    );

    await fc.assert(
      fc.asyncProperty(kind, to, async (say, place) => {
        await expect(check(say(place()))).rejects.toMatchObject({ name: 'SendError' });
      }),
      { numRuns: 100 },
    );
  });
});
