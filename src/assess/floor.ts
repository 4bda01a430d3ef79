import {
  type Assessment,
  graver,
  MOST_REASONS,
  moreUrgent,
  type Reason,
  Urgency,
} from '../domain/assessment.ts';
import { DANGER, type Signal, type SignalKind } from '../domain/signal.ts';

/** What is said of money, law and a stopped business may be seen one level milder, not wiped out; what is said of danger not even that. */
const GRAVE: readonly SignalKind[] = ['money', 'legal', 'outage'];
/** Signals found by phrase, with a quote of the customer's, that stay whatever the model says. */
const KEPT: readonly SignalKind[] = [...DANGER, 'money', 'legal'];
/** How far beside such a signal the model may take the risk down, as a share of the local reading's. Ours: half is another opinion, nothing is none. */
const LEAST_SHARE = 0.5;

export interface Floored {
  /** Somebody in the conversation gives orders to the machine: then nothing is taken down at all. */
  readonly isOrdered: boolean;
}

/**
 * The model's assessment held against the local reading of the same turn. Nobody can argue with phrases, so what they found of danger,
 * fraud and the law stands; and the model may raise a level only where it shows words of the customer's for it. Everything else is
 * the model's to say. Pure.
 */
export function withFloor(
  model: Assessment,
  local: Assessment,
  { isOrdered }: Floored,
): Assessment {
  const proven = isProven(model) ? model : lowered(model, local);
  const urgency = graver(proven.urgency, isOrdered ? local.urgency : leastUrgency(local));
  const risk = Math.max(proven.risk, isOrdered ? local.risk : leastRisk(local));
  const kept = isOrdered ? local.signals : local.signals.filter(({ kind }) => KEPT.includes(kind));
  const signals = [...model.signals, ...kept.filter((one) => !has(model.signals, one.kind))];
  const isRaised = urgency !== model.urgency && moreUrgent(urgency, model.urgency);
  return {
    ...model,
    urgency,
    risk,
    signals,
    reasons: isRaised
      ? [...whyRaised(local), ...model.reasons].slice(0, MOST_REASONS)
      : model.reasons,
    ask: model.ask === '' ? local.ask : model.ask,
  };
}

/** A model that can point to nothing the customer wrote has not shown anything. */
function isProven({ signals, reasons }: Assessment): boolean {
  return signals.length + reasons.length > 0;
}

function lowered(model: Assessment, local: Assessment): Pick<Assessment, 'urgency' | 'risk'> {
  return {
    urgency: moreUrgent(model.urgency, local.urgency) ? local.urgency : model.urgency,
    risk: Math.min(model.risk, local.risk),
  };
}

function leastUrgency({ urgency, signals }: Assessment): Urgency {
  if (signals.some(({ kind }) => DANGER.includes(kind))) return urgency;
  if (signals.some(({ kind }) => GRAVE.includes(kind))) return milder(urgency);
  return 'P4';
}

function milder(urgency: Urgency): Urgency {
  return Urgency.options[Urgency.options.indexOf(urgency) + 1] ?? 'P4';
}

function leastRisk({ risk, signals }: Assessment): number {
  return signals.some(({ kind }) => KEPT.includes(kind)) ? risk * LEAST_SHARE : 0;
}

function has(signals: readonly Signal[], kind: SignalKind): boolean {
  return signals.some((signal) => signal.kind === kind);
}

/** The card says whose level it is, with the words that speak for it. */
function whyRaised({ signals, reasons }: Assessment): Reason[] {
  const [evidence] = [
    ...signals.filter(({ kind }) => [...DANGER, ...GRAVE].includes(kind)),
    ...reasons,
  ];
  if (evidence === undefined) return [];
  const { quote, turn } = evidence;
  return [{ quote, turn, why: 'the level of Heed’s own reading stands: the model put it lower' }];
}
