import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mood, Urgency } from '../../src/domain/assessment.ts';
import { Cause } from '../../src/domain/cause.ts';
import { decide, rearmed, type Standing } from '../../src/domain/decide.ts';
import { defaultPolicy, Policy } from '../../src/domain/policy.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { pingOf, signalOf } from './samples.ts';

const MINUTE = 60_000;
const { escalate } = defaultPolicy;
const HIGH = escalate.risk + 0.2;
const BELOW = escalate.risk - 0.01;
const FAILURES = escalate.failures.kinds.slice(0, escalate.failures.count);

/** What stands, told by what differs from a calm customer nobody has been called for. */
interface Given {
  readonly urgency?: Urgency;
  readonly risk?: number;
  readonly signals?: readonly SignalKind[];
  readonly turn?: number;
  readonly overdue?: boolean;
  readonly now?: number | null;
  readonly turnsSincePing?: number;
  readonly pings?: Standing['pings'];
}

function standing(given: Given): Standing {
  const { urgency = 'P3', risk = 0.1, signals = [], turn = 0 } = given;
  return {
    assessment: { turn, urgency, risk, signals: signals.map((kind) => signalOf(kind, turn)) },
    pings: given.pings ?? [],
    turnsSincePing: given.turnsSincePing ?? 0,
    now: given.now === undefined ? MORNING : given.now,
    overdue: given.overdue ?? false,
  };
}

function causeOf(given: Given, policy = defaultPolicy): string {
  const decision = decide(standing(given), policy);
  if (!decision.ping) return 'no';
  return decision.signal === undefined ? decision.cause : `${decision.cause}: ${decision.signal}`;
}

describe('decide, for a case nobody was called for', () => {
  it.each<[string, Given, string]>([
    ['nothing is wrong', {}, 'no'],
    ['waiting costs dearly', { urgency: 'P1' }, 'urgency'],
    ['they are blocked, which the policy leaves to the desk', { urgency: 'P2' }, 'no'],
    ['there is danger', { signals: ['safety'] }, 'signal: safety'],
    ['they speak of a lawyer', { signals: ['legal'] }, 'signal: legal'],
    ['they say that they leave', { signals: ['leaving'] }, 'signal: leaving'],
    ['they go public', { signals: ['going_public'] }, 'signal: going_public'],
    ['one thing has gone wrong', { signals: ['waiting'] }, 'no'],
    ['several things have gone wrong', { signals: FAILURES }, 'failures'],
    ['one thing less has', { signals: FAILURES.slice(1) }, 'no'],
    ['they have waited too long', { overdue: true }, 'clock'],
    ['they are about to be lost', { risk: HIGH, signals: ['waiting'] }, 'risk'],
    ['the risk is exactly the threshold', { risk: escalate.risk, signals: ['money'] }, 'risk'],
    ['the risk is just below', { risk: BELOW, signals: ['money'] }, 'no'],
    ['the risk is high and nothing says why', { risk: 1 }, 'no'],
    ['the risk is high and all there is is praise', { risk: 1, signals: ['praise'] }, 'no'],
  ])('when %s', (_, given, expected) => {
    expect(causeOf(given)).toBe(expected);
  });

  it('names the gravest of several causes', () => {
    const all: Given = {
      urgency: 'P1',
      signals: ['leaving', 'safety', ...FAILURES],
      overdue: true,
      risk: 1,
    };

    const order = [
      causeOf(all),
      causeOf({ ...all, urgency: 'P2' }),
      causeOf({ ...all, urgency: 'P2', signals: FAILURES }),
      causeOf({ ...all, urgency: 'P2', signals: FAILURES.slice(1) }),
      causeOf({ ...all, urgency: 'P2', signals: FAILURES.slice(1), overdue: false }),
    ];

    expect(order).toEqual(['urgency', 'signal: safety', 'failures', 'clock', 'risk']);
  });

  it('says why in one clause', () => {
    const decision = decide(standing({ signals: FAILURES }), defaultPolicy);

    expect(decision.ping && decision.why).toBe(
      '3 things have gone wrong on our side: something we promised has not happened; they had to come back about the same thing; they have been sent from desk to desk',
    );
  });

  it.each<[Policy['escalate']['urgency'], Urgency, string]>([
    ['P1', 'P1', 'urgency'],
    ['P1', 'P2', 'no'],
    ['P2', 'P1', 'urgency'],
    ['P2', 'P2', 'urgency'],
    ['P2', 'P3', 'no'],
    ['none', 'P1', 'no'],
  ])('with %s as the level at which to ping, %s means %s', (urgency, at, expected) => {
    expect(causeOf({ urgency: at }, Policy.parse({ escalate: { urgency } }))).toBe(expected);
  });

  it('pings on no signal when the policy names none', () => {
    const policy = Policy.parse({ escalate: { signals: [] } });

    expect(causeOf({ signals: ['leaving', 'safety'] }, policy)).toBe('no');
  });
});

