import type { WebClient } from '@slack/web-api';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';

/** Refusals that say Slack does not tell, or that nothing can have been posted there: that takes a scope, and somebody who can be written to. */
const UNKNOWABLE: ReadonlySet<string> = new Set([
  'cannot_dm_bot',
  'channel_not_found',
  'missing_scope',
  'user_disabled',
  'user_not_found',
]);

/**
 * The conversation in which Heed's direct messages to somebody stand, as Slack names it; undefined where Slack does not tell. Rejects with
 * `SendError` where Slack could not be asked.
 */
export async function openDirect(web: WebClient, person: string): Promise<string | undefined> {
  try {
    const { channel } = await web.conversations.open({ users: person });
    return channel?.id;
  } catch (error) {
    if (UNKNOWABLE.has(slackCodeOf(error) ?? '')) return undefined;
    throw sendErrorOf(error, `ask where direct messages to ${person} stand`);
  }
}
