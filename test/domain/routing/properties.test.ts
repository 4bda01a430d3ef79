import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Role } from '../../../src/domain/person.ts';
import type { Need } from '../../../src/domain/routing/route.ts';
import { isOpen } from '../../../src/domain/time/hours.ts';
import { AWAY, calls, hours, NIGHTS, NOW, OFFICE, routed, type Someone } from './world.ts';

const maybe = <Value>(value: Value) => fc.constantFrom(undefined, value);
const QUIET = hours({ quiet: ['10:00-12:00'] }).person.hours;

const someone = fc
  .record({
    role: fc.constantFrom(...Role.options),
    hours: fc.constantFrom(OFFICE, NIGHTS, QUIET, undefined),
    away: maybe(AWAY),
    load: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    accounts: maybe(['acme.example']),
    areas: maybe(['billing']),
    skills: maybe(['legal']),
    languages: fc.constantFrom<string[] | undefined>(undefined, ['de'], ['tr']),
    isOnCall: fc.boolean(),
    isKnown: fc.boolean(),
    lead: fc.option(fc.nat(5), { nil: undefined }),
    cases: fc.nat(3),
    open: fc.nat(3),
    week: fc.nat(22),
  })
  .map(
    ({ isOnCall, isKnown, lead, cases, open, week, ...person }): Omit<Someone, 'name'> => ({
      person,
      isOnCall,
      isKnown,
      ...(lead === undefined ? {} : { lead }),
      load: { cases, calls: open, recent: calls(week) },
    }),
  );

const people = fc
  .array(someone, { maxLength: 12 })
  .map((all) => all.map((one, index): Someone => ({ ...one, name: `P${index}` })));

const need: fc.Arbitrary<Partial<Need>> = fc.record({
  urgency: fc.constantFrom('P1', 'P2', 'P3'),
  afterHours: fc.constantFrom('wait', 'on-call', 'anyone'),
  risk: fc.constantFrom(0.2, 0.5, 0.9),
  exclude: fc.subarray(['P0', 'P1', 'P2']).map((names) => new Set(names.map(idOf))),
});

function idOf(name: string): string {
  return `slack:T1/${name}`;
}

describe('whoever is asked', () => {
  it('was not asked before, is not away, can take more and has a wanted role', () => {
    fc.assert(
      fc.property(people, need, (all, wanted) => {
        const { person } = routed(all, wanted);

        const chosen = all.find(({ name }) => name === person?.name);
        const { cases = 0, calls: open = 0 } = chosen?.load ?? {};
        expect(wanted.exclude?.has(person?.id ?? '')).not.toBe(true);
        expect(chosen?.person?.away).toBeUndefined();
        expect(cases + open).toBeLessThan(chosen?.person?.load ?? Number.POSITIVE_INFINITY);
        if (chosen?.lead === undefined)
          expect(person?.role ?? 'lead').toMatch(/lead|account-owner/);
      }),
    );
  });

  it('works, unless whoever is on call or anyone may be asked', () => {
    fc.assert(
      fc.property(people, need, (all, wanted) => {
        const { person } = routed(all, wanted);

        const isOnCall = all.some(({ name, isOnCall: called }) => called && name === person?.name);
        const isMeant =
          isOpen(person?.hours, NOW) && (person?.hours !== QUIET || wanted.urgency === 'P1');
        const isAllowed =
          wanted.afterHours === 'anyone' || (wanted.afterHours === 'on-call' && isOnCall);
        expect(person === undefined || isMeant || isAllowed).toBe(true);
      }),
    );
  });

  it('is the same wherever they stand on the roster, unless nothing else tells them from another', () => {
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, need, ([all, others], wanted) => {
        // Two who are named at the same place would change places with the roster; a channel's list has no such.
        const named = (list: Someone[]) =>
          list.map(({ lead, ...one }) =>
            lead === undefined ? one : { ...one, lead: Number(one.name.slice(1)) },
          );

        const first = routed(named(all), wanted);
        const second = routed(named(others), wanted);

        const isTie = first.note.why.includes('first on the roster');
        if (!isTie) expect(second.person?.id).toBe(first.person?.id);
        expect(second.note.passed).toHaveLength(first.note.passed.length);
      }),
    );
  });
});

describe('the answer', () => {
  it('is the same for the same', () => {
    fc.assert(
      fc.property(people, need, (all, wanted) => {
        expect(routed(all, wanted)).toEqual(routed(all, wanted));
      }),
    );
  });

  it('names everybody, as the one who is asked or as passed over and why, up to eight', () => {
    fc.assert(
      fc.property(people, need, (all, wanted) => {
        const { person, note } = routed(all, wanted);

        const named = [person?.name, ...note.passed.map(({ name }) => name)].filter(Boolean);
        expect(new Set(named).size).toBe(named.length);
        expect(note.passed).toHaveLength(Math.min(8, all.length - (person === undefined ? 0 : 1)));
        expect(note.passed.every(({ why }) => why !== '')).toBe(true);
        expect(note.why.length > 0).toBe(person !== undefined);
      }),
    );
  });

  it('says when to try again, later than now, where it waits for somebody', () => {
    fc.assert(
      fc.property(people, need, (all, wanted) => {
        const answer = routed(all, wanted);

        if (answer.person !== undefined) return;
        if (answer.waitsFor === 'nobody') expect(answer.at).toBeUndefined();
        else expect(answer.at).toBeGreaterThan(NOW);
      }),
    );
  });

  it('is somebody at the time that was said, where all that was missing were hours', () => {
    fc.assert(
      fc.property(people, need, (all, wanted) => {
        const answer = routed(all, wanted);

        if (answer.person !== undefined || answer.waitsFor !== 'hours') return;
        expect(routed(all, wanted, {}, answer.at).person).toBeDefined();
        expect(routed(all, wanted, {}, (answer.at ?? 0) - 1).person).toBeUndefined();
      }),
    );
  });
});