describe('decide, after a ping', () => {
  const hour = escalate.coolDownMinutes * MINUTE;

  it.each<[string, Given, string]>([
    ['risk that has stayed high', { risk: HIGH, signals: ['money'], pings: [pingOf()] }, 'no'],
    [
      'risk that fell and rose again',
      { risk: HIGH, signals: ['money'], pings: [pingOf({ rearmed: true })] },
      'risk',
    ],
    [
      'risk that was low when a lead was called for something else',
      { risk: HIGH, signals: ['money'], pings: [pingOf({ cause: 'clock', risk: 0.1, turn: 0 })] },
      'risk',
    ],
    [
      'risk that was high already when a lead was called for something else',
      { risk: HIGH, signals: ['money'], pings: [pingOf({ cause: 'clock', risk: HIGH })] },
      'no',
    ],
    ['a new hard signal', { signals: ['legal'], pings: [pingOf()] }, 'signal: legal'],
    [
      'the same hard signal again',
      { signals: ['legal'], turn: 4, pings: [pingOf({ signals: ['legal'], signal: 'legal' })] },
      'no',
    ],
    [
      'a hard signal the lead was told of when called for something else',
      { signals: ['legal'], turn: 4, pings: [pingOf({ cause: 'urgency', signals: ['legal'] })] },
      'no',
    ],
    [
      'a hard signal an earlier lead was told of',
      { signals: ['legal'], pings: [pingOf({ signals: ['legal'] }), pingOf({ cause: 'clock' })] },
      'no',
    ],
    [
      'a new failure beside those that were told',
      { signals: FAILURES, pings: [pingOf({ signals: FAILURES.slice(1) })] },
      'failures',
    ],
    [
      'one failure more than the lead was called for',
      {
        signals: escalate.failures.kinds,
        pings: [pingOf({ cause: 'failures', signals: FAILURES })],
      },
      'no',
    ],
    ['urgency that rose', { urgency: 'P1', pings: [pingOf({ urgency: 'P2' })] }, 'urgency'],
    ['urgency that stayed', { urgency: 'P1', pings: [pingOf({ urgency: 'P1' })] }, 'no'],
    ['a clock of a later turn', { overdue: true, turn: 3, pings: [pingOf({ turn: 1 })] }, 'clock'],
    [
      'a clock of the turn a lead was called about',
      { overdue: true, turn: 1, pings: [pingOf({ turn: 1, cause: 'clock' })] },
      'no',
    ],
    [
      'a clock of the turn a lead was called about for another reason',
      { overdue: true, turn: 1, pings: [pingOf({ turn: 1, cause: 'signal' })] },
      'no',
    ],
  ])('and a cool-down, on %s', (_, given, expected) => {
    expect(causeOf({ ...given, now: MORNING + hour })).toBe(expected);
  });

  it.each<[string, Given, string]>([
    ['a new hard signal', { signals: ['legal'] }, 'no'],
    ['a clock', { overdue: true, turn: 3 }, 'no'],
    ['several failures', { signals: FAILURES }, 'no'],
    [
      'risk that fell and rose',
      { risk: 1, signals: ['money'], pings: [pingOf({ rearmed: true })] },
      'no',
    ],
    ['urgency that rose to P1', { urgency: 'P1' }, 'urgency'],
    ['urgency that was P1 before', { urgency: 'P1', pings: [pingOf({ urgency: 'P1' })] }, 'no'],
    ['danger', { signals: ['leaving', 'safety'] }, 'signal: safety'],
    [
      'danger that was told',
      { signals: ['safety'], pings: [pingOf({ signals: ['safety'] })] },
      'no',
    ],
  ])('within the cool-down, on %s', (_, given, expected) => {
    const soon = { pings: [pingOf()], now: MORNING + hour - 1, ...given };

    expect(causeOf(soon)).toBe(expected);
  });

  it.each([
    [escalate.coolDownTurns - 1, 'no'],
    [escalate.coolDownTurns, 'signal: legal'],
  ])('without times, %i customer turns later: %s', (turnsSincePing, expected) => {
    const given: Given = { signals: ['legal'], pings: [pingOf()], now: null, turnsSincePing };

    expect(causeOf(given)).toBe(expected);
  });

  it('with times, counts no turns', () => {
    const given: Given = { signals: ['legal'], pings: [pingOf()], turnsSincePing: 100 };

    expect(causeOf({ ...given, now: MORNING + MINUTE })).toBe('no');
  });
});

