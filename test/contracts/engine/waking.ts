import { describe, expect, it } from 'vitest';
import { messageWritten } from '../../fakes/events.ts';
import { type Bench, known, type MakeStore, onBench } from './bench.ts';
import { createWorkProbe, handled, handlingWork } from './work-probe.ts';

const MINUTE = 60_000;

export function describeWaking(make: MakeStore): void {
  describe('waking work up', () => {
    it(
      'calls work at once for what comes in',
      onBench(make, async (bench) => {
        const probe = startHandling(bench);
        await bench.engine.start(probe.work);

        const id = known(await bench.engine.accept(messageWritten()));

        await probe.ended(1);
        expect(probe.calls).toEqual([id]);
        expect((await bench.engine.read(id))?.inbox).toEqual([]);
      }),
    );

    it(
      'calls work after a restart for what was accepted and not handled, before what comes later',
      onBench(make, async (bench) => {
        const waiting = known(await bench.engine.accept(messageWritten()));
        await bench.restart();
        const probe = startHandling(bench);

        await bench.engine.start(probe.work);
        const later = known(await bench.engine.accept(messageWritten()));

        await probe.ended(2);
        expect(probe.calls).toEqual([waiting, later]);
      }),
    );

    it(
      'fires a clock when it is due, not before, and once for ever',
      onBench(make, async (bench) => {
        const probe = startHandling(bench);
        const id = await caseWithClock(bench, 5 * MINUTE);
        await bench.engine.start(probe.work);

        bench.time.advance(5 * MINUTE - 1);
        await throughOtherCase(bench, probe);
        const before = probe.calls.filter((call) => call === id).length;
        bench.time.advance(1);
        await probe.ended(1, id);
        bench.time.advance(24 * 60 * MINUTE);
        await throughOtherCase(bench, probe);
        await bench.restart();
        const afterRestart = startHandling(bench);
        await bench.engine.start(afterRestart.work);
        await throughOtherCase(bench, afterRestart);

        expect(before).toBe(0);
        expect(afterRestart.calls).not.toContain(id);
        const fired = (await bench.engine.read(id))?.timeline.filter((one) => one.what === 'fired');
        expect(fired).toEqual([{ at: expect.any(Number), what: 'fired', note: 'escalate' }]);
      }),
    );

    it(
      'fires a clock late rather than never when it came due while nothing ran',
      onBench(make, async (bench) => {
        const id = await caseWithClock(bench, 5 * MINUTE);
        await bench.restart();
        bench.time.advance(60 * MINUTE);
        const probe = startHandling(bench);

        await bench.engine.start(probe.work);

        await probe.ended(1, id);
        expect(probe.calls).toEqual([id]);
      }),
    );

    it(
      'sees to what a closed case has left to do, after a restart too',
      onBench(make, async (bench) => {
        const id = await caseWithClock(bench, 5 * MINUTE);
        await bench.engine.change(id, (one) => ({ ...one, state: 'closed' }));
        await bench.restart();
        const probe = startHandling(bench);
        await bench.engine.start(probe.work);

        bench.time.advance(5 * MINUTE);

        await probe.ended(1, id);
        expect(await bench.engine.read(id)).toMatchObject({ state: 'closed', clocks: [] });
      }),
    );

    it(
      'does not call work for a clock that was taken away in time',
      onBench(make, async (bench) => {
        const probe = startHandling(bench);
        const id = await caseWithClock(bench, 5 * MINUTE);
        await bench.engine.start(probe.work);

        await bench.engine.change(id, (one) => ({ ...one, clocks: [] }));
        bench.time.advance(10 * MINUTE);
        await throughOtherCase(bench, probe);

        expect(probe.calls).not.toContain(id);
      }),
    );

    it(
      'never runs work twice at once for one case, and calls it again for what came meanwhile',
      onBench(make, async (bench) => {
        const release = Promise.withResolvers<void>();
        const probe = createWorkProbe(async (id, call) => {
          const now = bench.time.now();
          if (call > 1) return bench.engine.change(id, (one) => handled(one, now));
          const first = (await bench.engine.read(id))?.inbox[0]?.key;
          await release.promise;
          return bench.engine.change(id, (one) => ({
            ...one,
            inbox: one.inbox.filter((event) => event.key !== first),
          }));
        });
        await bench.engine.start(probe.work);
        const event = messageWritten();
        const id = known(await bench.engine.accept(event));
        await probe.begun(1);

        await bench.engine.accept(messageWritten({ thread: event.message }));
        await bench.engine.accept(messageWritten({ thread: event.message }));
        release.resolve();

        await probe.ended(2, id);
        expect(probe.atOnce.get(id)).toBe(1);
        expect((await bench.engine.read(id))?.inbox).toEqual([]);
      }),
    );

    it(
      'goes on with other cases while the work for one takes its time',
      onBench(make, async (bench) => {
        const release = Promise.withResolvers<void>();
        const slow = known(await bench.engine.accept(messageWritten()));
        const probe = createWorkProbe(async (id) => {
          if (id === slow) await release.promise;
          return bench.engine.change(id, (one) => handled(one, bench.time.now()));
        });
        await bench.engine.start(probe.work);

        const other = known(await bench.engine.accept(messageWritten()));

        await probe.ended(1, other);
        expect((await bench.engine.read(other))?.inbox).toEqual([]);
        release.resolve();
        await probe.ended(1, slow);
      }),
    );
  });

  describeFailures(make);
  describeStopping(make);
}

