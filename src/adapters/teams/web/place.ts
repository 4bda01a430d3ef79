import { inThread, type TeamsAddress } from '../address.ts';
import type { Place } from '../bot-framework.ts';
import type { Conversation } from './known.ts';
import type { References } from './references.ts';

/**
 * Where to speak: in a thread of the channel at the address where `thread` names its first message. Undefined where it is not known how
 * the conversation is reached.
 */
export async function placeOf(
  references: Pick<References, 'conversation'>,
  address: TeamsAddress,
  thread?: string,
): Promise<Place | undefined> {
  const known = await references.conversation(address);
  return known && placeIn(known, thread);
}

/** Where to speak in a conversation. Only channels have threads. */
export function placeIn(
  { tenant, id, serviceUrl, kind, bot }: Conversation,
  thread?: string,
): Place {
  const root = kind === 'channel' ? thread : undefined;
  return { serviceUrl, tenant, conversation: inThread(id, root), bot };
}
