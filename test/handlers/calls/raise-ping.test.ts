import { describe, expect, it } from 'vitest';
import type { Urgency } from '../../../src/domain/assessment.ts';
import type { Ping } from '../../../src/domain/call.ts';
import { raisePing } from '../../../src/handlers/calls/raise-ping.ts';
import { NOBODY_KNOWN } from '../../../src/handlers/desk.ts';
import { assessmentOf, caseOf, pingOf, signalOf } from '../../domain/samples.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { shopSettings } from '../../fakes/shop.ts';

const MOMENT = { settings: shopSettings, now: MORNING, model: false, ...NOBODY_KNOWN };
const MORE = { cause: 'signal', why: 'they speak of a lawyer' } as const;

/** The open call after something more has come up, where the case is now this urgent. */
function raised(before: Partial<Ping>, urgency: Urgency, risk = 0.1): Ping | undefined {
  const current = caseOf({
    pings: [pingOf(before)],
    assessment: assessmentOf({ urgency, risk, turn: 2, signals: [signalOf('legal', 2)] }),
  });
  return raisePing(current, MOMENT, MORE).pings.at(-1);
}

describe('a call that something more comes up for', () => {
  it.each([
    ['P3', 'P1', 'P1'],
    ['P2', 'P2', 'P2'],
    ['P1', 'P4', 'P1'],
  ] as const)('of %s is, now that the case is %s, of %s: never of less', (before, now, after) => {
    expect(raised({ urgency: before }, now)?.urgency).toBe(after);
  });

  it('keeps the higher risk', () => {
    expect([raised({ risk: 0.3 }, 'P3', 0.8)?.risk, raised({ risk: 0.3 }, 'P3')?.risk]).toEqual([
      0.8, 0.3,
    ]);
  });

  it('says both reasons, and the signals of both', () => {
    const ping = raised({ why: 'nobody answered', signals: ['waiting', 'legal'] }, 'P3');

    expect(ping).toMatchObject({
      why: 'nobody answered; they speak of a lawyer',
      signals: ['waiting', 'legal'],
      turn: 2,
    });
  });

  it('stays as it is where it says so already, and where there is none', () => {
    const said = caseOf({ pings: [pingOf({ why: MORE.why })] });
    const nothing = caseOf({ pings: [] });

    expect(raisePing(said, MOMENT, MORE)).toBe(said);
    expect(raisePing(nothing, MOMENT, MORE)).toBe(nothing);
  });
});
