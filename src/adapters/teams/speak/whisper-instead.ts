import type { CardPosted, Outgoing } from '../../../domain/outgoing.ts';
import type { Sent } from '../../adapter.ts';
import { isPerson, parseAddress, type TeamsAddress } from '../address.ts';
import type { TeamsMessage } from '../render/render.ts';
import { connectorErrorIn } from '../web/errors.ts';
import { aboutOf } from './posted-entries.ts';
import type { Listener, Whisper } from './whisper.ts';

export interface WhisperInsteadOptions {
  readonly whisper: Pick<Whisper, 'sayThere'>;
  /** With buttons that are answered privately. */
  drawPrivately(card: CardPosted): Promise<TeamsMessage>;
}

/**
 * Shows a card that could not be sent to a colleague directly in the channel it is about, to them alone. They asked for it there, so they
 * are looking; a call to a lead is not shown so, for it may never be seen. Undefined where that is not the case, or not possible.
 */
export async function whisperInstead(
  outgoing: Outgoing,
  person: TeamsAddress,
  refusal: unknown,
  { whisper, drawPrivately }: WhisperInsteadOptions,
): Promise<Sent | undefined> {
  if (outgoing.kind !== 'card' || connectorErrorIn(refusal)?.status !== 403) return undefined;
  const place = isPerson(person) ? placeAbout(outgoing, person) : undefined;
  if (place === undefined) return undefined;
  try {
    const message = await drawPrivately(outgoing);
    const words = { message, audience: 'staff', about: aboutOf(outgoing) } as const;
    const shown = await whisper.sayThere({ person, place }, words);
    if (shown === undefined) return undefined;
    // Its name is not told: what only one person sees is no card to update in place.
    return { degraded: 'shown to them alone in the channel: Teams lets Heed not write to them' };
  } catch {
    return undefined;
  }
}

/** Where they asked; undefined where that is nowhere in their tenant. */
function placeAbout({ about }: CardPosted, { tenant }: TeamsAddress): Listener['place'] {
  const conversation = parseAddress(about?.channel ?? '');
  if (conversation === undefined || conversation.tenant !== tenant) return undefined;
  return { conversation, ...(about?.thread === undefined ? {} : { thread: about.thread }) };
}
