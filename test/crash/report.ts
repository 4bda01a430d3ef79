import type { OnPlatform, Outcome } from './outcome.ts';

const HEAD = [
  'Scenario',
  'Platform',
  'Kills',
  'Told',
  'Refused',
  'Acknowledged',
  'Handled',
  'Lost',
  'Doubled',
  'Calls due',
  'Calls sent',
  'Posted twice',
  'Directly',
  'Corrupt',
  'Start p50, ms',
  'Start max, ms',
];

/** The outcomes as a table in Markdown: a row for each scenario and platform. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap((outcome) =>
    outcome.onPlatforms.map((one) => rowOf(outcome, one).map(String)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = HEAD.map((_, index) => (index < 2 ? '---' : '--:'));
  return [HEAD, rule, ...rows].map(line).join('\n');
}

function rowOf({ scenario, kills, starts, written }: Outcome, one: OnPlatform) {
  const { platform, findings, refused } = one;
  const { lost, callsDue, callsMissing } = findings;
  return [
    ...[scenario, platform === 'slack' ? 'Slack' : 'Teams', kills],
    ...[findings.told, refused, findings.acknowledged, findings.handled],
    ...[lost.length, findings.doubled.length],
    ...[callsDue, callsDue - callsMissing.length],
    ...[findings.repeats.length, findings.directRepeats.length],
    written.corrupt.length + written.indexDiffers.length,
    ...[Math.round(quantile(starts, 0.5)), Math.round(quantile(starts, 1))],
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
