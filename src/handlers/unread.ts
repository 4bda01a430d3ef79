import type { Case } from '../domain/case.ts';
import { lastHeard } from '../domain/conversation.ts';
import { type Moment, record } from './desk.ts';

/** Nobody could read it: the tags are those from before, and a model, where there is one, is asked all the same. */
export function unread(current: Case, moment: Moment): Case {
  const turn = lastHeard(current.turns);
  const next: Case = {
    ...current,
    judge: moment.model && turn >= 0 ? { turn, notBefore: moment.now } : null,
    notes: ['The latest message could not be judged: look at it yourself.'],
  };
  return record(next, moment.now, 'not judged');
}
