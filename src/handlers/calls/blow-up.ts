import type { Assessment } from '../../domain/assessment.ts';
import type { Case } from '../../domain/case.ts';
import { isHeard } from '../../domain/conversation.ts';
import { withExample } from '../../domain/learning/example.ts';
import { type Moment, record } from '../desk.ts';

/** From here on anger is no mere annoyance, from 0 to 1. Ours. */
const ANGRY = 0.6;

/**
 * Notes when a customer blows up, once for a case, and whether anybody had been called by then: who blows up unheralded is a miss, as
 * "not needed" is a false alarm. Who begins a conversation so could not be seen coming.
 */
export function withBlowUp(current: Case, moment: Moment): Case {
  const { assessment, blowUp, pings, turns } = current;
  if (blowUp !== null || assessment === null || !isBlowUp(assessment)) return current;
  if (!turns.slice(0, assessment.turn).some(isHeard)) return current;
  const warned = pings.some((ping) => ping.lead !== '' && ping.turn < assessment.turn);
  const note = warned ? 'a lead had been called before' : 'nobody had been called before';
  const next: Case = {
    ...current,
    blowUp: { turn: assessment.turn, warned },
    examples: warned ? current.examples : withMiss(current, assessment.turn, moment.now),
  };
  return record(next, moment.now, 'blew up', undefined, note);
}

/** The highest risk of before is what should have called somebody, and did not. */
function withMiss({ examples, risks }: Case, turn: number, at: number): Case['examples'] {
  const before = risks.filter((point) => point.turn < turn).map((point) => point.risk);
  return withExample(examples, { kind: 'missed', turn, risk: Math.max(0, ...before), at });
}

/** They are angry outright, or say that they leave, go public or go to law. */
function isBlowUp({ mood, intensity, churn, public: going, signals }: Assessment): boolean {
  if (mood === 'angry' && intensity >= ANGRY) return true;
  return churn === 'high' || going === 'high' || signals.some(({ kind }) => kind === 'legal');
}
