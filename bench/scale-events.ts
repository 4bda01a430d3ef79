import type {
  ActionName,
  ActionTaken,
  CommandGiven,
  MessageWritten,
} from '../src/domain/message.ts';
import type { Author } from '../src/domain/person.ts';

/** Where something is said or pressed. */
interface Place {
  readonly channel: string;
  /** Absent at the top level. */
  readonly thread?: string;
}

/** Makes events of the made-up desk, each of its own key. `begun` tells the names of one run from those of another. */
export function createEvents({ begun, now }: { begun: number; now: () => number }) {
  let count = 0;

  /** One that nothing else has. */
  function newName(): string {
    count += 1;
    return `load-${begun}-${count}`;
  }

  function common(channel: string, by: Author) {
    const key = `slack/T0SCALE/event/${newName()}`;
    return { key, platform: 'slack', workspace: 'T0SCALE', channel, at: now(), by } as const;
  }

  return {
    newName,
    message(
      { channel, ...thread }: Place,
      by: Author,
      text: string,
      message = newName(),
    ): MessageWritten {
      return { ...common(channel, by), ...thread, kind: 'message', message, text };
    },
    press(channel: string, by: Author, action: ActionName, id: string): ActionTaken {
      return { ...common(channel, by), kind: 'action', action, case: id, values: {} };
    },
    /** `/triage`: the queue, answered at the door. */
    queueAsked(channel: string, by: Author, door: string): CommandGiven {
      return { ...common(channel, by), kind: 'command', text: '', channels: {}, door };
    },
  };
}
