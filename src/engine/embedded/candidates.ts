import { threadOf } from '../../domain/case-intake.ts';
import type { Candidate, CaseSummary } from '../../domain/case-summary.ts';
import type { Incoming } from '../../domain/message.ts';
import type { Placement } from '../../domain/placement.ts';
import type { CaseStore } from './case-store.ts';

/** Decides which case an event belongs to, from the candidates that `candidatesFor` finds. */
export type Place = (event: Incoming, candidates: readonly Candidate[]) => Placement;

/**
 * The cases an event may belong to: the open ones of its channel, those of its thread, the one it names, and whatever these were
 * merged into.
 */
export function candidatesFor(event: Incoming, store: CaseStore): Candidate[] {
  // A command is about nothing that was said before, and a busy channel has thousands of cases.
  if (event.kind === 'command') return [];
  const thread = threadOf(event);
  const found = new Map(store.openIn(event.channel).map((one) => [one.id, one]));
  const named = namedBy(event);
  const more = [
    ...(thread === undefined ? [] : store.inThread(event.channel, thread)),
    named === undefined ? undefined : store.summaryOf(named),
  ].filter((one) => one !== undefined);
  for (const one of more) if (!found.has(one.id)) found.set(one.id, withoutMessages(one));
  // A map's iteration reaches what is added on the way, so that a chain of merges is followed to its end.
  for (const { mergedInto } of found.values()) {
    const heir = mergedInto === undefined ? undefined : store.summaryOf(mergedInto);
    if (heir !== undefined && !found.has(heir.id)) found.set(heir.id, withoutMessages(heir));
  }
  return [...found.values()];
}

function namedBy(event: Incoming): string | undefined {
  if (event.kind === 'action') return event.case;
  return event.kind === 'handed-over' ? event.into : undefined;
}

/** A summary from the index does not know the case's messages; only what lives in memory does. */
function withoutMessages(one: CaseSummary): Candidate {
  return { messages: [], ...one };
}
