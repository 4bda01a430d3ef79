import type { Case } from '../domain/case.ts';
import { withWaiting } from '../domain/clocks.ts';
import { isHeard } from '../domain/conversation.ts';
import { withoutTurn } from '../domain/learning/example.ts';
import type { MessageDeleted, MessageEdited } from '../domain/message.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { rewritePings } from './calls/ping-messages.ts';
import { showCard } from './card.ts';
import type { Moment } from './desk.ts';
import type { Judgement } from './judge.ts';
import { judged } from './judged.ts';
import { withTurnReread } from './promises/promises.ts';
import { awaitsAnswer, turnsAfter } from './turns.ts';

/**
 * Words of a turn were changed or taken back. What quoted them goes first, wherever it stands; then the conversation is judged as it
 * reads now. Of our own words what they promise is
 * read anew.
 */
export function applyChange(
  current: Case,
  event: MessageEdited | MessageDeleted,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const turns = turnsAfter(current.turns, event);
  const index = turns.findIndex((turn) => turn.id === event.message);
  const next: Case = { ...current, turns };
  const turn = turns[index];
  if (turn === undefined) return next;
  if (!isHeard(turn)) return showCard(withTurnReread(next, turn, event.by.id, moment), moment);
  const cleared = withoutQuotes(next, index);
  const read = judgement === undefined ? cleared : judged(cleared, judgement, moment);
  const settled = awaitsAnswer(read) ? read : atRest(read, current.notes);
  const told = event.kind === 'deleted' ? withNote(settled, DELETED) : settled;
  return showCard(rewritePings(pingIfNeeded(told, moment), moment), moment);
}

const DELETED = 'A message was deleted; its words are gone here too.';

/** The tags without what rests on this turn's words, and without a draft, which may repeat them. */
function withoutQuotes(current: Case, index: number): Case {
  const { assessment } = current;
  return {
    ...current,
    draft: null,
    judge: null,
    examples: withoutTurn(current.examples, index),
    assessment: assessment && {
      ...assessment,
      ask: '',
      reasons: assessment.reasons.filter((reason) => reason.turn !== index),
      signals: assessment.signals.filter((signal) => signal.turn !== index),
    },
  };
}

/** Nobody waits: no draft, no model, no clock that waits; the card goes on saying how it came to that. */
function atRest(current: Case, notes: Case['notes']): Case {
  return { ...current, draft: null, judge: null, clocks: withWaiting(current.clocks, []), notes };
}

function withNote(current: Case, note: string): Case {
  return { ...current, notes: [...current.notes.filter((one) => one !== note), note] };
}
