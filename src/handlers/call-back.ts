import { callBackAt, callBackText } from '../domain/call-back.ts';
import type { Case } from '../domain/case.ts';
import { hoursOf } from '../domain/clocks.ts';
import { lastHeard } from '../domain/conversation.ts';
import type { ActionTaken } from '../domain/message.ts';
import { channelOf } from '../domain/places.ts';
import { openForm, tell } from './asker.ts';
import { hasCustomers, offeredDraft } from './card.ts';
import type { Moment } from './desk.ts';
import { draftIdFor } from './draft-id.ts';

/**
 * Opens the form for a reply with an offer to call the customer back, at a time when somebody works. Nothing goes out before a person
 * has read it and pressed send.
 */
export function callBack(current: Case, event: ActionTaken, moment: Moment): Case {
  const { settings, now } = moment;
  const channel = channelOf(current.channel, settings);
  if (!hasCustomers(current, channel)) return tell(current, event, moment, NO_CUSTOMERS);
  const hours = hoursOf(channel, settings);
  const time = { at: callBackAt(hours, now), now, timeZone: hours?.timeZone ?? 'UTC' };
  const text = callBackText(current.assessment?.language ?? 'en', time);
  return openForm(current, event, moment, { name: 'edit', draft: draftIn(current), text });
}

const NO_CUSTOMERS = 'No customer reads here. Call them where you can reach them.';

/** The id under which `send` takes the text for an answer to what the customer wrote last. */
function draftIn(current: Case): string {
  const turn = Math.max(0, lastHeard(current.turns));
  const draft = offeredDraft(current);
  return draft?.turn === turn ? draft.id : draftIdFor(current.id, turn, current.revision);
}
