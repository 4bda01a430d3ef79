import type { Outgoing } from '../../../domain/outgoing.ts';
import type { Sent } from '../../adapter.ts';
import { isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import type { TeamsMessage } from '../render/render.ts';
import { connectorErrorIn } from '../web/errors.ts';
import { aboutOf } from './posted-entries.ts';
import type { Whisper } from './whisper.ts';

type Card = Extract<Outgoing, { kind: 'card' }>;

/**
 * Shows a card that could not be sent to a colleague directly in the channel it is about, to them alone. They asked for it there, so they
 * are looking; a call to a lead is not shown so, for it may never be seen. Undefined where that is not the case, or not possible.
 */
export async function whisperInstead(
  outgoing: Outgoing,
  person: TeamsAddress,
  refusal: unknown,
  how: {
    readonly whisper: Pick<Whisper, 'sayThere'>;
    drawPrivately(card: Card): Promise<TeamsMessage>;
  },
): Promise<Sent | undefined> {
  if (!isPerson(person) || connectorErrorIn(refusal)?.status !== 403) return undefined;
  if (outgoing.kind !== 'card' || outgoing.about === undefined) return undefined;
  const { channel, thread } = outgoing.about;
  const conversation = parseAddress(channel);
  if (conversation === undefined || conversation.tenant !== person.tenant) return undefined;
  const place = { conversation, ...(thread === undefined ? {} : { thread }) };
  try {
    const message = await how.drawPrivately(outgoing);
    const words = { message, audience: 'staff', about: aboutOf(outgoing) } as const;
    const shown = await how.whisper.sayThere({ person, place }, words);
    if (shown === undefined) return undefined;
    // Its name is not told: what only one person sees is no card to update in place.
    return { degraded: 'shown to them alone in the channel: Teams lets Heed not write to them' };
  } catch {
    return undefined;
  }
}
