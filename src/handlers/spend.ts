import type { Usage } from '../assess/assessor.ts';
import type { Spend } from '../domain/case.ts';

/** Adds what model calls used to what the case has used so far. */
export function addSpend(spend: Spend, usages: readonly Usage[]): Spend {
  return usages.reduce<Spend>(
    (sum, usage) => ({
      calls: sum.calls + 1,
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
      cost: usage.cost === null ? sum.cost : (sum.cost ?? 0) + usage.cost,
    }),
    spend,
  );
}
