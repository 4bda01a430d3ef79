import type { Incoming, MessageWritten } from '../domain/message.ts';
import { channelOf } from '../domain/places.ts';
import type { Settings } from '../domain/settings.ts';
import { isColleague } from './desk.ts';

/** True for a colleague who speaks to Heed by name: that is an instruction, never an answer to the customer. */
export function isInstruction(event: Incoming, settings: Settings): event is MessageWritten {
  return event.kind === 'message' && event.mentioned === true && isColleague(event.by, settings);
}

/**
 * True for an instruction that is to be read like a command: at the top level of a channel where no customer is known to write, what
 * stands behind Heed's name is all there is to look at.
 */
export function isSpokenTriage(event: Incoming, settings: Settings): event is MessageWritten {
  if (!isInstruction(event, settings) || event.thread !== undefined) return false;
  const isKnown = settings.channels.some((one) => one.id === event.channel);
  return !isKnown || channelOf(event.channel, settings).kind === 'staff';
}

/** True where the whole text asks Heed to say nothing more. */
export function asksForQuiet(text: string): boolean {
  return /^\s*(?:mute|quiet|stop)\s*[.!]*\s*$/i.test(text);
}
