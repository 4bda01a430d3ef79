import type { Case } from '../../domain/case.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { ActionTaken } from '../../domain/message.ts';
import { oneLine } from '../../domain/one-line.ts';
import { openForm, tell } from '../asker.ts';
import { endPings } from '../calls/ping-messages.ts';
import { showCard } from '../card.ts';
import type { Moment } from '../desk.ts';
import { handingOver, isReplying, MAX_LABEL, REPLYING, redirecting } from './hand-over.ts';
import { recordMove } from './moved-notes.ts';

/** Two cases that are about one thing become one: this one ends, and what was said in it goes on in the other. */
export function merge(
  current: Case,
  event: ActionTaken,
  moment: Moment,
  heirs: readonly CaseSummary[] = [],
): Case {
  if (isReplying(current)) return tell(current, event, moment, REPLYING);
  if (heirs.length === 0) return tell(current, event, moment, ALONE);
  const { into } = event.values;
  if (into === undefined) {
    const choices = heirs.map((one) => ({ value: one.id, label: labelOf(one, current) }));
    return openForm(current, event, moment, { name: 'merge', choices });
  }
  const heir = heirs.find((one) => one.id === into);
  if (heir === undefined) return tell(current, event, moment, 'That case is no longer open.');
  return mergedInto(current, event, moment, heir);
}

const ALONE = 'There is no other open case of this customer or in this channel to merge it into.';

function sameAs({ earlier }: Case, id: string): boolean {
  return earlier.some((one) => one.case === id && one.same === true);
}

function labelOf({ id, customerName, ask, urgency }: CaseSummary, current: Case): string {
  const who = oneLine(customerName ?? 'Customer', MAX_LABEL);
  const what = ask === '' ? '' : `: ${oneLine(ask, MAX_LABEL)}`;
  return `${sameAs(current, id) ? 'same thing: ' : ''}${urgency ?? 'not judged yet'} · ${who}${what}`;
}

/** What was given up stays on the card until somebody has seen to it; everything else that ran for the case ends. */
function mergedInto(current: Case, event: ActionTaken, moment: Moment, heir: CaseSummary): Case {
  const { by, at } = event;
  const closed: Case = {
    ...redirecting(
      handingOver(current, event, current.turns, {
        into: heir.id,
        promises: current.promises,
      }),
      () => true,
      heir.id,
    ),
    state: 'closed',
    mergedInto: heir.id,
    promises: [],
    clocks: [],
    draft: null,
    judge: null,
    warned: null,
    notes: [],
  };
  const ended = endPings(closed, 'closed', `${by.name} has merged the case into another`, moment);
  const sentence = `${by.name} has merged this into another case; it goes on there.`;
  return showCard(recordMove(ended, 'merged', { at, by: by.id, sentence }), moment);
}
