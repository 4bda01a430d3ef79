import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { summarise } from '../../../src/domain/case-summary.ts';
import { pingOf } from '../../domain/samples.ts';
import { messageWritten } from '../../fakes/events.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { type Bench, collect, known, type MakeStore, onBench } from './bench.ts';

const ADA = { id: 'terminal:local/ada', name: 'Ada', side: 'customer' } as const;

export function describeQuerying(make: MakeStore): void {
  describe('listing cases', () => {
    it(
      'gives those most at risk first, as many as wanted',
      onBench(make, async (bench) => {
        const ids = await openCases(bench, [0.2, 0.9, 0.5, 0.7]);

        const found = await collect(bench.engine.cases({ order: 'risk', limit: 3 }));

        expect(found.map((one) => one.id)).toEqual([ids[1], ids[3], ids[2]]);
      }),
    );

    it(
      'gives the latest opened first, as many as wanted',
      onBench(make, async (bench) => {
        const ids = await openCases(bench, [0.2, 0.9, 0.5, 0.7]);

        const found = await collect(bench.engine.cases({ order: 'recent', limit: 2 }));

        expect(found.map((one) => one.id)).toEqual([ids[3], ids[2]]);
      }),
    );

    it(
      'gives nothing for a limit of none',
      onBench(make, async (bench) => {
        await openCases(bench, [0.2]);

        expect(await collect(bench.engine.cases({ order: 'recent', limit: 0 }))).toEqual([]);
      }),
    );

    it(
      'keeps to a channel, a customer, a state, and to all of them together',
      onBench(make, async (bench) => {
        const { engine } = bench;
        const other = 'terminal:local/other';
        const here = known(await engine.accept(messageWritten({ by: ADA })));
        const there = known(await engine.accept(messageWritten({ by: ADA, channel: other })));
        const stranger = known(await engine.accept(messageWritten({ channel: other })));
        await engine.change(there, (one) => ({ ...one, inbox: [], state: 'closed' }));

        const inChannel = await idsOf(bench, { channel: other });
        const ofAda = await idsOf(bench, { customer: ADA.id });
        const open = await idsOf(bench, { state: 'open' });
        const all = await idsOf(bench, { channel: other, customer: ADA.id, state: 'closed' });

        expect(inChannel).toEqual([there, stranger].toSorted());
        expect(ofAda).toEqual([here, there].toSorted());
        expect(open).toEqual([here, stranger].toSorted());
        expect(all).toEqual([there]);
      }),
    );

    it(
      'tells of every case what its summary says, over a restart too',
      onBench(make, async (bench) => {
        const [open, closed] = await openCases(bench, [0.4, 0.8]);
        await bench.engine.change(closed ?? '', (one) => ({
          ...one,
          inbox: [],
          state: 'closed',
          takenBy: 'Lee',
          takenById: 'terminal:local/lee',
          pings: [pingOf({ lead: 'terminal:local/ana' }), pingOf({ answer: 'have-it' })],
          mergedInto: open ?? '',
        }));
        const before = await collect(bench.engine.cases({ order: 'recent', limit: 10 }));

        await bench.restart();

        const after = await collect(bench.engine.cases({ order: 'recent', limit: 10 }));
        const document = await bench.engine.read(open ?? '');
        expect(after).toEqual(before);
        expect(after.find((one) => one.id === open)).toEqual(document && summarise(document));
        expect(after.find((one) => one.id === closed)).toMatchObject({
          state: 'closed',
          takenBy: 'Lee',
          takenById: 'terminal:local/lee',
          calling: ['terminal:local/ana'],
          mergedInto: open,
          risk: 0.8,
        });
      }),
    );
  });
}

/** Cases of the given risks, opened a minute apart. */
async function openCases({ engine }: Bench, risks: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, risk] of risks.entries()) {
    const id = known(await engine.accept(messageWritten({ at: MORNING + index * 60_000 })));
    await engine.change(id, (one) => ({ ...one, assessment: assessed(risk) }));
    ids.push(id);
  }
  return ids;
}

async function idsOf(
  { engine }: Bench,
  query: { channel?: string; customer?: string; state?: 'open' | 'closed' },
) {
  const found = await collect(engine.cases({ ...query, order: 'risk', limit: 100 }));
  return found.map((one) => one.id).toSorted();
}

function assessed(risk: number): Case['assessment'] {
  return {
    turn: 0,
    language: 'en',
    urgency: 'P3',
    style: null,
    mood: 'calm',
    intensity: 0,
    risk,
    churn: 'none',
    public: 'none',
    signals: [],
    reasons: [],
    ask: 'a refund',
    assessor: 'local',
  };
}
