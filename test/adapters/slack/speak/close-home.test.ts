import { describe, expect, it } from 'vitest';
import { createCloseHome } from '../../../../src/adapters/slack/speak/close-home.ts';
import type { Incoming } from '../../../../src/domain/message.ts';
import { createLog } from '../../../fakes/log.ts';
import { ANA, BO, GIL, inShop, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { home } from './said-samples.ts';
import { shopSettings, startSpeaking } from './speaking-bench.ts';

function homeOpened(id: string): Incoming {
  const by = { id: inShop(id), name: id, side: 'staff' } as const;
  const common = { key: 'slack:T0SHOP:home:1', platform: 'slack', workspace: SHOP_TEAM } as const;
  return { ...common, kind: 'home', channel: by.id, at: 0, by };
}

async function startClosing() {
  const speaking = await startSpeaking();
  const { logger, lines } = createLog();
  const { web, people, slack } = speaking;
  const closeHome = createCloseHome({ web, people, settings: shopSettings, logger });
  const pageOf = (user: string) => slack.world.homes.get(`${SHOP_TEAM}/${user}`);
  return { ...speaking, lines, closeHome, pageOf };
}

describe('the page of somebody who is no colleague', () => {
  it('is emptied when they look at it again, whatever it showed before', async () => {
    const { deliver, closeHome, pageOf, slack, time } = await startClosing();
    await deliver(home(), 1);
    Object.assign(slack.world.users.get(ANA) ?? {}, { isRestricted: true });
    time.advance(15_001);

    await closeHome(homeOpened(ANA));

    expect(pageOf(ANA)?.content.blocks).toHaveLength(1);
    expect(JSON.stringify(pageOf(ANA))).not.toContain('Your cases');
  });

  it('is empty for guests, and for members who are not on the roster', async () => {
    const { closeHome, pageOf } = await startClosing();

    await closeHome(homeOpened(GIL));
    await closeHome(homeOpened(BO));

    expect(pageOf(GIL)).toBeDefined();
    expect(pageOf(BO)).toBeDefined();
  });

  it('is nobody’s business where they are a colleague', async () => {
    const { closeHome, slack } = await startClosing();

    await closeHome(homeOpened(ANA));

    expect(slack.callsOf('views.publish')).toHaveLength(0);
  });

  it('is empty for whom Slack does not tell of', async () => {
    const { closeHome, pageOf, slack } = await startClosing();
    slack.faults.next('users.info', { kind: 'status', status: 500 });

    await closeHome(homeOpened(ANA));

    expect(pageOf(ANA)).toBeDefined();
  });

  it('is logged, and no more, where Slack does not take it', async () => {
    const { closeHome, slack, lines } = await startClosing();
    slack.faults.next('views.publish', { kind: 'status', status: 500 });

    await closeHome(homeOpened(GIL));

    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(GIL);
  });
});
