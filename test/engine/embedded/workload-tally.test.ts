import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVEN_DAYS } from '../../../src/domain/case-intake.ts';
import type { CaseSummary } from '../../../src/domain/case-summary.ts';
import type { Load } from '../../../src/domain/workload.ts';
import { createWorkloadTally } from '../../../src/engine/embedded/workload-tally.ts';

type Counted = Pick<CaseSummary, 'id' | 'state' | 'takenById' | 'calling' | 'recentCalls'>;

const PEOPLE = ['ana', 'lee', 'kim'];
const DAY = SEVEN_DAYS / 7;

const Person = fc.constantFrom(...PEOPLE);
const Saved = fc.record({
  id: fc.constantFrom('1', '2', '3', '4'),
  state: fc.constantFrom('open' as const, 'closed' as const),
  takenById: fc.option(Person, { nil: undefined }),
  calling: fc.uniqueArray(Person),
  recentCalls: fc.array(
    fc.record({
      person: Person,
      at: fc.integer({ min: 0, max: 10 }).map((days) => days * DAY),
      risk: fc.constantFrom(0.1, 0.9),
      answer: fc.constant(null),
      cause: fc.constant('risk' as const),
    }),
    { maxLength: 4 },
  ),
});
/** A case is saved, or a day passes, or somebody asks. */
const Step = fc.oneof(
  Saved.map((one) => ({ saved: one })),
  fc.constant('a day passes' as const),
  fc.constant('somebody asks' as const),
);

/** The same by going through all cases. */
function loadsOf(cases: Iterable<Counted>, now: number): Map<string, Load> {
  const all = [...cases];
  const loads = PEOPLE.map((person): [string, Load] => {
    const open = all.filter((one) => one.state === 'open');
    const calls = all.flatMap(({ recentCalls }) => recentCalls);
    return [
      person,
      {
        cases: open.filter((one) => one.takenById === person).length,
        calls: open.filter((one) => one.calling.includes(person)).length,
        recent: calls
          .filter((call) => call.person === person && call.at > now - SEVEN_DAYS)
          .map(({ at, risk }) => ({ at, risk }))
          .toSorted(inOrder),
      },
    ];
  });
  return new Map(loads.filter(([, load]) => load.cases + load.calls + load.recent.length > 0));
}

function inOrder(left: Load['recent'][number], right: Load['recent'][number]): number {
  return left.at - right.at || left.risk - right.risk;
}

function comparable(loads: ReadonlyMap<string, Load>) {
  const sorted = [...loads].map(
    ([person, load]) => [person, { ...load, recent: load.recent.toSorted(inOrder) }] as const,
  );
  return Object.fromEntries(sorted);
}

describe('the tally of who has how much to do', () => {
  it('is at every moment what going through all cases would give', () => {
    fc.assert(
      fc.property(fc.array(Step, { maxLength: 30 }), (steps) => {
        const tally = createWorkloadTally();
        const cases = new Map<string, Counted>();
        let now = 0;
        for (const step of steps) {
          if (step === 'a day passes') now += DAY;
          else if (step === 'somebody asks') tally.at(now);
          else {
            cases.set(step.saved.id, step.saved);
            tally.set(step.saved, now);
          }
        }

        expect(comparable(tally.at(now))).toEqual(comparable(loadsOf(cases.values(), now)));
      }),
    );
  });

  it('forgets a case that is gone', () => {
    const tally = createWorkloadTally();
    tally.set({ id: '1', state: 'open', takenById: 'ana', calling: [], recentCalls: [] }, 0);

    tally.remove('1', 0);

    expect([...tally.at(0)]).toEqual([]);
  });

  it('gives the very map of before where nothing has changed for anybody', () => {
    const tally = createWorkloadTally();
    const one = { id: '1', state: 'open', takenById: 'ana', calling: [], recentCalls: [] } as const;
    tally.set(one, 0);
    const before = tally.at(0);

    tally.set({ ...one }, 1);
    tally.set({ ...one, id: '2', takenById: undefined }, 1);

    expect(tally.at(1)).toBe(before);
  });
});
