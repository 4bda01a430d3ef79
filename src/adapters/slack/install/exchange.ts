import { z } from 'zod';
import { SendError } from '../../adapter.ts';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';
import { createWeb } from '../web/web.ts';
import { type Exchange, SpentError } from './renewal.ts';

/** Slack's answer to `oauth.v2.access` with a refresh token, as docs.slack.dev/authentication/using-token-rotation has it. */
const Answer = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** In seconds; 43,200 (twelve hours). */
  expires_in: z.number().positive(),
});

/** Refusals that no later try can mend. */
const FINAL: ReadonlySet<string> = new Set([
  'invalid_refresh_token',
  'token_revoked',
  'account_inactive',
]);

/** Gets new tokens from Slack in the app's name. */
export function createExchange(app: {
  clientId: string;
  clientSecret: string;
  apiUrl?: string;
}): Exchange {
  const web = createWeb({ token: '', ...(app.apiUrl === undefined ? {} : { apiUrl: app.apiUrl }) });

  return async (refreshToken) => {
    const answer = Answer.safeParse(await ask(refreshToken));
    if (!answer.success) {
      throw new SendError('Slack gave no pair of tokens. Check SLACK_API_URL.', {
        retryable: true,
      });
    }
    const { access_token, refresh_token, expires_in } = answer.data;
    return { botToken: access_token, refreshToken: refresh_token, lifeMs: expires_in * 1000 };
  };

  async function ask(refreshToken: string): Promise<unknown> {
    try {
      return await web.oauth.v2.access({
        client_id: app.clientId,
        client_secret: app.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      });
    } catch (error) {
      if (FINAL.has(slackCodeOf(error) ?? '')) throw new SpentError('Slack refuses the token.');
      throw sendErrorOf(error, 'renew a bot token');
    }
  }
}
