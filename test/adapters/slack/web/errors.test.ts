import { describe, expect, it } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import { isExpected, sendErrorOf, slackCodeOf } from '../../../../src/adapters/slack/web/errors.ts';
import { createWebClients } from '../../../../src/adapters/slack/web/web.ts';
import type { Fault } from '../../../fakes/slack/faults.ts';
import { SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

/** What the client rejects with when a post goes wrong so. */
async function failureOf(fault: Fault): Promise<unknown> {
  const { slack, client } = await startSpeaking();
  slack.faults.next('chat.postMessage', fault);
  return client.chat.postMessage({ channel: 'C0DESK', text: 'Hello' }).catch((error) => error);
}

describe('an error of the Web API', () => {
  it.each([
    ['not_in_channel', 'Invite it there with /invite @Heed'],
    ['channel_not_found', 'Slack knows no such channel'],
    ['is_archived', 'archived'],
    ['restricted_action', 'posting permissions'],
    ['msg_too_long', 'too long'],
    ['msg_blocks_too_long', 'too long'],
    ['invalid_blocks', 'does not take its layout'],
    ['account_inactive', 'Install Heed there again'],
    ['token_revoked', 'Install Heed there again'],
    ['invalid_auth', 'Install Heed there again'],
    ['messages_tab_disabled', 'App Home'],
    ['expired_trigger_id', 'three seconds'],
    ['never_heard_of', 'Slack refused it'],
  ])('%s says what to do, and is not tried again', async (code, advice) => {
    const error = sendErrorOf(await failureOf({ kind: 'error', code }), 'post the card in X');

    expect(error.message).toContain('Heed could not post the card in X: ');
    expect(error.message).toContain(advice);
    expect(error.message).toContain(code);
    expect(error.retryable).toBe(false);
    expect(slackCodeOf(error)).toBe(code);
  });

  it.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])(
    '%s passes',
    async (code) => {
      const error = sendErrorOf(await failureOf({ kind: 'error', code }), 'post');

      expect(error.retryable).toBe(true);
    },
  );

  it('names the scope that is missing', async () => {
    const { slack, client } = await startSpeaking();
    slack.world.install(SHOP_TEAM, ['commands'], 'xoxb-T0SHOP');

    const failure = await client.chat
      .postMessage({ channel: 'C0DESK', text: 'Hello' })
      .catch((error) => error);

    expect(sendErrorOf(failure, 'post').message).toContain('the scope chat:write');
  });

  it('of a rate limit tells how long to wait', async () => {
    const error = sendErrorOf(await failureOf({ kind: 'rate-limited', seconds: 7 }), 'post');

    expect(error).toMatchObject({ retryable: true, retryAfterMs: 7_000 });
  });

  it.each([
    [503, true],
    [500, true],
    [408, true],
    [404, false],
    [403, false],
  ])('with HTTP %d is retryable: %s', async (status, retryable) => {
    const error = sendErrorOf(await failureOf({ kind: 'status', status }), 'post');

    expect(error.retryable).toBe(retryable);
    expect(error.message).toContain(`HTTP ${status}`);
  });

  it('of a lost connection is retryable', async () => {
    const error = sendErrorOf(await failureOf({ kind: 'lost-answer' }), 'post');

    expect(error.retryable).toBe(true);
    expect(error.message).toContain('could not be reached');
  });

  it('keeps a page of a gateway, and what a stranger put into it, out of the message', () => {
    const error = new SendError('kept', { retryable: false });

    expect(sendErrorOf(error, 'post')).toBe(error);
    expect(sendErrorOf(new Error('<html>secret</html>'), 'post').message).not.toContain('secret');
  });

  it('passes on why there is no token, instead of calling it a bad network', async () => {
    const { slack } = await startSpeaking();
    const spent = new SendError('Somebody has to install Heed again.', { retryable: false });
    const tokens = { of: () => ({ botToken: '' }), token: () => Promise.reject(spent) };

    const failure = await createWebClients(tokens, slack.apiUrl)
      .of(SHOP_TEAM)
      .auth.test()
      .catch((error) => error);

    expect(sendErrorOf(failure, 'post')).toBe(spent);
  });

  it('is expected where it belongs to a normal day', async () => {
    for (const code of [
      'already_reacted',
      'channel_not_found',
      'message_not_found',
      'messages_tab_disabled',
      'not_in_channel',
    ]) {
      expect(isExpected(await failureOf({ kind: 'error', code })), code).toBe(true);
    }
    const normal = await failureOf({ kind: 'error', code: 'is_archived' });
    const other = await failureOf({ kind: 'error', code: 'invalid_blocks' });

    expect(isExpected(normal)).toBe(true);
    expect(isExpected(sendErrorOf(normal, 'post'))).toBe(true);
    expect(isExpected(other)).toBe(false);
  });
});
