import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../../src/adapters/slack/web/channel-facts.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  GIL,
  inShop,
  LEE,
  SHOP,
  SHOP_TEAM,
} from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

const SECOND = 1_000;

describe('what is said of a channel', () => {
  it.each([
    [{ is_ext_shared: true }],
    [{ is_pending_ext_shared: true }],
    [{ pending_shared: ['T0X'] }],
    [{ pending_connected_team_ids: ['T0X'] }],
    [{ connected_team_ids: ['T0X'] }],
    [{ is_shared: true }],
  ])('%j is shared with outsiders, now or soon', (told) => {
    expect(factsIn({ channel: told }).isShared).toBe(true);
  });

  it('an organisation’s own sharing is none', () => {
    const told = { is_shared: true, is_org_shared: true, is_ext_shared: false, pending_shared: [] };

    expect(factsIn({ channel: told }).isShared).toBe(false);
  });

  it.each([{}, { channel: null }, { channel: { is_ext_shared: 'no' } }])(
    '%j tells nothing',
    (answer) => {
      expect(() => factsIn(answer)).toThrow();
    },
  );

  it('is at most fifteen seconds old', async () => {
    const { channels, slack, time } = await startSpeaking();
    const ask = async () => (await channels.facts(SHOP_TEAM, DESK)).isShared;
    const desk = slack.world.channels.get(DESK);

    const answers = [await ask()];
    if (desk !== undefined) desk.isExtShared = true;
    time.advance(15 * SECOND);
    answers.push(await ask());
    time.advance(1);
    answers.push(await ask());

    expect(answers).toEqual([false, false, true]);
  });

  it('tells private from public, and where Heed is', async () => {
    const { channels } = await startSpeaking();

    expect(await channels.facts(SHOP_TEAM, BACK_ROOM)).toEqual({
      ...{ name: 'back', isPrivate: true, isMember: true },
      ...{ isShared: false, isDirect: false, isArchived: false },
    });
  });

  it('rejects with what to do where Slack does not tell', async () => {
    const { channels } = await startSpeaking();

    await expect(channels.facts(SHOP_TEAM, 'C0NONE')).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining('Invite Heed'),
    });
  });
});

describe('who is in a channel', () => {
  it('colleagues and bots are no outsiders', async () => {
    const { channels } = await startSpeaking();

    expect(await channels.outsiders(SHOP_TEAM, DESK)).toBe(false);
    const staff = await channels.staffMembers(SHOP_TEAM, DESK);
    expect(staff.map(({ id }) => id)).toEqual([ANA, BO, LEE].map(inShop));
  });

  it('a guest and a customer are', async () => {
    const { channels, slack } = await startSpeaking();
    slack.world.channels.get(BACK_ROOM)?.members.add(GIL);

    expect(await channels.outsiders(SHOP_TEAM, BACK_ROOM)).toBe(true);
    expect(await channels.outsiders(SHOP_TEAM, SHOP)).toBe(true);
  });

  it('an account of ours that is switched off reads nothing', async () => {
    const { channels, slack } = await startSpeaking();
    slack.world.addUser({ id: 'U0OLD', team: SHOP_TEAM, name: 'Old', deleted: true });
    slack.world.channels.get(DESK)?.members.add('U0OLD');

    expect(await channels.outsiders(SHOP_TEAM, DESK)).toBe(false);
  });

  it('a member who cannot be looked up is not taken for a colleague', async () => {
    const { channels, slack } = await startSpeaking();
    slack.faults.next('users.info', { kind: 'status', status: 500 });

    await expect(channels.outsiders(SHOP_TEAM, DESK)).rejects.toMatchObject({ retryable: true });
  });

  it('is read page by page, and looked at again after five minutes or when told', async () => {
    const { channels, slack, time } = await startSpeaking();
    const members = slack.world.channels.get(DESK)?.members;
    for (let count = 0; count < 250; count += 1) {
      const { id } = slack.world.addUser({ id: `U1${count}`, team: SHOP_TEAM, name: `P${count}` });
      members?.add(id);
    }
    expect(await channels.outsiders(SHOP_TEAM, DESK)).toBe(false);
    expect(slack.callsOf('conversations.members')).toHaveLength(2);
    members?.add(GIL);
    const before = await channels.outsiders(SHOP_TEAM, DESK);
    time.advance(5 * 60 * SECOND + 1);
    const after = await channels.outsiders(SHOP_TEAM, DESK);
    members?.delete(GIL);
    channels.forget(SHOP_TEAM, DESK);

    expect([before, after]).toEqual([false, true]);
    expect(await channels.outsiders(SHOP_TEAM, DESK)).toBe(false);
  });

  it('more than can be looked up count as outsiders', async () => {
    const { channels, slack } = await startSpeaking();
    const members = slack.world.channels.get(DESK)?.members;
    for (let count = 0; count < 1_001; count += 1) members?.add(`U2${count}`);

    expect(await channels.outsiders(SHOP_TEAM, DESK)).toBe(true);
    expect(slack.callsOf('users.info')).toHaveLength(0);
  });
});
