import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src/adapters/terminal/pace.ts';
import { createFakeTime } from '../../fakes/fake-time.ts';

const SHORT = 10;
const LONG = 100_000;

function setUp(settled: () => Promise<void> = async () => {}) {
  const time = createFakeTime();
  const pace = createPace(time, settled);
  let rested = false;
  function rest(characters: number): void {
    void pace.rest(characters).then(() => {
      rested = true;
    });
  }
  async function restedAfter(milliseconds: number): Promise<boolean> {
    await setImmediate();
    time.advance(milliseconds);
    await setImmediate();
    return rested;
  }
  return { pace, rest, restedAfter };
}

function never(): Promise<void> {
  return new Promise(() => {});
}

describe('createPace', () => {
  it('rests for about a second after a short turn', async () => {
    const { rest, restedAfter } = setUp();

    rest(SHORT);

    expect(await restedAfter(900)).toBe(false);
    expect(await restedAfter(100)).toBe(true);
  });

  it('rests longer after a long turn, three seconds at most', async () => {
    const { rest, restedAfter } = setUp();

    rest(LONG);

    expect(await restedAfter(2999)).toBe(false);
    expect(await restedAfter(1)).toBe(true);
  });

  it('waits for a slow model, eight seconds at most', async () => {
    const { rest, restedAfter } = setUp(never);

    rest(SHORT);

    expect(await restedAfter(7999)).toBe(false);
    expect(await restedAfter(1)).toBe(false);
    expect(await restedAfter(1000)).toBe(true);
  });

  it('ends a rest at once when it is skipped', async () => {
    const { pace, rest, restedAfter } = setUp();
    rest(LONG);
    await restedAfter(1);

    pace.skip();

    expect(await restedAfter(0)).toBe(true);
  });

  it('rests no more once it was skipped, and waits little for a slow model', async () => {
    const { pace, rest, restedAfter } = setUp(never);
    pace.skip();

    rest(LONG);

    expect(await restedAfter(1499)).toBe(false);
    expect(await restedAfter(1)).toBe(true);
  });
});
