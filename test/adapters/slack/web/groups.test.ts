import { describe, expect, it } from 'vitest';
import { createGroupMembers } from '../../../../src/adapters/slack/web/groups.ts';
import { openAdapter } from '../../../fakes/slack/open-adapter.ts';
import { ANA, BO, inShop, ROBIN_TEAM, SHOP_SCOPES, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

const PAYMENTS = 'S0PAYMENTS';

async function startWithGroup() {
  const { web, slack } = await startSpeaking();
  slack.world.addGroup({ id: PAYMENTS, team: SHOP_TEAM, members: [ANA, BO] });
  return { slack, members: createGroupMembers(web) };
}

describe('who is in a user group', () => {
  it('is told by their addresses', async () => {
    const { members, slack } = await startWithGroup();

    expect(await members(inShop(PAYMENTS))).toEqual([inShop(ANA), inShop(BO)]);
    expect(slack.callsOf('usergroups.users.list')[0]?.args).toMatchObject({ team_id: SHOP_TEAM });
  });

  it('is nobody where the group is empty', async () => {
    const { members, slack } = await startWithGroup();
    slack.world.addGroup({ id: 'S0EMPTY', team: SHOP_TEAM, members: [] });

    expect(await members(inShop('S0EMPTY'))).toEqual([]);
  });

  it('takes the scope for it, and says which', async () => {
    const { members, slack } = await startWithGroup();
    const others = SHOP_SCOPES.filter((scope) => scope !== 'usergroups:read');
    slack.world.install(SHOP_TEAM, others);

    await expect(members(inShop(PAYMENTS))).rejects.toMatchObject({
      name: 'SendError',
      retryable: false,
      message:
        'Heed could not see who is in the user group S0PAYMENTS of T0SHOP: it needs the scope usergroups:read. Add it to the app. (missing_scope)',
    });
  });

  it.each([
    ['of no such id', inShop('S0NONE'), /Slack knows no such user group.*\(no_such_subteam\)/],
    ['of a workspace without Heed', `slack:${ROBIN_TEAM}/S0X`, /not installed/],
    ['that is a channel', inShop('C0DESK'), /is no user group in Slack\. Write it as in slack:/],
    ['that is no address', 'payments', /is no user group in Slack\. Write it as in slack:/],
  ])('is refused for one %s', async (_, group, message) => {
    const { members } = await startWithGroup();

    await expect(members(group)).rejects.toMatchObject({
      retryable: false,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    { kind: 'status', status: 503 },
    { kind: 'rate-limited', seconds: 30 },
    { kind: 'lost-answer' },
  ] as const)('can be asked again after $kind', async (fault) => {
    const { members, slack } = await startWithGroup();
    slack.faults.next('usergroups.users.list', fault);

    await expect(members(inShop(PAYMENTS))).rejects.toMatchObject({ retryable: true });

    expect(await members(inShop(PAYMENTS))).toHaveLength(2);
  });

  it('is asked of the adapter', async () => {
    const { adapter, slack } = await openAdapter({ start: false });
    slack.world.addGroup({ id: PAYMENTS, team: SHOP_TEAM, members: [ANA] });

    expect(await adapter.groupMembers?.(inShop(PAYMENTS))).toEqual([inShop(ANA)]);
  });
});
