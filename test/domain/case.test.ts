import { describe, expect, it } from 'vitest';
import { staffPersonAddress } from '../../src/domain/audience.ts';
import { dueAt } from '../../src/domain/case.ts';
import { receive } from '../../src/domain/case-intake.ts';
import { queue } from '../../src/domain/outbox.ts';
import type { Notice } from '../../src/domain/outgoing.ts';
import { messageWritten } from '../fakes/events.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { caseOf } from './samples.ts';

const MINUTE = 60_000;
const ANA = { id: 'terminal:local/ana', name: 'Ana', side: 'staff' } as const;

function noticeToAna(): Notice {
  const to = staffPersonAddress(ANA.id, [{ ...ANA, role: 'agent' }]);
  if (to === undefined) throw new Error('Ana must be staff.');
  return { kind: 'notice', audience: 'staff', id: 'n', case: 'case', to, text: '' };
}

describe('dueAt', () => {
  const clock = { kind: 'offer', due: MORNING + 2 * MINUTE, turn: 0 } as const;
  const judge = { turn: 0, notBefore: MORNING + MINUTE };

  it('is never for a case that waits for nothing', () => {
    expect(dueAt(caseOf())).toBeUndefined();
  });

  it('is at once while something is in the inbox', () => {
    expect(dueAt(receive(caseOf({ clocks: [clock] }), messageWritten()))).toBe(0);
  });

  it('is when the nearest of its clocks, its judgement and its messages is', () => {
    expect(dueAt(caseOf({ clocks: [clock] }))).toBe(MORNING + 2 * MINUTE);
    expect(dueAt(caseOf({ clocks: [clock], judge }))).toBe(MORNING + MINUTE);
    expect(dueAt(queue(caseOf({ judge }), noticeToAna(), MORNING))).toBe(MORNING);
  });

  it('does not wait for what was given up', () => {
    const outgoing = noticeToAna();
    const failed = { outgoing, state: 'failed', attempts: 9, notBefore: MORNING } as const;

    expect(dueAt(caseOf({ outbox: [failed] }))).toBeUndefined();
  });
});
