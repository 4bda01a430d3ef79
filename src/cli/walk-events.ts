import type { MessageWritten } from '../domain/message.ts';
import type { Author } from '../domain/person.ts';
import type { InputTurn } from './input.ts';
import { CHANNEL, PEOPLE } from './walk-desk.ts';

/** When a conversation that is played begins, in milliseconds since 1970. Any time will do; this one is no real message's. */
export const START = 0;

/**
 * The turns of a conversation as a platform would tell of them. Somebody whose side is not known is heard like a customer. Times never
 * run backwards; a turn without one gets that of the turn before as a stand-in.
 */
export function eventsOf(turns: readonly InputTurn[]): MessageWritten[] {
  let at = START;
  return turns.map(({ who, text, t_offset_s: offset }, index) => {
    if (typeof offset === 'number') at = Math.max(at, START + offset * 1000);
    const message = `turn-${index}`;
    const by: Author = who === 'agent' ? PEOPLE.agent : PEOPLE.customer;
    return {
      kind: 'message',
      key: message,
      platform: 'terminal',
      workspace: 'local',
      channel: CHANNEL,
      thread: 'turn-0',
      message,
      at,
      by,
      text,
      ...(typeof offset === 'number' ? {} : { untimed: true }),
    };
  });
}
