import type { WebClient } from '@slack/web-api';
import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Sent } from '../../adapter.ts';
import { parseAddress, type SlackAddress } from '../address.ts';
import { type Look, renderMessage } from '../render/render.ts';
import { slackCodeOf } from '../web/errors.ts';
import { isPerson } from './check-audience.ts';

/** Refusals that say an app may write nothing to somebody directly: an administrator can switch that off. */
const NO_DIRECT_MESSAGES: ReadonlySet<string> = new Set([
  'cannot_dm_bot',
  'channel_not_found',
  'messages_tab_disabled',
]);

/**
 * Shows a card that could not be sent to a colleague directly in the channel it is about, to them alone. They asked for it there, so they
 * are looking; a call to a lead is not shown so, for it may never be seen. Undefined where that is not the case, or not possible.
 */
export async function whisperInstead(
  web: WebClient,
  outgoing: Outgoing,
  person: SlackAddress,
  refusal: unknown,
  look: Look,
): Promise<Sent | undefined> {
  if (!isPerson(person) || !NO_DIRECT_MESSAGES.has(slackCodeOf(refusal) ?? '')) return undefined;
  if (outgoing.kind !== 'card' || outgoing.about === undefined) return undefined;
  const { channel, thread } = outgoing.about;
  const place = parseAddress(channel);
  if (place === undefined || place.team !== person.team || isPerson(place)) return undefined;
  const { text, blocks } = renderMessage(outgoing, look);
  try {
    await web.chat.postEphemeral({
      channel: place.id,
      user: person.id,
      text,
      blocks: [...blocks],
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
    return {
      degraded: 'shown to them alone in the channel: Slack lets Heed send no direct message',
    };
  } catch {
    return undefined;
  }
}
