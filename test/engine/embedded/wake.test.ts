import { describe, expect, it } from 'vitest';
import { createWakeUps } from '../../../src/engine/embedded/wake.ts';
import { createWorkProbe, type WorkProbe } from '../../contracts/engine/work-probe.ts';
import { createFakeTime, MORNING } from '../../fakes/fake-time.ts';
import { createLog } from '../../fakes/log.ts';

const SECOND = 1_000;

function setUp() {
  const time = createFakeTime();
  const log = createLog();
  return { time, log, wakeUps: createWakeUps({ time, logger: log.logger }) };
}

/** Work that always throws, and how to see it fail once more. */
function failing(): { probe: WorkProbe; failed: (count: number) => Promise<void> } {
  const probe = createWorkProbe(async () => {
    throw new TypeError('the customer said 4711');
  });
  return { probe, failed: (count) => probe.ended(count) };
}

describe('Wake-ups', () => {
  it('wait twice as long after every failure, from one second to five minutes', async () => {
    const { time, wakeUps } = setUp();
    const { probe, failed } = failing();
    wakeUps.start(probe.work);
    wakeUps.set('bad', 0, 1);

    const pauses: number[] = [];
    for (let count = 1; count <= 11; count += 1) {
      await failed(count);
      const next = time.next() ?? Number.NaN;
      pauses.push((next - time.now()) / SECOND);
      time.advance(next - time.now());
    }

    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    await wakeUps.stop();
  });

  it('begin with one second again once work has gone well', async () => {
    const { time, wakeUps } = setUp();
    const probe = createWorkProbe(async (id, call) => {
      if (call !== 3) throw new Error('out of order');
      wakeUps.set(id, time.now() + SECOND, 2);
    });
    wakeUps.start(probe.work);
    wakeUps.set('bad', 0, 1);
    await probe.ended(1);
    time.advance(1 * SECOND);
    await probe.ended(2);
    time.advance(2 * SECOND);
    await probe.ended(3);
    time.advance(1 * SECOND);

    await probe.ended(4);

    expect(time.next()).toBe(time.now() + SECOND);
    await wakeUps.stop();
  });

  it('end the wait after a failure when something new comes in, and only then', async () => {
    const { wakeUps } = setUp();
    const { probe, failed } = failing();
    wakeUps.start(probe.work);
    wakeUps.set('bad', 0, 1);
    await failed(1);

    wakeUps.set('bad', 0, 2);
    const afterChange = probe.calls.length;
    wakeUps.set('bad', 0, 3, true);
    await failed(2);

    expect(afterChange).toBe(1);
    expect(probe.calls).toHaveLength(2);
    await wakeUps.stop();
  });

  it('log a failure without the words of the error, which may be a customer’s', async () => {
    const { log, wakeUps } = setUp();
    const { probe, failed } = failing();
    wakeUps.start(probe.work);
    wakeUps.set('bad', 0, 1);

    await failed(1);

    const line = JSON.parse(log.lines[0] ?? '');
    expect(line).toMatchObject({ case: 'bad', failures: 1, retryInMs: SECOND, error: 'TypeError' });
    expect(log.lines.join()).not.toContain('4711');
    await wakeUps.stop();
  });

  it('run at most sixteen cases at once and the others as those end, first come first', async () => {
    const { wakeUps } = setUp();
    const release = Promise.withResolvers<void>();
    const probe = createWorkProbe(async (id) => {
      await release.promise;
      wakeUps.set(id, undefined, 2);
    });
    const ids = Array.from({ length: 40 }, (_, index) => `case-${index}`);
    wakeUps.start(probe.work);
    for (const id of ids) wakeUps.set(id, 0, 1);
    await probe.begun(16);
    const atFirst = probe.calls.length;

    release.resolve();
    await probe.ended(40);

    expect(atFirst).toBe(16);
    expect(probe.calls).toEqual(ids);
    await wakeUps.stop();
  });

  it('begin only two cases while something is coming in, and the others once nothing is', async () => {
    let isBusy = true;
    const { logger } = createLog();
    const wakeUps = createWakeUps({ time: createFakeTime(), logger, isBusy: () => isBusy });
    const release = Promise.withResolvers<void>();
    const probe = createWorkProbe(async (id) => {
      await release.promise;
      wakeUps.set(id, undefined, 2);
    });
    wakeUps.start(probe.work);
    for (const id of ['a', 'b', 'c', 'd']) wakeUps.set(id, 0, 1);
    await probe.begun(2);
    const whileBusy = [...probe.calls];

    isBusy = false;
    wakeUps.pump();
    await probe.begun(4);

    expect(whileBusy).toEqual(['a', 'b']);
    expect(probe.calls).toEqual(['a', 'b', 'c', 'd']);
    release.resolve();
    await wakeUps.stop();
  });

  it('call what was due before the start in the order in which it fell due', async () => {
    const { time, wakeUps } = setUp();
    const probe = createWorkProbe(async (id) => wakeUps.set(id, undefined, 2));
    wakeUps.set('later', MORNING - 1, 1);
    wakeUps.set('earlier', MORNING - 2, 1);
    wakeUps.set('inbox', 0, 1);
    wakeUps.set('not-yet', MORNING + 1, 1);

    wakeUps.start(probe.work);
    await probe.ended(3);

    expect(probe.calls).toEqual(['inbox', 'earlier', 'later']);
    expect(time.next()).toBe(MORNING + 1);
    await wakeUps.stop();
  });

  it('let a case that is due again and again not keep the others waiting', async () => {
    const { time, wakeUps } = setUp();
    let revision = 1;
    const probe = createWorkProbe(async (id) => {
      revision += 1;
      wakeUps.set(id, id === 'busy' && revision < 200 ? 0 : undefined, revision);
      if (revision === 2) wakeUps.set('late', time.now() + 1, 1);
      time.advance(1);
    });
    wakeUps.start(probe.work);

    wakeUps.set('busy', 0, 1);
    await probe.ended(1, 'late');

    expect(probe.calls.indexOf('late')).toBeLessThan(5);
    await probe.ended(190, 'busy');
    await wakeUps.stop();
  });

  it('keep one timer, for the nearest due time, and move it when that changes', async () => {
    const { time, wakeUps } = setUp();
    wakeUps.start(async () => undefined);

    wakeUps.set('far', MORNING + 50, 1);
    const first = time.next();
    wakeUps.set('near', MORNING + 20, 1);
    const nearer = time.next();
    wakeUps.set('near', undefined, 2);
    const back = time.next();
    await wakeUps.stop();

    expect([first, nearer, back, time.next()]).toEqual([
      MORNING + 50,
      MORNING + 20,
      MORNING + 50,
      undefined,
    ]);
  });

  it('refuse a second start', async () => {
    const { wakeUps } = setUp();
    wakeUps.start(async () => undefined);

    expect(() => wakeUps.start(async () => undefined)).toThrow('started already');
    await wakeUps.stop();
  });
});
