import { quantile } from './bootstrap.ts';
import type { Outcome } from './score-early.ts';

/** How much earlier than the blow-up the alarms came: medians over the escalated conversations with an alarm, null without any. */
export interface Lead {
  readonly turns: number | null;
  readonly customerMessages: number | null;
  readonly minutes: number | null;
}

/** The medians over all outcomes. */
export function leadOf(outcomes: readonly Outcome[]): Lead {
  const leads = outcomes.flatMap(leadOfOne);
  return {
    turns: medianOf(leads.map((lead) => lead.turns)),
    customerMessages: medianOf(leads.map((lead) => lead.customerMessages)),
    minutes: medianOf(leads.flatMap((lead) => lead.minutes ?? [])),
  };
}

interface OneLead {
  readonly turns: number;
  readonly customerMessages: number;
  readonly minutes: number | null;
}

/** The lead of one conversation; none where it never blew up or no alarm came. */
export function leadOfOne({ conversation, alarm }: Outcome): OneLead[] {
  const { atTurn, turns } = conversation;
  if (alarm === null || atTurn === null) return [];
  const then = turns[atTurn]?.seconds ?? null;
  const now = turns[alarm]?.seconds ?? null;
  return [
    {
      turns: atTurn - alarm,
      customerMessages: turns.slice(alarm, atTurn).filter((turn) => turn.isHeard).length,
      minutes: then === null || now === null ? null : (then - now) / 60,
    },
  ];
}

function medianOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile(values, 0.5);
}
