import type { Author } from '../../domain/person.ts';
import type { Time } from '../../engine/engine.ts';

/** Addresses that stay open for a while for the answer to one thing somebody typed. */
export interface Doors {
  /** A new address, `answer:<id>`, for the answer to what `by` typed. */
  open(by: Author): string;
  /** Who waits behind the door; undefined when it is closed or never was one. */
  holder(address: string): Author | undefined;
}

const PREFIX = 'answer:';

/** In milliseconds. Ours: nobody still waits for an answer after ten minutes. */
const OPEN_FOR = 10 * 60 * 1000;

export function isDoor(address: string): boolean {
  return address.startsWith(PREFIX);
}

export function createDoors(session: string, time: Time): Doors {
  const doors = new Map<string, { by: Author; closes: number }>();
  let opened = 0;

  function closeOld(): void {
    for (const [address, door] of doors) {
      if (door.closes <= time.now()) doors.delete(address);
    }
  }

  return {
    open(by) {
      closeOld();
      opened += 1;
      const address = `${PREFIX}${session}-${opened}`;
      doors.set(address, { by, closes: time.now() + OPEN_FOR });
      return address;
    },
    holder(address) {
      closeOld();
      return doors.get(address)?.by;
    },
  };
}
