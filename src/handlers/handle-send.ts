import { customerAddress } from '../domain/audience.ts';
import type { Case } from '../domain/case.ts';
import { withWaiting } from '../domain/clocks.ts';
import { isHeard, lastHeard } from '../domain/conversation.ts';
import { withExample } from '../domain/learning/example.ts';
import type { ActionTaken } from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { channelOf } from '../domain/places.ts';
import { openForm, tell } from './asker.ts';
import { withPingsAnsweredBy } from './calls/ping-messages.ts';
import { hasCustomers, offeredDraft, showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { turnOfDraft } from './draft-id.ts';
import { withoutFailedReplies } from './handle-unsent.ts';
import { withPromises } from './promises/promises.ts';

/** Sends the draft, or the text a person made of it. The one way anything reaches a customer: somebody pressed send. */
export function send(current: Case, event: ActionTaken, moment: Moment): Case {
  if (!hasCustomers(current, channelOf(current.channel, moment.settings)))
    return tell(current, event, moment, NO_CUSTOMERS);
  const draft = offeredDraft(current);
  const text = event.values.text?.trim() ?? (draft?.id === event.draft ? draft?.text : undefined);
  if (text === '') return tell(current, event, moment, 'Nothing was sent: the text is empty.');
  const doubt = doubtAbout(current, event);
  if (text === undefined)
    return tell(current, event, moment, `${doubt ?? REWRITTEN} The card shows where things stand.`);
  const warning = warningTo(current, event);
  if (doubt === undefined || current.warned === warning) return reply(current, event, moment, text);
  const warned = { ...current, warned: warning };
  return tell(warned, event, moment, `${doubt} Nothing was sent. Send it again if it still holds.`);
}

const NO_CUSTOMERS = 'No customer reads here. Copy the text to where they do.';
const REWRITTEN = 'The draft has been written anew since.';

/** Why what this person is about to send may no longer hold, as far as they cannot have known it when they read the draft. */
function doubtAbout({ id, turns }: Case, event: ActionTaken): string | undefined {
  const last = turns.at(-1);
  if (last !== undefined && !isHeard(last)) return `${last.author} has answered already.`;
  const answers = event.draft === undefined ? undefined : turnOfDraft(event.draft, id);
  if (answers === lastHeard(turns)) return undefined;
  return answers === undefined || answers < lastHeard(turns)
    ? 'The customer has written since this was drafted.'
    : 'Part of the conversation has become a case of its own since this was drafted.';
}

/** Each person is warned about each state of the conversation once. */
function warningTo({ turns }: Case, { by, draft }: ActionTaken): string {
  return [draft ?? '', turns.length, by.id].join(' ');
}

function reply(current: Case, event: ActionTaken, moment: Moment, text: string): Case {
  const { id: approver, name } = event.by;
  const id = `${current.id}/reply/${event.key}`;
  const outgoing: Outgoing = {
    kind: 'reply',
    audience: 'customer',
    id,
    case: current.id,
    to: customerAddress(current.channel),
    ...(current.thread === undefined ? {} : { thread: current.thread }),
    text,
    approvedBy: { id: approver, name },
  };
  const sent: Case = {
    ...queue(withoutFailedReplies(current), outgoing, moment.now),
    turns: [...current.turns, { id, who: 'agent', author: name, text, at: event.at }],
    clocks: withWaiting(current.clocks, []),
    draft: null,
    judge: null,
    warned: null,
    takenBy: current.takenBy ?? name,
    takenById: current.takenBy === null ? approver : current.takenById,
    notes: [`${name} has sent a reply.`],
    examples: taughtBy(current, event, text),
  };
  const kept = text === current.draft?.text ? 'as drafted' : 'edited';
  const words = { text, by: event.by, at: event.at, reply: current.draft?.reply };
  const told = withPingsAnsweredBy(withPromises(sent, words, moment), event.by, moment);
  return showCard(record(told, event.at, 'sent', approver, kept), moment);
}

/**
 * Whoever answers from the card has seen the tags, and left them as they stand; where they changed the draft, both are kept. Tags of
 * anything but the latest turn tell nothing: nobody has read that card.
 */
function taughtBy(current: Case, { by, at }: ActionTaken, text: string): Case['examples'] {
  const { assessment, draft, turns, examples } = current;
  if (assessment === null || assessment.turn !== lastHeard(turns)) return examples;
  const { turn, urgency, style, mood } = assessment;
  const tags = { urgency, style, mood };
  const agreed = withExample(examples, { kind: 'agreed', turn, tags, by: by.id, at });
  if (draft === null || draft.turn !== turn || draft.text === text) return agreed;
  const edited = { kind: 'draft', turn, style, ours: draft.text, sent: text } as const;
  return withExample(agreed, { ...edited, by: by.id, at });
}

/** Opens the form that holds the draft. */
export function edit(current: Case, event: ActionTaken, moment: Moment): Case {
  const draft = offeredDraft(current);
  if (!hasCustomers(current, channelOf(current.channel, moment.settings)))
    return tell(current, event, moment, NO_CUSTOMERS);
  if (draft === null) return tell(current, event, moment, 'There is no draft to edit now.');
  return openForm(current, event, moment, { name: 'edit', draft: draft.id, text: draft.text });
}

/** Shows the draft to be taken elsewhere: to another tool, or, among staff, to where the customer reads. */
export function copy(current: Case, event: ActionTaken, moment: Moment): Case {
  const draft = offeredDraft(current);
  if (draft === null) return tell(current, event, moment, 'There is no draft to copy now.');
  return openForm(current, event, moment, { name: 'copy', text: draft.text });
}
