import type { Settings } from '../../../domain/settings.ts';
import { parseAddress } from '../address.ts';
import type { ReadMessage } from './read-messages.ts';
import type { Place } from './track.ts';

/** Read again on purpose, in milliseconds: messages can come in late, and what comes twice is recognised. Ours. */
const OVERLAP = 3 * 60_000;
/** No further back than event keys are remembered (seven days), or what was handled could come again. In milliseconds. */
const FARTHEST = 6.5 * 24 * 60 * 60_000;

/** A channel that is read on. */
export interface ReadPlace extends Place {
  /** Otherwise only the threads of its open cases are read. */
  readonly watched: boolean;
}

/** The channels of the settings in the workspaces that have Heed. */
export function placesOf({ channels }: Settings, teams: readonly string[]): ReadPlace[] {
  return channels.flatMap(({ id, watched }) => {
    const address = parseAddress(id);
    if (address === undefined || !teams.includes(address.team)) return [];
    return [{ team: address.team, channel: address.id, watched }];
  });
}

/** From when on to read where the position is known; in seconds since 1970, like Slack's stamps. */
export function sinceOf(position: string, now: number): number {
  return Math.max(Number(position) - OVERLAP / 1000, (now - FARTHEST) / 1000);
}

/** A time in milliseconds as Slack would stamp it. */
export function stampOf(now: number): string {
  return `${Math.floor(now / 1000)}.000000`;
}

/** As Slack would have told of it: the message, and the edit where it was edited. */
export function eventsOf(message: ReadMessage, channel: string): object[] {
  const { edited } = message;
  const written = { ...message, type: 'message', channel };
  if (!edited) return [written];
  const changed = { type: 'message', subtype: 'message_changed', channel, ts: edited.ts, message };
  return [written, changed];
}
