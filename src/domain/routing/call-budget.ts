import { SEVEN_DAYS } from '../case-intake.ts';
import type { RecentCall } from '../workload.ts';

/** Those of the calls that are of the seven days before `now`, in milliseconds since 1970. */
export function ofThisWeek(recent: readonly RecentCall[], now: number): readonly RecentCall[] {
  return recent.filter((call) => now - call.at < SEVEN_DAYS);
}

/**
 * Whether a call of this risk is worth making to somebody who had the `recent` calls this week and is to get `budget` of them. Below the
 * budget every call is. From then on only one that would be among the week's `budget` riskiest: riskier than the last of those there
 * are. So a person's attention goes to the worst of the week, not to the first of it; what is as risky as that waits.
 */
export function isAmongRiskiest(
  risk: number,
  recent: readonly Pick<RecentCall, 'risk'>[],
  budget: number,
): boolean {
  const riskiest = recent.map((call) => call.risk).toSorted((left, right) => right - left);
  const bar = riskiest[budget - 1];
  return bar === undefined || risk > bar;
}

/** When enough of the calls will be older than seven days for one more within the budget; undefined when there is room already. */
export function roomAt(recent: readonly RecentCall[], budget: number): number | undefined {
  const times = recent.map((call) => call.at).toSorted((left, right) => left - right);
  const leaving = times.at(-budget);
  return leaving === undefined || times.length < budget ? undefined : leaving + SEVEN_DAYS;
}
