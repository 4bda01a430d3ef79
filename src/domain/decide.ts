import { type Assessment, moreUrgent, type Urgency } from './assessment.ts';
import type { Cause, Ping } from './case.ts';
import type { Policy } from './policy.ts';
import type { Signal, SignalKind } from './signal.ts';

/** What is known when it has to be decided whether a lead is called. Mood is not in it: nobody is called for mood. */
export interface Standing {
  readonly assessment: Pick<Assessment, 'turn' | 'urgency' | 'risk' | 'signals'>;
  /** Earlier pings of this case, oldest first. */
  readonly pings: readonly Ping[];
  /** How many customer turns there have been since the last ping. */
  readonly turnsSincePing: number;
  /** Milliseconds since 1970; null where turns carry no times. */
  readonly now: number | null;
  /** The customer has waited past the escalation time. */
  readonly overdue: boolean;
}

export type Decision =
  | { readonly ping: false }
  | {
      readonly ping: true;
      readonly cause: Cause;
      readonly why: string;
      readonly signal?: SignalKind;
    };

const NO: Decision = { ping: false };

/** Signals that say something about the customer being lost; praise does not. */
function isEvidence(signal: Signal): boolean {
  return signal.kind !== 'praise';
}

/**
 * Whether to call a lead now, and for what. The first cause that holds wins: harm that grows by the hour, a signal that always
 * matters, waiting, risk. Risk alone needs at least one signal behind it, so that every ping can say why.
 */
export function decide(standing: Standing, policy: Policy): Decision {
  const last = standing.pings.at(-1);
  const causes = causesOf(standing, policy);
  if (last === undefined) return causes[0] ?? NO;
  if (coolingDown(standing, last, policy))
    return causes.find((cause) => isWorse(cause, standing, last)) ?? NO;
  return causes.find((cause) => isNew(cause, standing, last)) ?? NO;
}

type Call = Extract<Decision, { ping: true }>;

function causesOf(standing: Standing, policy: Policy): Call[] {
  const { assessment } = standing;
  const calls: Call[] = [];
  if (reaches(assessment.urgency, policy.escalate.urgency)) {
    calls.push({
      ping: true,
      cause: 'urgency',
      why: `${assessment.urgency}: waiting costs this customer dearly`,
    });
  }
  for (const kind of policy.escalate.signals) {
    if (assessment.signals.some((signal) => signal.kind === kind)) {
      calls.push({ ping: true, cause: 'signal', signal: kind, why: SIGNAL_WHY[kind] });
    }
  }
  if (standing.overdue) {
    calls.push({ ping: true, cause: 'clock', why: 'nobody has answered in time' });
  }
  if (assessment.risk >= policy.escalate.risk && assessment.signals.some(isEvidence)) {
    calls.push({ ping: true, cause: 'risk', why: 'this customer is about to be lost' });
  }
  return calls;
}

function reaches(urgency: Urgency, level: Policy['escalate']['urgency']): boolean {
  return level !== 'none' && !moreUrgent(level, urgency);
}

function coolingDown(standing: Standing, last: Ping, policy: Policy): boolean {
  if (standing.now === null) return standing.turnsSincePing < policy.escalate.coolDownTurns;
  return standing.now - last.at < policy.escalate.coolDownMinutes * 60_000;
}

/** Worse than what the last ping was about, so that even a cool-down must not hide it: harm now, or danger to people. */
function isWorse(call: Call, standing: Standing, last: Ping): boolean {
  if (call.cause === 'urgency') return moreUrgent(standing.assessment.urgency, last.urgency);
  return call.signal === 'safety' && !wasPingedFor(standing.pings, 'safety');
}

/** Not the thing a lead was called for already. */
function isNew(call: Call, standing: Standing, last: Ping): boolean {
  if (call.cause === 'risk') return last.rearmed;
  if (call.cause === 'urgency') return moreUrgent(standing.assessment.urgency, last.urgency);
  if (call.cause === 'signal') return !wasPingedFor(standing.pings, call.signal);
  return last.cause !== 'clock' || last.turn !== standing.assessment.turn;
}

function wasPingedFor(pings: readonly Ping[], kind: SignalKind | undefined): boolean {
  return pings.some((ping) => ping.signal === kind);
}

const SIGNAL_WHY: Record<SignalKind, string> = {
  repeat_contact: 'they had to come back about the same thing',
  promise_broken: 'something we promised has not happened',
  unanswered_question: 'their question was passed over',
  hand_offs: 'they have been sent from desk to desk',
  waiting: 'they have been left waiting',
  apology_without_step: 'we were sorry and named no next step',
  giving_up: 'they are giving up on us',
  leaving: 'they say they are leaving',
  going_public: 'they say they will go public',
  legal: 'they speak of lawyers or regulators',
  safety: 'somebody may be in danger',
  money: 'their money is at risk',
  data: 'their data or account is at risk',
  outage: 'a service they need is down',
  deadline: 'a date hangs on it',
  praise: 'they are happy',
};

/** Why a signal matters, in one clause. */
export function whySignal(kind: SignalKind): string {
  return SIGNAL_WHY[kind];
}
