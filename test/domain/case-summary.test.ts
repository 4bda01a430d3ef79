import { describe, expect, it } from 'vitest';
import { receive } from '../../src/domain/case-intake.ts';
import { candidateOf, summarise } from '../../src/domain/case-summary.ts';
import { messageWritten } from '../fakes/events.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { assessmentOf, caseOf, turnOf } from './samples.ts';

const MINUTE = 60_000;

describe('summarise', () => {
  it('holds what queues and histories show', () => {
    const one = caseOf({
      customer: { id: 'robin', name: 'Robin' },
      assessment: assessmentOf({ urgency: 'P2', risk: 0.6, ask: 'Where is it?' }),
      risks: [
        { turn: 0, risk: 0.2 },
        { turn: 2, risk: 0.6 },
      ],
      takenBy: 'Ana',
      turns: [turnOf('customer', 'Hello?', MORNING + MINUTE), turnOf('agent', 'Hello!')],
    });

    expect(summarise(one)).toMatchObject({
      customer: 'robin',
      customerName: 'Robin',
      urgency: 'P2',
      risk: 0.6,
      trend: 'rising',
      ask: 'Where is it?',
      takenBy: 'Ana',
      lastHeardAt: MORNING + MINUTE,
    });
    expect(candidateOf(one).messages).toEqual(['customer/Hello?', 'agent/Hello!']);
  });

  it('is mild about a case nothing is known of yet', () => {
    expect(summarise(caseOf())).toMatchObject({
      urgency: undefined,
      risk: 0,
      trend: 'steady',
      ask: '',
      takenBy: undefined,
      lastHeardAt: MORNING,
    });
  });

  it('hears a message that still waits in the inbox', () => {
    const late = messageWritten({ message: 'm-late', at: MORNING + 9 * MINUTE });
    const one = receive(caseOf({ turns: [turnOf('customer', 'Hello?')] }), late);

    expect(summarise(one).lastHeardAt).toBe(MORNING + 9 * MINUTE);
    expect(candidateOf(one).messages).toContain('m-late');
  });
});
