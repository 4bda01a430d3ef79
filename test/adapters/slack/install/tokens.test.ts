import { describe, expect, it } from 'vitest';
import { createBoltStore, NoBotError } from '../../../../src/adapters/slack/install/bolt-store.ts';
import type { TokenPair } from '../../../../src/adapters/slack/install/renewal.ts';
import { createSingleInstallation } from '../../../../src/adapters/slack/install/single-installation.ts';
import {
  createAuthorize,
  NotInstalledError,
} from '../../../../src/adapters/slack/install/tokens.ts';
import { createInstallBench, HOUR, ORGANIZATION, PLAIN } from './install-bench.ts';

const workspace = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
const authorize = createAuthorize(createSingleInstallation(PLAIN));

describe('Authorizing a request', () => {
  it('answers with the workspace’s bot, and keeps its token to itself', async () => {
    expect(await authorize(workspace)).toEqual({
      botId: 'B1',
      botUserId: 'U1',
      teamId: 'T1',
    });
  });

  it.each([
    ['another workspace', { ...workspace, teamId: 'T2' }],
    ['no workspace', { ...workspace, teamId: '' }],
    ['an organization', { ...workspace, teamId: '', enterpriseId: 'E1' }],
  ])('refuses %s where Heed is not installed', async (_, source) => {
    await expect(authorize(source)).rejects.toThrow(NotInstalledError);
  });

  it('answers for every workspace of an organization under that workspace’s id', async () => {
    const inOrganization = createAuthorize(createSingleInstallation(ORGANIZATION));

    const one = await inOrganization({ ...workspace, teamId: 'T7', enterpriseId: 'E1' });
    const whole = await inOrganization({
      ...workspace,
      teamId: undefined,
      enterpriseId: 'E1',
      isEnterpriseInstall: true,
    });

    expect(one).toMatchObject({ teamId: 'T7', enterpriseId: 'E1', botUserId: 'U2' });
    expect(whole).toMatchObject({ enterpriseId: 'E1' });
    expect(whole).not.toHaveProperty('teamId');
  });

  it('lets people of another workspace in by the message whose button they pressed', async () => {
    const outsider = { ...workspace, teamId: 'T2', userId: 'U9' };

    const pressed = await authorize(outsider, onMessage({ team: 'T1', bot_id: 'B1' }));

    expect(pressed.teamId).toBe('T1');
    await expect(authorize(outsider, onMessage({ team: 'T1', bot_id: 'B9' }))).rejects.toThrow();
    await expect(authorize(outsider, onMessage({ team: 'T3', bot_id: 'B1' }))).rejects.toThrow();
  });

  it('answers at once while a new token is on its way, and after Slack gives none any more', async () => {
    const bench = await createInstallBench();
    const held = Promise.withResolvers<TokenPair>();
    bench.exchange = () => held.promise;
    const installations = await bench.open();
    const expiresAt = bench.time.now() + HOUR;
    await installations.save({ ...PLAIN, refreshToken: 'xoxe-0', expiresAt });
    await installations.save({ ...PLAIN, team: 'T2', refreshToken: 'x', expiresAt, isSpent: true });
    const inBoth = createAuthorize(installations);

    bench.time.advance(2 * HOUR);
    const answers = [await inBoth(workspace), await inBoth({ ...workspace, teamId: 'T2' })];
    held.reject(new Error('Slack is down.'));
    await bench.close();

    expect(answers.map((one) => one.teamId)).toEqual(['T1', 'T2']);
  });
});

describe('Bolt’s installation store', () => {
  it('keeps the bot’s part of an install, and gives it back', async () => {
    const bench = await createInstallBench();
    const installations = await bench.open();
    const store = createBoltStore(installations, async () => 'acme');

    await store.storeInstallation({
      team: { id: 'T1', name: 'Acme' },
      enterprise: undefined,
      user: { id: 'U5', token: 'xoxp-a-person', scopes: ['search:read'] },
      bot: {
        id: 'B1',
        userId: 'U1',
        token: 'xoxb-bot',
        scopes: ['commands'],
        refreshToken: 'xoxe-1',
        expiresAt: 1_800_000_000,
      },
      isEnterpriseInstall: false,
      authVersion: 'v2',
    });
    const found = await store.fetchInstallation({ ...workspace, teamId: 'T1' });
    const kept = installations.of('T1');
    await store.deleteInstallation({ ...workspace, teamId: 'T1' });

    expect(kept).toEqual({
      team: 'T1',
      botToken: 'xoxb-bot',
      botId: 'B1',
      botUser: 'U1',
      scopes: ['commands'],
      domain: 'acme',
      refreshToken: 'xoxe-1',
      expiresAt: 1_800_000_000_000,
      installedBy: 'U5',
    });
    expect(found.bot).toMatchObject({ token: 'xoxb-bot', expiresAt: 1_800_000_000 });
    expect(found.user).toEqual({ id: 'U5', token: undefined, scopes: undefined });
    expect(installations.teams()).toEqual([]);
    await expect(store.fetchInstallation({ ...workspace, teamId: 'T1' })).rejects.toThrow();
    await bench.close();
  });

  it('keeps an organization’s install under the organization', async () => {
    const bench = await createInstallBench();
    const installations = await bench.open();
    const store = createBoltStore(installations);
    const whole = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true };

    await store.storeInstallation({
      team: undefined,
      enterprise: { id: 'E1', name: 'Acme Group' },
      user: { id: 'U5', token: undefined, scopes: undefined },
      bot: { id: 'B2', userId: 'U2', token: 'xoxb-bot', scopes: ['commands'] },
      isEnterpriseInstall: true,
      authVersion: 'v2',
    });
    const found = await store.fetchInstallation(whole);
    await store.deleteInstallation(whole);

    expect(found).toMatchObject({
      team: undefined,
      enterprise: { id: 'E1' },
      isEnterpriseInstall: true,
    });
    expect(installations.of('T7', 'E1')).toBeUndefined();
    await bench.close();
  });

  it('refuses an install without a bot', async () => {
    const store = createBoltStore(createSingleInstallation(PLAIN));

    const storing = store.storeInstallation({
      team: { id: 'T1' },
      enterprise: undefined,
      user: { id: 'U5', token: 'xoxp-a-person', scopes: ['search:read'] },
      authVersion: 'v2',
    });

    await expect(storing).rejects.toThrow(NoBotError);
  });
});

function onMessage(message: object): object {
  return { type: 'block_actions', message };
}
