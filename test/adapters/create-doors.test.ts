import { describe, expect, it } from 'vitest';
import { SendError } from '../../src/adapters/adapter.ts';
import { createDoors, isDoor } from '../../src/adapters/create-doors.ts';
import type { DoorAnswer, DoorHolder } from '../../src/adapters/slack/doors/doors.ts';
import { createFakeTime } from '../fakes/fake-time.ts';

const holder = { team: 'T1', user: 'U1' };
const done: DoorAnswer = { kind: 'done' };

function openDoor() {
  const time = createFakeTime();
  const doors = createDoors<DoorHolder, DoorAnswer>({ platform: 'slack', time });
  const heard: DoorAnswer[] = [];
  const address = doors.open(holder, async (answer) => void heard.push(answer));
  return { time, doors, heard, address };
}

describe('a door', () => {
  it('has an address that is no other door’s, also not after a restart', () => {
    const first = openDoor();
    const second = openDoor();

    expect(isDoor(first.address)).toBe(true);
    expect(first.address).not.toBe(second.address);
    expect(second.doors.holder(first.address)).toBeUndefined();
  });

  it('tells who stands there, and passes the answer on', async () => {
    const { doors, heard, address } = openDoor();

    expect(doors.holder(address)).toEqual(holder);
    await doors.answer(address, done);

    expect(heard).toEqual([done]);
  });

  it('closes once it is answered', async () => {
    const { doors, heard, address } = openDoor();
    await doors.answer(address, done);

    await expect(doors.answer(address, done)).rejects.toThrow('the door had closed');

    expect(doors.holder(address)).toBeUndefined();
    expect(heard).toHaveLength(1);
  });

  it('closes after half an hour, and what comes then is not worth repeating', async () => {
    const { time, doors, address } = openDoor();

    time.advance(30 * 60_000);

    expect(doors.holder(address)).toBeUndefined();
    await expect(doors.answer(address, done)).rejects.toMatchObject({ retryable: false });
  });

  it('stays open for another try when the answer failed', async () => {
    const doors = createDoors<DoorHolder, DoorAnswer>({
      platform: 'slack',
      time: createFakeTime(),
    });
    const failures = [new SendError('Slack is away', { retryable: true })];
    const address = doors.open(holder, async () => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
    });

    await expect(doors.answer(address, done)).rejects.toThrow('Slack is away');

    await expect(doors.answer(address, done)).resolves.toBeUndefined();
  });

  it('closes early, the oldest first, where ten thousand others were opened', () => {
    const { doors, address } = openDoor();

    for (let count = 0; count < 10_000; count += 1) doors.open(holder, async () => {});

    expect(doors.holder(address)).toBeUndefined();
  });
});
