import { randomUUID } from 'node:crypto';
import type { Platform } from '../domain/address.ts';
import { DOOR } from '../domain/address.ts';
import type { Time } from '../engine/engine.ts';
import { SendError } from './adapter.ts';

/**
 * The places where somebody waits for an answer in the platform's own response. They live in memory: after a restart nobody waits there.
 * `Holder` is who stands there, `Answer` what can be said there, both in the platform's own terms.
 */
export interface OpenDoors<Holder, Answer> {
  /** Opens a door, for half an hour at most, and gives its address. `answer` rejects with `SendError` where it cannot be answered. */
  open(holder: Holder, answer: (answer: Answer) => Promise<void>): string;
  /** Who stands there; undefined where the door has closed or never was. */
  holder(address: string): Holder | undefined;
  /** Throws `SendError` (not retryable) where the door has closed. */
  answer(address: string, answer: Answer): Promise<void>;
}

/** True for an address that `OpenDoors.open` gave. */
export function isDoor(address: string): boolean {
  return address.startsWith(DOOR);
}

/** In milliseconds: the life of a response_url, as Slack's documentation has it; more than anybody waits anywhere else. */
const OPEN_FOR = 30 * 60 * 1000;

/** How many stand open at once. Ours: the oldest close first, and nobody still waits there. */
const MOST = 10_000;

interface Door<Holder, Answer> {
  readonly holder: Holder;
  readonly answer: (answer: Answer) => Promise<void>;
  readonly closes: number;
}

/**
 * Doors that close once they are answered; one whose answer failed stays open for another try. Addresses are never given twice, also
 * not after a restart: what a stored case still wants to say at an old door must not come out of a new one.
 */
export function createDoors<Holder, Answer>({
  platform,
  time,
}: {
  /** Whose they are: what is said at a door finds its way by it. */
  readonly platform: Platform;
  readonly time: Time;
}): OpenDoors<Holder, Answer> {
  const doors = new Map<string, Door<Holder, Answer>>();

  function closeOld(): void {
    for (const [address, door] of doors) {
      if (door.closes > time.now() && doors.size <= MOST) return;
      doors.delete(address);
    }
  }

  function standing(address: string): Door<Holder, Answer> | undefined {
    const door = doors.get(address);
    return door === undefined || door.closes <= time.now() ? undefined : door;
  }

  return {
    open(holder, answer) {
      const address = `${DOOR}${platform}:${randomUUID()}`;
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
