import type { CaseSummary } from '../../src/domain/case-summary.ts';
import type { CaseQuery } from '../../src/engine/engine.ts';

/** What an engine that holds these cases would find. */
export function finding(...cases: readonly CaseSummary[]) {
  return async function* find(query: CaseQuery): AsyncGenerator<CaseSummary> {
    const fits = cases.filter((one) => fitsQuery(one, query));
    yield* fits.toSorted((left, right) => right.openedAt - left.openedAt).slice(0, query.limit);
  };
}

function fitsQuery(one: CaseSummary, query: CaseQuery): boolean {
  const wanted = (['channel', 'customer', 'email', 'account', 'state'] as const).filter(
    (key) => query[key] !== undefined,
  );
  return (
    wanted.every((key) => one[key] === query[key]) &&
    (query.openedAfter === undefined || one.openedAt > query.openedAfter)
  );
}
