import { describe, expect, it } from 'vitest';
import { createQuiet } from '../../src/pipeline/quiet.ts';

/** Resolves once everything that is ready to run has run. */
function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Whether somebody who waits has been let go yet. */
function watch(settled: Promise<void>): () => boolean {
  let isDone = false;
  settled.then(() => {
    isDone = true;
  });
  return () => isDone;
}

describe('createQuiet', () => {
  it('waits while work is under way, though nothing is due', async () => {
    const quiet = createQuiet(async () => false);
    const ended = quiet.begun('case-1');
    const isDone = watch(quiet.settled());

    await idle();
    const early = isDone();
    ended(true);
    await idle();

    expect([early, isDone()]).toEqual([false, true]);
  });

  it('waits for a touched case that is due, though no work has begun on it', async () => {
    let due = true;
    const quiet = createQuiet(async () => due);
    quiet.touched('case-1');
    const isDone = watch(quiet.settled());

    await idle();
    const early = isDone();
    const ended = quiet.begun('case-1');
    due = false;
    ended(true);
    await idle();

    expect([early, isDone()]).toEqual([false, true]);
  });

  it('does not wait for a case whose work has failed, until it is touched again', async () => {
    const quiet = createQuiet(async () => true);
    quiet.begun('case-1')(false);
    const first = watch(quiet.settled());
    await idle();
    quiet.touched('case-1');
    const second = watch(quiet.settled());

    await idle();

    expect([first(), second()]).toEqual([true, false]);
  });

  it('does not forget a case that is touched while it is looked at', async () => {
    const looks = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()];
    let look = 0;
    const quiet = createQuiet(() => {
      const { promise } = looks[look] ?? { promise: Promise.resolve(true) };
      look += 1;
      return promise;
    });
    quiet.touched('case-1');
    quiet.settled();
    quiet.touched('case-1');

    looks[0]?.resolve(false);
    await idle();
    const isDone = watch(quiet.settled());
    looks[1]?.resolve(true);
    await idle();

    expect(isDone()).toBe(false);
  });

  it('lets go of whoever waits when it is stopped, also when nothing can be looked at any more', async () => {
    const quiet = createQuiet(async () => {
      quiet.stop();
      throw new Error('The store is closed.');
    });
    quiet.touched('case-1');

    await expect(quiet.settled()).resolves.toBeUndefined();
  });

  it('says so when a look fails while nothing is being stopped', async () => {
    const quiet = createQuiet(async () => {
      throw new Error('The disk is gone.');
    });
    quiet.touched('case-1');

    await expect(quiet.settled()).rejects.toThrow('The disk is gone.');
  });
});
