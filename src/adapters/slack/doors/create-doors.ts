import { randomUUID } from 'node:crypto';
import type { Time } from '../../../engine/engine.ts';
import { SendError } from '../../adapter.ts';
import type { AnswerDoor, DoorHolder, Doors } from './doors.ts';

/** In milliseconds: a response_url's life, as Slack's documentation has it. */
const OPEN_FOR = 30 * 60 * 1000;

/** How many stand open at once. Ours: the oldest close first, and nobody still waits there. */
const MOST = 10_000;

interface Door {
  readonly holder: DoorHolder;
  readonly answer: AnswerDoor;
  readonly closes: number;
}

/**
 * Doors that close once they are answered; one whose answer failed stays open for another try. Addresses are never given twice, also
 * not after a restart: what a stored case still wants to say at an old door must not come out of a new one.
 */
export function createDoors({ time }: { readonly time: Time }): Doors {
  const doors = new Map<string, Door>();

  function closeOld(): void {
    for (const [address, door] of doors) {
      if (door.closes > time.now() && doors.size <= MOST) return;
      doors.delete(address);
    }
  }

  function standing(address: string): Door | undefined {
    const door = doors.get(address);
    return door === undefined || door.closes <= time.now() ? undefined : door;
  }

  return {
    open(holder, answer) {
      const address = `answer:${randomUUID()}`;
      doors.set(address, { holder, answer, closes: time.now() + OPEN_FOR });
      closeOld();
      return address;
    },
    holder(address) {
      return standing(address)?.holder;
    },
    async answer(address, answer) {
      const door = standing(address);
      if (door === undefined) throw closed();
      doors.delete(address);
      try {
        await door.answer(answer);
      } catch (error) {
        doors.set(address, door);
        throw error;
      }
    },
  };
}

function closed(): SendError {
  return new SendError('The answer came too late: the door had closed.', { retryable: false });
}
