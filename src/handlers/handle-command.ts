import type { Case } from '../domain/case.ts';
import type { Turn } from '../domain/conversation.ts';
import type { CommandGiven } from '../domain/message.ts';
import { tell, tellWhere } from './asker.ts';
import { asked } from './call-in.ts';
import { type Desk, handled, isColleague, type Moment } from './desk.ts';
import { type Judgement, judge } from './judge.ts';
import { triaged } from './triaged.ts';

/** Judges the text that `/triage TEXT` was given. */
export async function prepareCommand(
  current: Case,
  event: CommandGiven,
  desk: Desk,
): Promise<Judgement | undefined> {
  if (!isColleague(event.by, desk.settings())) return undefined;
  return judge(desk.local, desk, current, { turns: [turnOf(event)] });
}

/** `/triage TEXT`: a case about the text, its card where staff reads, and a word to the asker where that is. */
export function applyCommand(
  current: Case,
  event: CommandGiven,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const base = handled(current, event.key);
  // A customer who guesses the command gets no card and learns nothing.
  if (!isColleague(event.by, moment.settings)) return { ...base, state: 'closed' };
  if (judgement === undefined) return tell({ ...base, state: 'closed' }, event, moment, UNREAD);
  const opened = asked(base, event.by, moment.settings);
  return tellWhere(triaged(opened, event, turnOf(event), judgement, moment), event, moment);
}

const UNREAD = 'Heed could not judge this text. Nothing was opened; try it again.';

function turnOf(event: CommandGiven): Turn {
  return { id: event.key, who: 'customer', author: 'Customer', text: event.text, at: event.at };
}
