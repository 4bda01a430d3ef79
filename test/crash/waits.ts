import type { Case, TimelineEntry } from '../../src/domain/case.ts';
import { isHeard } from '../../src/domain/conversation.ts';

/** After these a customer's waiting begins anew or has ended, and a text that was only brought along waits for nobody. */
const DISTURBED: ReadonlySet<string> = new Set(['closed', 'snoozed', 'awake', 'triaged']);

const KINDS = ['offer', 'escalate'] as const;

/** With these a person has answered; what stands in the history behind the last of them is about whoever waits now. */
const ANSWERED: ReadonlySet<string> = new Set(['answered', 'sent']);

/**
 * What is wrong with the clocks of a customer who waits at the end, when all of them are due: each is to have gone off once since they
 * began to wait, and the history says so.
 */
export function wrongClocks({ id, turns, timeline, state }: Case): string[] {
  const last = turns.at(-1);
  const isDisturbed = timeline.some(isDisturbance);
  if (last === undefined || !isHeard(last) || state === 'closed' || isDisturbed) return [];
  const since = timeline.slice(timeline.findLastIndex(({ what }) => ANSWERED.has(what)) + 1);
  if (since.some(({ what }) => what === 'clock ignored')) return [];
  return KINDS.flatMap((kind) => {
    const times = since.filter((line) => names(line, kind)).length;
    return times === 1 ? [] : [`${id}: "${kind}" went off ${times} times`];
  });
}

/** Of a reply that never arrived the customer waits again. */
function isDisturbance({ what, note }: TimelineEntry): boolean {
  return DISTURBED.has(what) || (what === 'not sent' && note === 'reply');
}

function names({ what, note = '' }: TimelineEntry, kind: string): boolean {
  return what === 'clock' && note.split(', ').includes(kind);
}
