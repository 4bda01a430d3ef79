import type { Case } from '../domain/case.ts';
import type { Turn } from '../domain/conversation.ts';
import type { CommandGiven } from '../domain/message.ts';
import { channelOf, staffPlaceFor } from '../domain/routing.ts';
import { tell } from './asker.ts';
import { showCard } from './card.ts';
import { type Desk, handled, isColleague, type Moment, record } from './desk.ts';
import { type Judgement, judge } from './judge.ts';
import { judged } from './judged.ts';
import { pingIfNeeded } from './ping.ts';

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
  const asked = record({ ...base, turns: [turnOf(event)] }, event.at, 'triaged', event.by.id);
  const shown = showCard(pingIfNeeded(judged(asked, judgement, moment), moment), moment, true);
  return tellAsker(shown, event, moment);
}

const UNREAD = 'Heed could not judge this text. Nothing was opened; try it again.';

function turnOf(event: CommandGiven): Turn {
  return { id: event.key, who: 'customer', author: 'Customer', text: event.text, at: event.at };
}

/** Says where the card is when that is not where the command was given. */
function tellAsker(current: Case, event: CommandGiven, moment: Moment): Case {
  const channel = channelOf(event.channel, moment.settings);
  if (channel.kind === 'staff') return current;
  const isPaired = staffPlaceFor(channel, moment.settings) !== undefined;
  return tell(current, event, moment, isPaired ? PAIRED : NOWHERE);
}

const PAIRED = 'The card is in the paired staff channel.';
const NOWHERE =
  'This channel has no paired staff channel yet, so there is nowhere safe to post the card. Name one in the settings.';
