import { z } from 'zod';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';
import { createWeb } from '../web/web.ts';
import type { Installation } from './installation.ts';
import { SignInError } from './sign-in-error.ts';

export { SignInError } from './sign-in-error.ts';

/** Slack's answer to `auth.test` with a bot token; the scopes come in a header. */
const Answer = z.object({
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  user_id: z.string(),
  /** Absent for a person's token, and with some servers that stand in for Slack. */
  bot_id: z.string().optional(),
  url: z.string().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).default([]) }).nullish(),
});

/** Who the bot token belongs to, as `auth.test` tells. Rejects with `SignInError`. */
export async function signIn(options: {
  botToken: string;
  apiUrl?: string;
}): Promise<Installation> {
  const { botToken, apiUrl } = options;
  const found = await test(botToken, apiUrl);
  const enterprise = found.enterprise_id ?? undefined;
  const isOrganization = found.is_enterprise_install === true && enterprise !== undefined;
  const domain = domainOf(found.url ?? '');
  return {
    team: isOrganization ? enterprise : found.team_id,
    ...(enterprise === undefined ? {} : { enterprise }),
    botToken,
    botId: found.bot_id ?? '',
    botUser: found.user_id,
    scopes: found.response_metadata?.scopes ?? [],
    ...(domain === undefined ? {} : { domain }),
  };
}

async function test(token: string, apiUrl: string | undefined): Promise<z.infer<typeof Answer>> {
  let answer: unknown;
  try {
    answer = await createWeb({ token, ...(apiUrl === undefined ? {} : { apiUrl }) }).auth.test();
  } catch (error) {
    throw explained(error);
  }
  const parsed = Answer.safeParse(answer);
  const isBots = parsed.data?.bot_id !== undefined || /^(?:xoxe\.)?xoxb-/.test(token);
  if (parsed.success && isBots) return parsed.data;
  throw new SignInError(
    'SLACK_BOT_TOKEN is not the token of a bot. Copy the Bot User OAuth Token (xoxb-…) from the app’s page “OAuth & Permissions”.',
    { retryable: false },
  );
}

function explained(cause: unknown): SignInError {
  const code = slackCodeOf(cause);
  const { message, retryable } = sendErrorOf(cause, 'sign in to Slack');
  if (code === undefined || retryable) return new SignInError(message, { retryable, cause });
  return new SignInError(
    `Slack does not take SLACK_BOT_TOKEN (${code}). Copy the Bot User OAuth Token (xoxb-…) again from the app’s page “OAuth & Permissions”; after a removal, install the app there first.`,
    { retryable, cause },
  );
}

/** The part of a workspace's address before `.slack.com`; undefined for an address of another sort. */
export function domainOf(url: string): string | undefined {
  return /^https:\/\/([a-z0-9.-]+)\.slack\.com\/?$/.exec(url)?.[1];
}
