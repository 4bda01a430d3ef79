import type { CaseSummary } from '../../domain/case-summary.ts';
import { areSameThing, inCommon } from '../../domain/similarity.ts';
import type { Desk } from '../desk.ts';

/** How much of what somebody writes is compared, in characters: what is asked stands at the beginning. Ours. */
const COMPARED = 400;

/** Ids of those cases that are about what `text` is about; none where there is nothing to compare. */
export async function casesLike(
  text: string,
  cases: readonly CaseSummary[],
  desk: Pick<Desk, 'likeness'>,
): Promise<Set<string>> {
  const asked = cases.filter(({ ask }) => ask !== '');
  const begun = text.slice(0, COMPARED).toWellFormed();
  if (begun.trim() === '' || asked.length === 0) return new Set();
  const meanings = await desk.likeness?.(
    begun,
    asked.map(({ ask }) => ask),
  );
  const same = asked.filter(({ ask }, index) =>
    areSameThing({ words: inCommon(begun, ask), meaning: meanings?.[index] }),
  );
  return new Set(same.map(({ id }) => id));
}
