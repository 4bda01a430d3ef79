import { describe, expect, it } from 'vitest';
import { within } from '../../src/pipeline/within.ts';
import { createFakeTime } from '../fakes/fake-time.ts';

const late = new Error('too late');

describe('within', () => {
  it('resolves and rejects as the task does, and leaves no alarm behind', async () => {
    const time = createFakeTime();

    const good = within({ time, limit: 1000, late }, async () => 'done');
    const bad = within({ time, limit: 1000, late }, async () => {
      throw new Error('broken');
    });

    await expect(good).resolves.toBe('done');
    await expect(bad).rejects.toThrow('broken');
    expect(time.next()).toBeUndefined();
  });

  it('rejects at the limit, not before, and tells the task', async () => {
    const time = createFakeTime();
    const signals: AbortSignal[] = [];
    const hanging = within({ time, limit: 1000, late }, (signal) => {
      signals.push(signal);
      return Promise.withResolvers<never>().promise;
    });

    time.advance(999);
    const early = signals.map((signal) => signal.aborted);
    time.advance(1);

    await expect(hanging).rejects.toBe(late);
    expect(early).toEqual([false]);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  it('is called off before that, also when it was called off before it began', async () => {
    const time = createFakeTime();
    const stop = new AbortController();
    const hanging = within(
      { time, limit: 1000, late, stop: stop.signal },
      () => Promise.withResolvers<never>().promise,
    );

    stop.abort(new Error('stopping'));
    const never = within(
      { time, limit: 1000, late, stop: stop.signal },
      () => Promise.withResolvers<never>().promise,
    );

    await expect(hanging).rejects.toThrow('stopping');
    await expect(never).rejects.toThrow('stopping');
  });
});
