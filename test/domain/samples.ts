import type { Assessment } from '../../src/domain/assessment.ts';
import type { Ping } from '../../src/domain/call.ts';
import type { Case } from '../../src/domain/case.ts';
import { openCase } from '../../src/domain/case-intake.ts';
import type { Turn } from '../../src/domain/conversation.ts';
import type { Commitment } from '../../src/domain/promises/commitment.ts';
import type { Signal, SignalKind } from '../../src/domain/signal.ts';
import { messageWritten } from '../fakes/events.ts';
import { MORNING } from '../fakes/fake-time.ts';

export function signalOf(kind: SignalKind, turn = 0): Signal {
  return { kind, quote: 'quoted', turn };
}

/** A calm first message that nothing is wrong with. */
export function assessmentOf(changes: Partial<Assessment> = {}): Assessment {
  return {
    turn: 0,
    language: 'en',
    urgency: 'P3',
    style: null,
    mood: 'calm',
    intensity: 0.1,
    risk: 0.1,
    churn: 'none',
    public: 'none',
    signals: [],
    reasons: [],
    ask: 'Where is my order?',
    assessor: 'local',
    ...changes,
  };
}

/** A ping of this morning, for risk, told of nothing else. */
export function pingOf(changes: Partial<Ping> = {}): Ping {
  return {
    id: 'case/ping/1',
    lead: 'terminal:local/lee',
    others: [],
    step: 0,
    routing: { why: [], passed: [] },
    cause: 'risk',
    why: 'this customer is about to be lost',
    turn: 0,
    risk: 0.9,
    signals: [],
    urgency: 'P3',
    at: MORNING,
    rearmed: false,
    answer: null,
    message: null,
    ...changes,
  };
}

export function turnOf(who: Turn['who'], text: string, at: number | null = MORNING): Turn {
  return { id: `${who}/${text}`, who, author: who === 'agent' ? 'Ana' : 'Robin', text, at };
}

/** What a promise of the morning has besides its words. */
export const PROMISE = {
  id: 'case/promise/1',
  at: MORNING,
  kind: 'deed',
  state: 'standing',
} as const satisfies Partial<Commitment>;

/** An open case with nothing in it yet. */
export function caseOf(changes: Partial<Case> = {}): Case {
  return { ...openCase(messageWritten({ message: 'm-open' }), 'case'), ...changes };
}