function describeFailures(make: MakeStore): void {
  describe('when work fails', () => {
    it(
      'tries again later, not at once, and loses nothing',
      onBench(make, async (bench) => {
        const bad = known(await bench.engine.accept(messageWritten()));
        let failing = true;
        const probe = createWorkProbe(async (id) => {
          if (id === bad && failing) throw new Error('out of order');
          return bench.engine.change(id, (one) => handled(one, bench.time.now()));
        });
        await bench.engine.start(probe.work);
        await probe.ended(1, bad);
        await throughOtherCase(bench, probe);
        const atOnce = probe.calls.filter((id) => id === bad).length;
        failing = false;

        bench.time.advance(5 * MINUTE);
        await probe.ended(2, bad);

        expect(atOnce).toBe(1);
        expect((await bench.engine.read(bad))?.inbox).toEqual([]);
      }),
    );

    it(
      'waits as well when work leaves its case due and unchanged',
      onBench(make, async (bench) => {
        const idle = known(await bench.engine.accept(messageWritten()));
        const probe = createWorkProbe(async (id) =>
          id === idle
            ? undefined
            : bench.engine.change(id, (one) => handled(one, bench.time.now())),
        );
        await bench.engine.start(probe.work);
        await probe.ended(1, idle);
        await throughOtherCase(bench, probe);
        const atOnce = probe.calls.filter((id) => id === idle).length;

        bench.time.advance(5 * MINUTE);
        await probe.ended(2, idle);

        expect(atOnce).toBe(1);
      }),
    );
  });
}

function describeStopping(make: MakeStore): void {
  describe('stopping', () => {
    it(
      'waits for running work, lets it save, and calls no more',
      onBench(make, async (bench) => {
        const release = Promise.withResolvers<void>();
        const id = known(await bench.engine.accept(messageWritten()));
        const due = await caseWithClock(bench, MINUTE);
        const probe = createWorkProbe(async (one) => {
          await release.promise;
          return bench.engine.change(one, (current) => handled(current, bench.time.now()));
        });
        await bench.engine.start(probe.work);
        await probe.begun(1);

        const stopping = bench.engine.stop();
        bench.time.advance(2 * MINUTE);
        release.resolve();
        await stopping;
        await bench.restart();

        expect(probe.calls).toEqual([id]);
        expect((await bench.engine.read(id))?.inbox).toEqual([]);
        expect((await bench.engine.read(due))?.clocks).toHaveLength(1);
      }),
    );

    it(
      'refuses what is asked after the stop, and can be stopped twice',
      onBench(make, async ({ engine }) => {
        const id = known(await engine.accept(messageWritten()));

        await engine.stop();
        await engine.stop();

        await expect(engine.accept(messageWritten())).rejects.toThrow('stopping');
        await expect(engine.change(id, (one) => one)).rejects.toThrow('stopping');
        await expect(engine.read(id)).rejects.toThrow('stopping');
      }),
    );
  });
}

function startHandling(bench: Bench) {
  return handlingWork(
    () => bench.engine,
    () => bench.time.now(),
  );
}

/** A case that wants nothing but to be called when its clock is due, `inMs` from now. */
async function caseWithClock({ engine, time }: Bench, inMs: number): Promise<string> {
  const id = known(await engine.accept(messageWritten()));
  const clock = { kind: 'escalate', due: time.now() + inMs, turn: 0 } as const;
  await engine.change(id, (one) => ({ ...one, inbox: [], clocks: [clock] }));
  return id;
}

/** Sees a fresh case through its work; what the engine meant to call before that, it has called by then. */
async function throughOtherCase(bench: Bench, probe: ReturnType<typeof createWorkProbe>) {
  const id = known(await bench.engine.accept(messageWritten()));
  await probe.ended(1, id);
}
