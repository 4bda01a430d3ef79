import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { sendErrorOf, slackCodeOf } from '../web/errors.ts';

/** Who is to see it, and where they are looking. */
export interface Listener {
  readonly web: WebClient;
  readonly user: string;
  /** Absent where they look at no channel: their own page, a form. */
  readonly place?: { readonly channel: string; readonly thread?: string };
}

export interface Words {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Refusals that say the line cannot be shown in that channel, so that it goes to the person directly. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_not_in_channel',
]);

/**
 * Says something to one person alone: a line in the channel that only they see, or else a direct message. Rejects with `SendError`
 * where neither can be done. Slack promises no such line will be seen, so nothing important may live in one.
 */
export async function whisper({ web, user, place }: Listener, words: Words): Promise<void> {
  const message = {
    text: words.text,
    ...(words.blocks.length === 0 ? {} : { blocks: [...words.blocks] }),
  };
  try {
    if (place !== undefined && (await inChannel(web, user, place, message))) return;
    await web.chat.postMessage({
      channel: user,
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    throw sendErrorOf(error, `tell ${user} alone`);
  }
}

async function inChannel(
  web: WebClient,
  user: string,
  { channel, thread }: NonNullable<Listener['place']>,
  message: { text: string; blocks?: KnownBlock[] },
): Promise<boolean> {
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  try {
    await web.chat.postEphemeral({ ...where, user, ...message });
    return true;
  } catch (error) {
    if (NOT_THERE.has(slackCodeOf(error) ?? '')) return false;
    throw error;
  }
}
