import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import { sendErrorOf } from '../../../../src/adapters/slack/web/errors.ts';
import { createWeb, createWebClients } from '../../../../src/adapters/slack/web/web.ts';
import { ANA, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

describe('a Web API client', () => {
  it('reaches another base, with or without a slash at its end', async () => {
    const { slack, token } = await startSpeaking();
    const apiUrl = slack.apiUrl.replace(/\/$/, '');

    const answer = await createWeb({ token, apiUrl }).auth.test();

    expect(answer.team_id).toBe(SHOP_TEAM);
  });

  it.each([
    { kind: 'status', status: 503 },
    { kind: 'lost-answer' },
    { kind: 'rate-limited', seconds: 30 },
  ] as const)('makes a call once, also when it ends in $kind', async (fault) => {
    const { slack, token } = await startSpeaking();
    const web = createWeb({ token, apiUrl: slack.apiUrl });
    slack.faults.always('chat.postMessage', fault);

    await expect(web.chat.postMessage({ channel: ANA, text: 'Hello' })).rejects.toThrow();

    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('is not held up by a rate limit of another method', async () => {
    const { slack, token } = await startSpeaking();
    const web = createWeb({ token, apiUrl: slack.apiUrl });
    slack.faults.next('users.info', { kind: 'rate-limited', seconds: 3600 });

    const [limited, other] = await Promise.allSettled([
      web.users.info({ user: ANA }),
      web.auth.test(),
    ]);

    expect(limited.status).toBe('rejected');
    expect(other.status).toBe('fulfilled');
  });

  it('gives up on an answer that does not come', async () => {
    const { slack, token } = await startSpeaking();
    const web = createWeb({ token, apiUrl: slack.apiUrl, timeout: 100 });
    slack.faults.always('auth.test', { kind: 'silence' });

    await expect(web.auth.test()).rejects.toThrow('timeout');
  });
});

describe('a workspace’s client', () => {
  it.each(['status', 'lost-answer'] as const)('makes a call once: %s', async (kind) => {
    const { slack, web } = await startSpeaking();
    slack.faults.always('chat.postMessage', { kind, status: 503 });

    const posting = web.of(SHOP_TEAM).chat.postMessage({ channel: ANA, text: 'Hello' });

    await expect(posting).rejects.toThrow();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('gives up after ten seconds, which is worth another try', async () => {
    const { slack, web } = await startSpeaking();
    slack.faults.always('auth.test', { kind: 'silence' });
    const asked = hurried();

    const failure = await web
      .of(SHOP_TEAM)
      .auth.test()
      .catch((error: unknown) => error);

    expect(asked).toEqual([10_000]);
    expect(sendErrorOf(failure, 'post')).toMatchObject({
      retryable: true,
      message: expect.stringContaining('did not answer in time'),
    });
  });
});

/** Lets every time limit run out a hundred times sooner; gives the limits that were asked for. */
function hurried(): number[] {
  const asked: number[] = [];
  const { timeout } = AbortSignal;
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    asked.push(ms);
    return timeout.call(AbortSignal, ms / 100);
  });
  onTestFinished(() => spy.mockRestore());
  return asked;
}

describe('the clients of all workspaces', () => {
  it('carry the token of the moment with each call', async () => {
    const { slack } = await startSpeaking();
    const given = ['xoxb-old', 'xoxb-new'];
    slack.world.teams.get(SHOP_TEAM)?.app?.tokens.add('xoxb-old').add('xoxb-new');
    const tokens = {
      of: () => ({ botToken: 'xoxb-none' }),
      token: async () => given.shift() ?? '',
    };
    const web = createWebClients(tokens, slack.apiUrl);

    await web.of(SHOP_TEAM).auth.test();
    slack.world.teams.get(SHOP_TEAM)?.app?.tokens.delete('xoxb-old');
    const second = await web.of(SHOP_TEAM).auth.test();

    expect(second.ok).toBe(true);
  });

  it('are one for a workspace, as long as Heed is installed there', async () => {
    const { slack, web } = await startSpeaking();

    expect(web.of(SHOP_TEAM)).toBe(web.of(SHOP_TEAM));
    slack.world.uninstall(SHOP_TEAM);

    expect(() => web.of(SHOP_TEAM)).toThrow(SendError);
    expect(() => web.of(SHOP_TEAM)).toThrow('not installed');
  });
});
