import type { AuthorizeResult, AuthorizeSourceData } from '@slack/bolt';
import { z } from 'zod';
import type { Installation, Installations } from './installation.ts';

/** A request of a workspace that Heed is not installed in. Bolt refuses it: 401 over HTTP, nothing in Socket Mode. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';

  constructor(team: string | undefined) {
    super(
      `Heed is not installed in the Slack workspace ${team ?? '(not named)'}. Install it there at /slack/install.`,
    );
  }
}

/** A press of a button on one of Heed's messages: the message's team is where the bot that posted it is installed. */
const Pressed = z.object({ message: z.object({ team: z.string(), bot_id: z.string() }) });

/**
 * What Bolt's `authorize` option wants, from memory: it runs before the acknowledgement, and must not wait for anything. No token is
 * among it: Bolt would keep a client for each one there ever was, and Heed calls Slack through clients of its own. An
 * installation whose token has run out is let in all the same: what customers write is kept until somebody has installed Heed again.
 */
export function createAuthorize(
  installations: Installations,
): (source: AuthorizeSourceData<boolean>, body?: unknown) => Promise<AuthorizeResult> {
  return async ({ teamId, enterpriseId }, body) => {
    const found =
      installations.of(teamId, enterpriseId ?? undefined) ?? postedBy(installations, body);
    if (found === undefined) throw new NotInstalledError(teamId);
    const { botId, botUser: botUserId, team, enterprise } = found;
    // An organization is no workspace: which one it is about, if any, only the payload tells.
    const workspace = team === enterprise ? {} : { teamId: team };
    return {
      botId,
      botUserId,
      ...workspace,
      ...(enterprise === undefined ? {} : { enterpriseId: enterprise }),
    };
  };
}

/** In a shared channel people of other workspaces press Heed's buttons too, and the request may name theirs. */
function postedBy(installations: Installations, body: unknown): Installation | undefined {
  const pressed = Pressed.safeParse(body).data;
  if (pressed === undefined) return undefined;
  const found = installations.of(pressed.message.team);
  return found?.botId === pressed.message.bot_id ? found : undefined;
}
