import { describe, expect, it, onTestFinished } from 'vitest';
import { createPeople } from '../../../../src/adapters/slack/web/people.ts';
import { createWebClients } from '../../../../src/adapters/slack/web/web.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { ANA, GIL, inShop, ROBIN, ROBIN_TEAM, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { json, startLoopback } from '../loopback.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

const MINUTE = 60_000;

describe('who somebody is', () => {
  it.each([
    ['a full member', ANA, 'Ana', 'staff'],
    ['a guest of the workspace', GIL, 'Gil', 'customer'],
    ['a member of another workspace', ROBIN, 'Robin', 'customer'],
  ])('%s', async (_, user, name, side) => {
    const { people } = await startSpeaking();

    expect(await people.author(SHOP_TEAM, { user })).toEqual({ id: inShop(user), name, side });
  });

  it.each([
    [{ isUltraRestricted: true }, 'customer'],
    [{ isStranger: true, team: ROBIN_TEAM }, 'customer'],
    [{ deleted: true }, 'customer'],
    [{ isBot: true }, 'bot'],
    [{ isBot: true, team: ROBIN_TEAM }, 'bot'],
  ] as const)('%j is a %s', async (facts, side) => {
    const { people, slack } = await startSpeaking();
    slack.world.addUser({ id: 'U0X', team: SHOP_TEAM, name: 'X', ...facts });

    expect((await people.author(SHOP_TEAM, { user: 'U0X' })).side).toBe(side);
  });

  it('a member of another workspace of the same organisation is staff, of another one not', async () => {
    const { slack, web, time } = await startSpeaking();
    const people = createPeople({ web, time, enterpriseOf: () => 'E0SHOP' });
    const elsewhere = { team: 'T0SISTER', name: 'Sam' };
    slack.world.addUser({ id: 'U0SAM', ...elsewhere, enterprise: 'E0SHOP' });
    slack.world.addUser({ id: 'U0SUE', ...elsewhere, enterprise: 'E0OTHER' });

    expect((await people.author(SHOP_TEAM, { user: 'U0SAM' })).side).toBe('staff');
    expect((await people.author(SHOP_TEAM, { user: 'U0SUE' })).side).toBe('customer');
  });

  it('a bot, and Slack itself, are told without asking', async () => {
    const { people, slack } = await startSpeaking();

    const bot = await people.author(SHOP_TEAM, { bot: 'B0X' });
    const slackbot = await people.author(SHOP_TEAM, { user: 'USLACKBOT' });

    expect([bot.side, slackbot.side]).toEqual(['bot', 'bot']);
    expect(slack.calls).toHaveLength(0);
  });

  it.each([
    { kind: 'error', code: 'user_not_found' },
    { kind: 'status', status: 500 },
    { kind: 'rate-limited', seconds: 30 },
    { kind: 'lost-answer' },
  ] as const)('who cannot be looked up is a customer: $kind', async (fault) => {
    const { people, slack } = await startSpeaking();
    slack.faults.next('users.info', fault);

    const unknown = await people.author(SHOP_TEAM, { user: ANA, name: 'Ana?' });
    const known = await people.author(SHOP_TEAM, { user: ANA });

    expect(unknown).toEqual({ id: inShop(ANA), name: 'Ana?', side: 'customer' });
    expect(known.side).toBe('staff');
  });

  it.each([
    ['by their profile alone', { profile: { team: SHOP_TEAM } }, 'staff'],
    ['by nothing', { real_name: 'Ana' }, 'customer'],
  ])('whose workspace is told %s counts as that, and the log says so', async (_, user, side) => {
    const stand = await startLoopback();
    onTestFinished(stand.close);
    stand.answer = json({ ok: true, user });
    const log = createLog();
    const tokens = { of: () => ({ botToken: 'xoxb-1' }), token: async () => 'xoxb-1' };
    const web = createWebClients(tokens, stand.apiUrl);
    const time = createFakeTime();
    const people = createPeople({ web, time, logger: log.logger, enterpriseOf: () => undefined });

    expect((await people.author(SHOP_TEAM, { user: ANA })).side).toBe(side);
    expect(log.lines.join('').includes('no team_id')).toBe(side === 'customer');
  });

  it.each([
    [
      'their address where the workspace lets Heed see it',
      { email: ' Ana@Acme.example ' },
      'ana@acme.example',
    ],
    ['no address where it does not', {}, undefined],
    ['no address where it is empty', { email: '' }, undefined],
  ])('has %s', async (_, told, email) => {
    const stand = await startLoopback();
    onTestFinished(stand.close);
    stand.answer = json({ ok: true, user: { team_id: SHOP_TEAM, profile: told } });
    const tokens = { of: () => ({ botToken: 'xoxb-1' }), token: async () => 'xoxb-1' };
    const web = createWebClients(tokens, stand.apiUrl);
    const people = createPeople({ web, time: createFakeTime(), enterpriseOf: () => undefined });

    expect((await people.author(SHOP_TEAM, { user: ANA })).email).toBe(email);
  });

  it('an answer that makes no sense tells nothing', async () => {
    const { people, slack, time, web } = await startSpeaking();
    const odd = createPeople({ web, time, enterpriseOf: () => undefined });
    slack.faults.next('users.info', { kind: 'status', status: 200 });

    await expect(odd.standing(SHOP_TEAM, ANA)).rejects.toMatchObject({ name: 'SendError' });
    expect((await people.author('T0NOWHERE', { user: ANA })).side).toBe('customer');
  });

  it('is asked once in ten minutes, for all who want to know at once', async () => {
    const { people, slack, time } = await startSpeaking();
    const ask = () => people.author(SHOP_TEAM, { user: ANA });

    await Promise.all([ask(), ask(), ask()]);
    time.advance(10 * MINUTE);
    await ask();
    expect(slack.callsOf('users.info')).toHaveLength(1);
    time.advance(1);
    await ask();

    expect(slack.callsOf('users.info')).toHaveLength(2);
  });

  it('is asked anew once it was forgotten', async () => {
    const { people, slack } = await startSpeaking();
    await people.author(SHOP_TEAM, { user: ANA });
    const ana = slack.world.users.get(ANA);
    if (ana !== undefined) ana.isRestricted = true;

    people.forget(SHOP_TEAM, 'U0AN');
    const before = await people.author(SHOP_TEAM, { user: ANA });
    people.forget(SHOP_TEAM, ANA);
    const after = await people.author(SHOP_TEAM, { user: ANA });

    expect([before.side, after.side]).toEqual(['staff', 'customer']);
    expect(people.nameOf(SHOP_TEAM, ANA)).toBe('Ana');
    people.forget(SHOP_TEAM);
    expect(people.nameOf(SHOP_TEAM, ANA)).toBeUndefined();
  });
});