describe('rearmed', () => {
  const level = escalate.risk - escalate.rearm;

  it('marks the last ping once risk has fallen by the margin', () => {
    const pings = [pingOf({ id: 'first' }), pingOf({ id: 'second' })];

    const marked = rearmed(pings, level, defaultPolicy);

    expect(marked.map((ping) => ping.rearmed)).toEqual([false, true]);
    expect(pings.map((ping) => ping.rearmed)).toEqual([false, false]);
  });

  it('returns the same list where nothing changes', () => {
    const high = [pingOf()];
    const marked = [pingOf({ rearmed: true })];

    expect(rearmed(high, level + 0.01, defaultPolicy)).toBe(high);
    expect(rearmed(marked, 0, defaultPolicy)).toBe(marked);
    expect(rearmed([], 0, defaultPolicy)).toEqual([]);
  });
});

const earlierPings = fc
  .record({
    cause: fc.constantFrom(...Cause.options),
    turn: fc.nat(9),
    risk: fc.double({ min: 0, max: 1, noNaN: true }),
    signals: fc.subarray([...SignalKind.options]),
    urgency: fc.constantFrom(...Urgency.options),
    rearmed: fc.boolean(),
  })
  .map(pingOf);
const standings: fc.Arbitrary<Standing> = fc
  .record({
    urgency: fc.constantFrom(...Urgency.options),
    risk: fc.double({ min: 0, max: 1, noNaN: true }),
    signals: fc.subarray([...SignalKind.options]),
    turn: fc.nat(9),
    overdue: fc.boolean(),
    now: fc.option(fc.nat(1000).map((minutes) => MORNING + minutes * MINUTE)),
    turnsSincePing: fc.nat(9),
    pings: fc.array(earlierPings, { maxLength: 3 }),
  })
  .map(standing);
const policies = fc
  .record({
    risk: fc.double({ min: 0, max: 1, noNaN: true }),
    rearm: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    urgency: fc.constantFrom('P1', 'P2', 'none'),
    signals: fc.subarray([...SignalKind.options]),
    failures: fc.record({ count: fc.integer({ min: 1, max: 4 }) }),
  })
  .map((fields) => Policy.parse({ escalate: fields }));

/** The standing as it is after a lead was called for it, with everything else as before. */
function afterPing(before: Standing, later: number): Standing {
  const { assessment, now } = before;
  const ping = pingOf({
    ...assessment,
    signals: [...new Set(assessment.signals.map((signal) => signal.kind))],
    at: now ?? 0,
  });
  return {
    ...before,
    pings: [...before.pings, ping],
    turnsSincePing: later,
    now: now === null ? null : now + later * 100 * MINUTE,
  };
}

describe('decide, for any standing', () => {
  it('says the same of the same', () => {
    fc.assert(
      fc.property(standings, policies, (one, policy) => {
        expect(decide(one, policy)).toEqual(decide(structuredClone(one), policy));
      }),
    );
  });

  it('never calls again while nothing has changed, however long ago it was', () => {
    fc.assert(
      fc.property(standings, policies, fc.nat(20), (one, policy, later) => {
        fc.pre(decide(one, policy).ping);

        expect(decide(afterPing(one, later), policy)).toEqual({ ping: false });
      }),
    );
  });

  it('is the same in every mood, for mood is not among what it looks at', () => {
    const moods = fc.constantFrom(...Mood.options);

    fc.assert(
      fc.property(standings, policies, moods, moods, (one, policy, mood, other) => {
        const calls = [mood, other].map((felt) => {
          const assessment = { ...one.assessment, mood: felt, intensity: 1 };
          return decide({ ...one, assessment }, policy);
        });

        expect(calls[0]).toEqual(calls[1]);
      }),
    );
  });

  it('never calls without a cause that can be named', () => {
    const calm = standings.map((one) => ({
      ...one,
      overdue: false,
      assessment: { ...one.assessment, urgency: 'P4' as const, signals: [] },
    }));

    fc.assert(
      fc.property(calm, policies, (one, policy) => {
        expect(decide(one, policy)).toEqual({ ping: false });
      }),
    );
  });
});
