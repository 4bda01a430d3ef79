import { type Assessment, moreUrgent, type Urgency } from './assessment.ts';
import type { Ping } from './call.ts';
import type { Cause } from './cause.ts';
import type { Policy } from './policy.ts';
import type { Signal, SignalKind } from './signal.ts';

/** What is known when it has to be decided whether a lead is called. Mood is not in it: nobody is called for mood. */
export interface Standing {
  readonly assessment: Pick<Assessment, 'turn' | 'urgency' | 'risk' | 'signals'>;
  /** Earlier pings of this case, oldest first; `rearmed` has seen the assessment. */
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

type Call = Extract<Decision, { ping: true }>;

const NO: Decision = { ping: false };
const MINUTE = 60_000;

/**
 * Whether to call a lead now, and for what. The first cause that holds wins: harm that grows by the hour, a signal that always
 * matters, several failures of ours, waiting, risk. Risk alone needs at least one signal behind it, so that every ping can say why. Nobody is called twice for
 * one thing, and during the cool-down after a ping only for something worse.
 */
export function decide(standing: Standing, policy: Policy): Decision {
  const causes = causesOf(standing, policy);
  const last = standing.pings.at(-1);
  if (last === undefined) return causes[0] ?? NO;
  const isCooling = isCoolingDown(standing, last, policy);
  const fresh = causes.find(
    (call) => isNew(call, standing, last, policy) && (!isCooling || isWorse(call)),
  );
  return fresh ?? NO;
}

/** Once risk has fallen well below the threshold, a later rise is a new thing (hysteresis): the last ping is marked for it. */
export function rearmed(
  pings: readonly Ping[],
  risk: number,
  { escalate }: Policy,
): readonly Ping[] {
  const last = pings.at(-1);
  if (last === undefined || last.rearmed || risk > escalate.risk - escalate.rearm) return pings;
  return pings.with(-1, { ...last, rearmed: true });
}

/** All that speaks for a ping, the most telling first. */
function causesOf(standing: Standing, { escalate }: Policy): Call[] {
  const { urgency, risk, signals } = standing.assessment;
  const kinds = new Set(signals.map((signal) => signal.kind));
  const calls: Call[] = [];
  if (reaches(urgency, escalate.urgency))
    calls.push({
      ping: true,
      cause: 'urgency',
      why: `${urgency}: waiting costs this customer dearly`,
    });
  for (const kind of escalate.signals.filter((kind) => kinds.has(kind)))
    calls.push({ ping: true, cause: 'signal', signal: kind, why: SIGNAL_WHY[kind] });
  const failed = escalate.failures.kinds.filter((kind) => kinds.has(kind));
  if (failed.length >= escalate.failures.count)
    calls.push({ ping: true, cause: 'failures', why: whyFailures(failed) });
  if (standing.overdue)
    calls.push({ ping: true, cause: 'clock', why: 'nobody has answered in time' });
  if (risk >= escalate.risk && signals.some(isEvidence))
    calls.push({ ping: true, cause: 'risk', why: 'this customer is about to be lost' });
  return calls;
}

function reaches(urgency: Urgency, level: Policy['escalate']['urgency']): boolean {
  return level !== 'none' && !moreUrgent(level, urgency);
}

function whyFailures(kinds: readonly SignalKind[]): string {
  return `${kinds.length} things have gone wrong on our side: ${kinds.map((kind) => SIGNAL_WHY[kind]).join('; ')}`;
}

/** Signals that say something about the customer being lost; praise does not. */
function isEvidence(signal: Signal): boolean {
  return signal.kind !== 'praise';
}

function isCoolingDown(standing: Standing, last: Ping, { escalate }: Policy): boolean {
  if (standing.now === null) return standing.turnsSincePing < escalate.coolDownTurns;
  return standing.now - last.at < escalate.coolDownMinutes * MINUTE;
}

/** So much worse that even a cool-down must not hide it: harm now, or danger to people. */
function isWorse(call: Call): boolean {
  return call.cause === 'urgency' || call.signal === 'safety';
}

/** Not the thing a lead was called for, or was told of, already. */
function isNew(call: Call, standing: Standing, last: Ping, { escalate }: Policy): boolean {
  const { pings, assessment } = standing;
  const told = new Set(pings.flatMap((ping) => ping.signals));
  if (call.signal !== undefined) return !told.has(call.signal);
  if (call.cause === 'failures')
    return (
      escalate.failures.kinds.filter((kind) => told.has(kind)).length < escalate.failures.count
    );
  if (call.cause === 'urgency') return moreUrgent(assessment.urgency, last.urgency);
  if (call.cause === 'clock') return last.turn !== assessment.turn;
  return last.rearmed || last.risk < escalate.risk;
}

/** Why a signal matters, in one clause. */
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
