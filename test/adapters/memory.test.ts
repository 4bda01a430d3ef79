import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/adapters/memory.ts';
import { createFakeTime } from '../fakes/fake-time.ts';

/** A source that gives 1, 2, 3 … each time it is asked. */
function counting() {
  let count = 0;
  return async () => {
    count += 1;
    return count;
  };
}

describe('a memory', () => {
  it('asks once for as long as what it knows is young enough', async () => {
    const time = createFakeTime();
    const memory = createMemory<number>(time, 10);
    const read = counting();

    const values = [await memory.get('a', 1_000, read)];
    time.advance(1_000);
    values.push(await memory.get('a', 1_000, read));
    time.advance(1);
    values.push(await memory.get('a', 1_000, read));

    expect(values).toEqual([1, 1, 2]);
  });

  it('asks once for all who want it at the same time', async () => {
    const memory = createMemory<number>(createFakeTime(), 10);
    const read = counting();

    const values = await Promise.all([
      memory.get('a', 1_000, read),
      memory.get('a', 1_000, read),
      memory.get('b', 1_000, read),
    ]);

    expect(values).toEqual([1, 1, 2]);
  });

  it('asks again for those who wait when what is being read was forgotten meanwhile', async () => {
    const memory = createMemory<string>(createFakeTime(), 10);
    const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const read = () => answers.shift()?.promise ?? Promise.reject(new Error('asked too often'));
    const [first, second] = answers;
    const got = memory.get('a', 1_000, read);

    memory.forget('a');
    first?.resolve('old');
    second?.resolve('new');

    expect(await got).toBe('new');
    expect(memory.peek('a')).toBe('new');
  });

  it('counts the age from when it asked, not from when it was told', async () => {
    const time = createFakeTime();
    const memory = createMemory<number>(time, 10);
    const slow = Promise.withResolvers<number>();
    const got = memory.get('a', 1_000, () => slow.promise);
    time.advance(900);
    slow.resolve(1);
    await got;
    time.advance(200);

    expect(await memory.get('a', 1_000, async () => 2)).toBe(2);
  });

  it('keeps nothing of a read that failed', async () => {
    const memory = createMemory<number>(createFakeTime(), 10);

    await expect(memory.get('a', 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow();

    expect(memory.peek('a')).toBeUndefined();
    expect(await memory.get('a', 1_000, async () => 7)).toBe(7);
  });

  it('forgets whole workspaces, and holds no more than it may', async () => {
    const memory = createMemory<number>(createFakeTime(), 2);
    const read = counting();

    for (const key of ['t1/a.', 't1/b.', 't2/c.']) await memory.get(key, 1_000, read);
    expect(memory.peek('t1/a.')).toBeUndefined();
    memory.forget('t1/');

    expect(memory.peek('t1/b.')).toBeUndefined();
    expect(memory.peek('t2/c.')).toBe(3);
  });
});
