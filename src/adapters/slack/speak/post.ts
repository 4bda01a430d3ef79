import type { WebClient } from '@slack/web-api';
import type { SlackMessage } from '../render/render.ts';
import { slackCodeOf } from '../web/errors.ts';
import { metadataOf, type Said } from './said.ts';

/** Where a message goes or stands. */
export interface PostPlace {
  /** A channel; for a direct message the person's id. */
  readonly channel: string;
  readonly thread?: string;
}

/** Where a message stands now, and what had to be given up for it. */
export interface Posted {
  /** Of a direct message the conversation's own id. */
  readonly channel: string;
  readonly ts: string;
  readonly degraded?: string;
}

/** Refusals of a message's layout, which are answered by the message's text alone. */
const UNDRAWABLE: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** Refusals that say a message cannot be changed any more, so that it is posted anew. */
const UNCHANGEABLE: ReadonlySet<string> = new Set([
  'cant_update_message',
  'edit_window_closed',
  'message_not_found',
]);

/** In characters: past some 4,000 `chat.update` answers msg_too_long, whatever the documentation says. */
const SAFE_TEXT = 3_900;
const CUT = '\n… (cut here)';

/** Posts a message with its mark; where Slack does not take its layout, as text. Rejects with what the client rejects with. */
export async function post(
  web: WebClient,
  { channel, thread }: PostPlace,
  message: SlackMessage,
  said: Said,
): Promise<Posted> {
  const { result, degraded } = await drawn(message, (shape) =>
    web.chat.postMessage({
      channel,
      ...shape,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      metadata: metadataOf(said),
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  if (result.ts === undefined) throw new Error('Slack did not name the message it posted.');
  return { channel: result.channel ?? channel, ts: result.ts, ...degraded };
}

/** Changes a message in place; undefined where it is gone or can no longer be changed. */
export async function update(
  web: WebClient,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  message: SlackMessage,
  said: Said,
): Promise<Posted | undefined> {
  try {
    const { degraded } = await drawn(message, (shape) =>
      web.chat.update({ channel, ts, ...shape, metadata: metadataOf(said) }),
    );
    return { channel, ts, ...degraded };
  } catch (error) {
    if (UNCHANGEABLE.has(slackCodeOf(error) ?? '')) return undefined;
    throw error;
  }
}

type Shape = { text: string; blocks: SlackMessage['blocks'][number][] };

async function drawn<Result>(
  message: SlackMessage,
  call: (shape: Shape) => Promise<Result>,
): Promise<{ result: Result; degraded: { degraded?: string } }> {
  try {
    const result = await call({ text: message.text, blocks: [...message.blocks] });
    return { result, degraded: said(message.degraded) };
  } catch (error) {
    const code = slackCodeOf(error);
    if (code === undefined || !UNDRAWABLE.has(code)) throw error;
    const text = code === 'msg_too_long' ? cut(message.text) : message.text;
    const result = await call({ text, blocks: [] });
    return {
      result,
      degraded: said(message.degraded, 'shown as text only: Slack did not take its layout'),
    };
  }
}

function said(...parts: readonly (string | undefined)[]): { degraded?: string } {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? {} : { degraded: known.join('; ') };
}

/** Never within one of the three entities that escaped characters are. */
function cut(text: string): string {
  if (text.length <= SAFE_TEXT) return text;
  return text.slice(0, SAFE_TEXT - CUT.length).replace(/&[a-z]*$/, '') + CUT;
}
