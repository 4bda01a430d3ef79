import { describe, expect, it } from 'vitest';
import { createKeyedLock } from '../../src/engine/keyed-lock.ts';

describe('A lock by key', () => {
  it('lets tasks of one key run one after the other and those of others meanwhile', async () => {
    const lock = createKeyedLock();
    const release = Promise.withResolvers<void>();
    const order: string[] = [];

    const first = lock.run('a', async () => {
      await release.promise;
      order.push('a1');
    });
    const second = lock.run('a', async () => void order.push('a2'));
    await lock.run('b', async () => void order.push('b1'));
    release.resolve();
    await Promise.all([first, second]);

    expect(order).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a task that throws, and forgets keys nobody uses', async () => {
    const lock = createKeyedLock();

    const failing = lock.run('a', async () => {
      throw new Error('no');
    });
    const next = lock.run('a', async () => 'yes');
    const sizeMeanwhile = lock.size;

    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect([sizeMeanwhile, lock.size]).toEqual([1, 0]);
  });
});
