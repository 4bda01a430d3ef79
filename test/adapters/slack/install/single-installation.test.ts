import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SignInError } from '../../../../src/adapters/slack/install/sign-in.ts';
import {
  createSingleInstallation,
  openSingleInstallation,
} from '../../../../src/adapters/slack/install/single-installation.ts';
import { json, type Loopback, startLoopback } from '../loopback.ts';
import { ORGANIZATION, PLAIN } from './install-bench.ts';

let slack: Loopback;

const WHO = {
  ok: true,
  url: 'https://acme.slack.com/',
  team_id: 'T1',
  user_id: 'U1',
  bot_id: 'B1',
  is_enterprise_install: false,
};

beforeEach(async () => {
  slack = await startLoopback();
});

afterEach(async () => {
  await slack.close();
});

describe('The installation that SLACK_BOT_TOKEN belongs to', () => {
  it('is what Slack tells of the token', async () => {
    slack.answer = json(WHO, { scopes: 'chat:write,commands' });

    const installations = await open();

    expect(installations.of('T1')).toEqual({ ...PLAIN, botToken: 'xoxb-mine' });
    expect(installations.teams()).toEqual(['T1']);
    expect(await installations.token('T1')).toBe('xoxb-mine');
    expect(slack.calls).toMatchObject([{ method: 'auth.test', token: 'Bearer xoxb-mine' }]);
  });

  it('serves no other workspace', async () => {
    slack.answer = json(WHO);

    const installations = await open();

    expect(installations.of('T2')).toBeUndefined();
    expect(installations.of(undefined)).toBeUndefined();
    await expect(installations.token('T2')).rejects.toMatchObject({ retryable: false });
    await expect(installations.save({ ...PLAIN, team: 'T2' })).rejects.toThrow(/SLACK_BOT_TOKEN/);
  });

  it('serves every workspace of the organization that installed it, and no other organization', async () => {
    slack.answer = json({ ...WHO, enterprise_id: 'E1', is_enterprise_install: true });

    const installations = await open();

    expect(installations.of('T7', 'E1')).toMatchObject({ team: 'T7', enterprise: 'E1' });
    expect(installations.of('T7')?.botToken).toBe('xoxb-mine');
    expect(installations.of('T8', 'E2')).toBeUndefined();
    expect(installations.teams()).toEqual(['T7']);
  });

  it.each(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'])(
    'is refused in a sentence that says what to do (%s)',
    async (code) => {
      slack.answer = json({ ok: false, error: code });

      const error = await open().catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(SignInError);
      expect(error).toMatchObject({ retryable: false });
      expect(String(error)).toContain(`Slack does not take SLACK_BOT_TOKEN (${code}). Copy`);
      expect(String(error)).not.toContain('xoxb-mine');
    },
  );

  it('is that of a bot’s token, also where nothing tells which bot it is', async () => {
    slack.answer = json({ ...WHO, bot_id: undefined });

    expect((await open()).of('T1')).toMatchObject({ botUser: 'U1', botId: '' });
  });

  it('is not that of a person’s token', async () => {
    slack.answer = json({ ...WHO, bot_id: undefined });

    await expect(open('xoxp-mine')).rejects.toThrow('SLACK_BOT_TOKEN is not the token of a bot.');
  });

  it('may be asked for again where Slack is down', async () => {
    slack.answer = json({}, { status: 503 });

    await expect(open()).rejects.toMatchObject({ name: 'SignInError', retryable: true });
  });

  it('knows no links where the workspace has another sort of address', async () => {
    slack.answer = json({ ...WHO, url: 'http://127.0.0.1:4003/' });

    expect((await open()).of('T1')?.domain).toBeUndefined();
  });
});

describe('A single installation that is removed', () => {
  it('is gone until Heed is started anew, and says so', async () => {
    const installations = createSingleInstallation(PLAIN);

    await installations.remove('T1');

    expect(installations.of('T1')).toBeUndefined();
    expect(installations.teams()).toEqual([]);
    expect(installations.problems()).toHaveLength(1);
    await expect(installations.token('T1')).rejects.toMatchObject({ retryable: false });
  });

  it('loses one workspace of an organization, or all', async () => {
    const installations = createSingleInstallation({ ...ORGANIZATION, workspaces: ['T7', 'T8'] });

    await installations.remove('T7');
    const left = installations.teams();
    await installations.remove('E1');

    expect(left).toEqual(['T8']);
    expect(installations.of('T8', 'E1')).toBeUndefined();
  });
});

function open(botToken = 'xoxb-mine') {
  return openSingleInstallation({ botToken, apiUrl: slack.apiUrl });
}
