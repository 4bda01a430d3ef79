import { leadOf, leadOfOne } from '../leads.ts';
import { matchedAuc, type Running } from '../matched-auc.ts';
import type { ResultRow } from '../result.ts';
import { alarmShare, type EarlyConversation, type Outcome, precisionAt } from '../score-early.ts';

type Kind = EarlyConversation['kind'];
const ESCALATED: readonly Kind[] = ['cold', 'hot'];

/** One judge on one set: what its alarms did, and its scores ready to be compared. */
export interface EarlyView {
  readonly outcomes: readonly Outcome[];
  readonly runnings: readonly Running[];
}

/** One number of the early-warning tables. */
export interface EarlyMetric {
  readonly metric: string;
  readonly unit: ResultRow['unit'];
  /** The conversations that it is about. */
  readonly kinds: readonly Kind[];
  /** Whether an interval is worth its time. */
  readonly interval: boolean;
  /** Says something only where hot starts are told from cold ones. */
  readonly apart?: boolean;
  evaluate(view: EarlyView): number | null;
}

function shareOf(metric: string, kinds: readonly Kind[]): EarlyMetric {
  const evaluate = (view: EarlyView) => alarmShare(view.outcomes, kinds);
  return { metric, unit: 'share', kinds, interval: true, evaluate };
}

function leadIn(metric: string, unit: keyof ReturnType<typeof leadOf>): EarlyMetric {
  const evaluate = (view: EarlyView) => leadOf(view.outcomes)[unit];
  return { metric, unit: 'count', kinds: ESCALATED, interval: false, evaluate };
}

function precisionWhere(base: number): EarlyMetric {
  return {
    metric: `precision where ${base * 100} % escalate`,
    unit: 'share',
    kinds: ['calm', ...ESCALATED],
    interval: false,
    evaluate({ outcomes }) {
      const recall = alarmShare(outcomes, ESCALATED);
      const falseAlarms = alarmShare(outcomes, ['calm']);
      if (recall === null || falseAlarms === null) return null;
      return precisionAt(base, recall, falseAlarms);
    },
  };
}

/** The early-warning tables, row by row. */
export const EARLY_METRICS: readonly EarlyMetric[] = [
  shareOf('false alarms on calm conversations', ['calm']),
  shareOf('recall before the blow-up', ESCALATED),
  { ...shareOf('recall, cold starts', ['cold']), apart: true },
  { ...shareOf('recall, hot starts', ['hot']), apart: true },
  {
    metric: 'recall two or more customer messages ahead',
    unit: 'share',
    kinds: ESCALATED,
    interval: true,
    evaluate: ({ outcomes }) => earlyShare(outcomes),
  },
  {
    metric: 'AUC, chances matched',
    unit: 'score',
    kinds: ['calm', ...ESCALATED],
    interval: true,
    evaluate: ({ runnings }) => matchedAuc(runnings),
  },
  {
    metric: 'AUC on cold starts, chances matched',
    unit: 'score',
    kinds: ['calm', 'cold'],
    interval: true,
    apart: true,
    evaluate: ({ outcomes, runnings }) =>
      matchedAuc(runnings.filter((_, index) => outcomes[index]?.conversation.kind !== 'hot')),
  },
  leadIn('median lead in turns', 'turns'),
  leadIn('median lead in customer messages', 'customerMessages'),
  leadIn('median lead in minutes', 'minutes'),
  precisionWhere(0.02),
  precisionWhere(0.05),
  precisionWhere(0.1),
  shareOf('alarms on borderline conversations', ['borderline']),
];

function earlyShare(outcomes: readonly Outcome[]): number | null {
  const escalated = outcomes.filter(({ conversation }) => ESCALATED.includes(conversation.kind));
  if (escalated.length === 0) return null;
  const early = escalated.filter((outcome) =>
    leadOfOne(outcome).some((lead) => lead.customerMessages >= 2),
  );
  return early.length / escalated.length;
}
