import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExchange } from '../../../../src/adapters/slack/install/exchange.ts';
import { SpentError } from '../../../../src/adapters/slack/install/renewal.ts';
import { json, type Loopback, startLoopback } from '../loopback.ts';

let slack: Loopback;

beforeEach(async () => {
  slack = await startLoopback();
});

afterEach(async () => {
  await slack.close();
});

describe('The exchange of a refresh token', () => {
  it('asks as Slack’s documentation says, and gives the new pair', async () => {
    slack.answer = json({
      ok: true,
      access_token: 'xoxe.xoxb-new',
      refresh_token: 'xoxe-new',
      token_type: 'bot',
      expires_in: 43_200,
    });

    const pair = await exchange()('xoxe-old');

    expect(pair).toEqual({
      botToken: 'xoxe.xoxb-new',
      refreshToken: 'xoxe-new',
      lifeMs: 43_200_000,
    });
    expect(slack.calls).toEqual([
      {
        method: 'oauth.v2.access',
        fields: {
          client_id: 'an-id',
          client_secret: 'a-secret',
          grant_type: 'refresh_token',
          refresh_token: 'xoxe-old',
        },
        token: undefined,
      },
    ]);
  });

  it.each(['invalid_refresh_token', 'token_revoked', 'account_inactive'])(
    'gives up for good on %s',
    async (error) => {
      slack.answer = json({ ok: false, error });

      await expect(exchange()('xoxe-old')).rejects.toThrow(SpentError);
    },
  );

  it.each([
    ['an HTTP error', json({}, { status: 503 })],
    ['a rate limit', json({ ok: false, error: 'ratelimited' })],
    ['an answer without a pair', json({ ok: true, access_token: 'xoxe.xoxb-new' })],
    [
      'a life that is none',
      json({ ok: true, access_token: 'a', refresh_token: 'b', expires_in: 0 }),
    ],
    [
      'a page that is no JSON',
      (_: unknown, response: { end(text: string): void }) => response.end('<html>'),
    ],
  ])('may be tried again after %s, and quotes no token', async (_, answer) => {
    slack.answer = answer;

    const error = await exchange()('xoxe-old').catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ name: 'SendError', retryable: true });
    expect(String(error)).not.toMatch(/xoxe|a-secret/);
    expect(slack.calls).toHaveLength(1);
  });

  it('may be tried again when nobody answers', async () => {
    slack.answer = (_, response) => void response.destroy();

    await expect(exchange()('xoxe-old')).rejects.toMatchObject({ retryable: true });
    expect(slack.calls).toHaveLength(1);
  });
});

function exchange() {
  return createExchange({ clientId: 'an-id', clientSecret: 'a-secret', apiUrl: slack.apiUrl });
}
