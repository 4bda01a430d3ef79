import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { complaint } from './fakes/complaint.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' };
const APP = { SLACK_APP_TOKEN: 'xapp-1' };
const SIGNING = { SLACK_SIGNING_SECRET: 'signing' };
const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client',
  SLACK_STATE_SECRET: 'state',
  HEED_SECRET_KEY: 'key',
};

describe('the configuration of Slack', () => {
  it('is there as soon as one of its tokens or secrets is', () => {
    const others = { SLACK_API_URL: 'http://localhost:4000/api', PORT: '80', HEED_SECRET_KEY: 'k' };

    expect(loadConfig(others).slack).toBeUndefined();
    expect(complaint(APP)).toMatch(/^SLACK_BOT_TOKEN is missing\./);
  });

  it('is Socket Mode with an app token, and HTTP with a signing secret alone', () => {
    const modes = [
      { ...BOT, ...APP },
      { ...BOT, ...SIGNING },
      { ...BOT, ...APP, ...SIGNING },
    ].map((env) => loadConfig(env).slack?.connection);

    expect(modes).toEqual([
      { kind: 'socket', appToken: 'xapp-1' },
      { kind: 'http', signingSecret: 'signing' },
      { kind: 'socket', appToken: 'xapp-1' },
    ]);
  });

  it('serves one workspace by its bot token, and many by OAuth', () => {
    const one = loadConfig({ ...BOT, ...APP }).slack;
    const many = loadConfig({ ...SIGNING, ...OAUTH, HEED_SECRET_KEY_OLD: 'old' }).slack;

    expect(one?.workspaces).toEqual({ kind: 'one', botToken: 'xoxb-1' });
    expect(many?.workspaces).toEqual({
      kind: 'many',
      clientId: '1.2',
      clientSecret: 'client',
      stateSecret: 'state',
      secretKey: 'key',
      oldSecretKey: 'old',
    });
  });

  it('says what it does not use', () => {
    const { slack } = loadConfig({ ...BOT, ...APP, SLACK_CLIENT_ID: '1.2' });

    expect(slack?.notes).toEqual([
      'SLACK_BOT_TOKEN is set, so Heed serves its workspace alone, and SLACK_CLIENT_ID is not used.',
    ]);
  });

  it('takes tokens that rotate', () => {
    const { slack } = loadConfig({ ...APP, SLACK_BOT_TOKEN: 'xoxe.xoxb-1' });

    expect(slack?.workspaces).toMatchObject({ botToken: 'xoxe.xoxb-1' });
  });

  it.each([
    [BOT, /^SLACK_APP_TOKEN is missing\. .* set SLACK_SIGNING_SECRET instead\.$/],
    [SIGNING, /^SLACK_BOT_TOKEN is missing\. /],
    [
      { ...SIGNING, SLACK_CLIENT_ID: '1.2' },
      /^SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, HEED_SECRET_KEY are missing\. /,
    ],
    [
      { ...SIGNING, ...OAUTH, HEED_SECRET_KEY: '' },
      /^HEED_SECRET_KEY is missing\. .* for a single one set SLACK_BOT_TOKEN alone\.$/,
    ],
  ])('is not taken by halves: %o', (env, sentence) => {
    expect(complaint(env)).toMatch(sentence);
  });

  it.each([
    [{ ...APP, SLACK_BOT_TOKEN: 'xapp-9' }, 'SLACK_BOT_TOKEN', 'which belongs in SLACK_APP_TOKEN'],
    [{ ...BOT, SLACK_APP_TOKEN: 'xoxb-9' }, 'SLACK_APP_TOKEN', 'which belongs in SLACK_BOT_TOKEN'],
    [{ ...APP, SLACK_BOT_TOKEN: 'xoxp-9' }, 'SLACK_BOT_TOKEN', 'a user token'],
    [{ ...APP, SLACK_BOT_TOKEN: 'token-9' }, 'SLACK_BOT_TOKEN', 'does not begin with xoxb-.'],
  ])('says which token goes where: %o', (env, variable, advice) => {
    const message = complaint(env);

    expect(message).toMatch(new RegExp(`^${variable} does not begin with `));
    expect(message).toContain(advice);
    expect(message).not.toContain('-9');
  });

  it('takes the names of emoji with colons or without', () => {
    const { slack } = loadConfig({ ...BOT, ...APP, HEED_EMOJI_TRIAGE: ':rotating_light:' });

    expect(slack?.emoji).toEqual({ triage: 'rotating_light', quiet: 'no_bell' });
    expect(complaint({ HEED_EMOJI_QUIET: 'no bell' })).toMatch(/^HEED_EMOJI_QUIET is no name/);
  });
});
