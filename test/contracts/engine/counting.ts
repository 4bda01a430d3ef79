import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { SEVEN_DAYS } from '../../../src/domain/case-intake.ts';
import { pingOf } from '../../domain/samples.ts';
import { messageWritten } from '../../fakes/events.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { type Bench, known, type MakeStore, onBench } from './bench.ts';

const ANA = 'terminal:local/ana';
const LEE = 'terminal:local/lee';
const DAY = 24 * 60 * 60 * 1000;

export function describeCounting(make: MakeStore): void {
  describe('counting who has how much to do', () => {
    it(
      'knows nobody where there is nothing',
      onBench(make, async ({ engine }) => {
        await engine.accept(messageWritten());

        expect([...engine.workload()]).toEqual([]);
      }),
    );

    it(
      'counts the open cases somebody has, the calls they have not answered and those of the week',
      onBench(make, async (bench) => {
        await busyWeek(bench);

        expect(loadsIn(bench)).toEqual({
          [LEE]: {
            cases: 2,
            calls: 1,
            recent: [
              { at: MORNING, risk: 0.5 },
              { at: MORNING + DAY, risk: 0.9 },
              { at: MORNING + 2 * DAY, risk: 0.7 },
            ],
          },
          [ANA]: { cases: 0, calls: 1, recent: [{ at: MORNING + 2 * DAY, risk: 0.7 }] },
        });
      }),
    );

    it(
      'counts the same after a restart',
      onBench(make, async (bench) => {
        await busyWeek(bench);
        const before = loadsIn(bench);

        await bench.restart();

        expect(loadsIn(bench)).toEqual(before);
      }),
    );

    it(
      'lets go of calls when they are seven days old, over a restart too',
      onBench(make, async (bench) => {
        await busyWeek(bench);

        bench.time.advance(SEVEN_DAYS - 1);
        const stillThree = bench.engine.workload().get(LEE)?.recent.length;
        bench.time.advance(1);
        const two = bench.engine.workload().get(LEE)?.recent.length;
        bench.time.advance(DAY);
        await bench.restart();

        expect([stillThree, two]).toEqual([3, 2]);
        expect(bench.engine.workload().get(LEE)?.recent).toEqual([
          { at: MORNING + 2 * DAY, risk: 0.7 },
        ]);
      }),
    );

    it(
      'leaves a map that it gave as it was',
      onBench(make, async (bench) => {
        const before = bench.engine.workload();

        await busyWeek(bench);

        expect([...before]).toEqual([]);
      }),
    );
  });
}

/** Lee has two cases, one call to answer with Ana, and had two calls more, one in a case that is closed. */
async function busyWeek(bench: Bench): Promise<void> {
  await caseWith(bench, { takenById: LEE, pings: [pingOf({ risk: 0.5, answer: 'have-it' })] });
  await caseWith(bench, { takenById: LEE });
  await caseWith(bench, {
    state: 'closed',
    takenById: LEE,
    pings: [pingOf({ at: MORNING + DAY, answer: 'closed' })],
  });
  await caseWith(bench, {
    pings: [pingOf({ others: [ANA], risk: 0.7, at: MORNING + 2 * DAY })],
  });
}

async function caseWith({ engine }: Bench, changes: Partial<Case>): Promise<void> {
  const id = known(await engine.accept(messageWritten()));
  await engine.change(id, (one) => ({ ...one, inbox: [], ...changes }));
}

function loadsIn({ engine }: Bench) {
  return Object.fromEntries(engine.workload());
}
