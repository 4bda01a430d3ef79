import type { Case } from '../domain/case.ts';
import type { MessagePointedAt } from '../domain/message.ts';
import { tell, tellWhere } from './asker.ts';
import { callIn, prepareCallIn } from './call-in.ts';
import { type Desk, handled, isColleague, type Moment } from './desk.ts';
import { hushed, withoutEmptyCase } from './hushed.ts';
import type { Judgement } from './judge.ts';

/** Judges the conversation of the message that somebody points at. */
export async function preparePointedAt(
  current: Case,
  event: MessagePointedAt,
  desk: Desk,
): Promise<Judgement | undefined> {
  if (event.wish === 'quiet' || !isColleague(event.by, desk.settings())) return undefined;
  return prepareCallIn(current, event, desk);
}

/** A case of the conversation with its card, or silence about it, as was wished. */
export function applyPointedAt(
  current: Case,
  event: MessagePointedAt,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const base = handled(current, event.key);
  if (!isColleague(event.by, moment.settings)) return withoutEmptyCase(base);
  if (event.wish === 'quiet')
    return tell(
      hushed(base, event),
      event,
      moment,
      'Heed says nothing more about this unless asked.',
    );
  const called = callIn(base, event, judgement, moment);
  if (called !== undefined) return tellWhere(called, event, moment);
  const text = event.conversation === undefined ? unreadable(event) : EMPTY;
  return tell(withoutEmptyCase(base), event, moment, text);
}

/** In Teams an app that is there may still not be allowed to read. */
function unreadable({ platform }: MessagePointedAt): string {
  return platform === 'teams'
    ? 'Heed cannot read that message: the consent to read may be missing here, or Heed is not in that team. Choose “Triage message” from its menu, or paste its text behind `/triage`.'
    : 'Heed cannot read that message: invite Heed into the channel, then try again.';
}

const EMPTY = 'There is nothing in that message for Heed to look at.';
