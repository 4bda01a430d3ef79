import { describe, expect, it } from 'vitest';
import type { HeldCall } from '../../../src/domain/call.ts';
import type { Case } from '../../../src/domain/case.ts';
import { summarise } from '../../../src/domain/case-summary.ts';
import type { Example } from '../../../src/domain/learning/example.ts';
import type { CaseQuery } from '../../../src/engine/engine.ts';
import { PROMISE, pingOf } from '../../domain/samples.ts';
import { messageWritten } from '../../fakes/events.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { type Bench, collect, known, type MakeStore, onBench } from './bench.ts';

const ANA = 'terminal:local/ana';
const LEE = 'terminal:local/lee';

const HELD: HeldCall = {
  cause: 'risk',
  why: 'this customer is about to be lost',
  exclude: [],
  step: 0,
  since: MORNING,
  waitsFor: 'hours',
};

const MISSED: Example = { kind: 'missed', turn: 0, at: MORNING, risk: 0.2 };

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
      "finds a customer's cases by their address and an account's, whoever wrote and wherever",
      onBench(make, async (bench) => {
        const { engine } = bench;
        const ADA_AT_WORK = { ...ADA, email: 'ada@acme.example' };
        const here = known(await engine.accept(messageWritten({ by: ADA_AT_WORK })));
        const there = known(
          await engine.accept(
            messageWritten({ by: { ...ADA_AT_WORK, id: 'terminal:elsewhere/ada' } }),
          ),
        );
        const colleague = known(
          await engine.accept(
            messageWritten({ by: { ...ADA, id: 'terminal:local/bo', email: 'bo@acme.example' } }),
          ),
        );
        await engine.accept(messageWritten());

        const byAddress = await idsOf(bench, { email: 'ada@acme.example' });
        const ofAccount = await idsOf(bench, { account: 'acme.example' });

        expect(byAddress).toEqual([here, there].toSorted());
        expect(ofAccount).toEqual([here, there, colleague].toSorted());
      }),
    );

    it(
      'finds what somebody has taken, and was called to and has not answered, under any of their addresses',
      onBench(make, async (bench) => {
        const [taken = '', called = '', answered = '', closed = ''] = await openCases(
          bench,
          [0.1, 0.2, 0.3, 0.4],
        );
        await bench.engine.change(taken, (one) => ({ ...one, takenById: LEE }));
        await bench.engine.change(called, (one) => ({
          ...one,
          pings: [pingOf({ lead: ANA, others: [LEE] })],
        }));
        await bench.engine.change(answered, (one) => ({
          ...one,
          pings: [pingOf({ lead: LEE, answer: 'not-needed' })],
        }));
        await bench.engine.change(closed, (one) => ({
          ...one,
          state: 'closed',
          takenById: ANA,
          pings: [pingOf({ lead: ANA })],
        }));

        expect(await idsOf(bench, { takenBy: [LEE, 'slack:T1/U-LEE'] })).toEqual([taken]);
        expect(await idsOf(bench, { takenBy: [ANA, LEE] })).toEqual([taken, closed].toSorted());
        expect(await idsOf(bench, { calling: [LEE] })).toEqual([called]);
        expect(await idsOf(bench, { calling: [ANA], state: 'open' })).toEqual([called]);
        expect(await idsOf(bench, { takenBy: [] })).toEqual([]);
        expect(await idsOf(bench, { calling: [] })).toEqual([]);
      }),
    );

    it(
      'finds what a workspace can learn from, and nothing else',
      onBench(make, async (bench) => {
        const [taught = '', closed = ''] = await openCases(bench, [0.1, 0.2, 0.3]);
        const elsewhere = known(
          await bench.engine.accept(messageWritten({ channel: 'slack:T1/C1' })),
        );
        for (const id of [taught, closed, elsewhere])
          await bench.engine.change(id, (one) => ({ ...one, examples: [MISSED] }));
        await bench.engine.change(closed, (one) => ({ ...one, inbox: [], state: 'closed' }));
        await bench.restart();

        expect(await idsOf(bench, { teaches: 'terminal:local' })).toEqual(
          [taught, closed].toSorted(),
        );
        expect(await idsOf(bench, { teaches: 'slack:T1' })).toEqual([elsewhere]);
        expect(await idsOf(bench, { teaches: 'slack:T2' })).toEqual([]);
      }),
    );

    it(
      'keeps to those opened later than a time',
      onBench(make, async (bench) => {
        const ids = await openCases(bench, [0.1, 0.2, 0.3]);

        const later = await idsOf(bench, { openedAfter: MORNING });

        expect(later).toEqual(ids.slice(1).toSorted());
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
          takenById: LEE,
          pings: [pingOf({ lead: ANA }), pingOf({ answer: 'have-it' })],
          promises: [
            { ...PROMISE, what: 'look', by: 'Lee', when: 'by 10', due: MORNING + 2 },
            { ...PROMISE, what: 'call', by: 'Lee', when: 'by 9', due: MORNING + 1 },
            { ...PROMISE, what: 'send', by: 'Lee', when: 'by 8', due: MORNING, state: 'kept' },
            { ...PROMISE, what: 'hurry', by: 'Lee', when: 'soon', due: null },
          ],
          held: HELD,
          blowUp: { turn: 0, warned: false },
          timeline: [...one.timeline, { at: MORNING + 5, what: 'closed' }],
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
          takenById: LEE,
          calling: [ANA],
          recentCalls: [
            { person: ANA, at: MORNING, risk: 0.9, answer: null, cause: 'risk' },
            { person: LEE, at: MORNING, risk: 0.9, answer: 'have-it', cause: 'risk' },
          ],
          promised: MORNING + 1,
          held: true,
          blowUp: { warned: false },
          closedAt: MORNING + 5,
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

async function idsOf({ engine }: Bench, query: Omit<CaseQuery, 'order' | 'limit'>) {
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
