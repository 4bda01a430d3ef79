import type { StaffAddress } from '../../domain/audience.ts';
import type { Case } from '../../domain/case.ts';
import type { CaseSummary } from '../../domain/case-summary.ts';
import type { ActionTaken, CommandGiven } from '../../domain/message.ts';
import { oneLine } from '../../domain/one-line.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { answer, tell } from '../asker.ts';
import type { Moment } from '../desk.ts';
import type { FrontDesk } from '../front-desk.ts';
import { mayRead } from '../may-read.ts';
import { learnedLine } from './handle-learning.ts';
import { logText } from './log-text.ts';
import { casesNamed, latestHere } from './which-case.ts';

/** How many cases are named where several could be meant. Ours: what one chooses from at a glance. */
const NAMED = 8;

/** How much of what a case is about tells it from the others, in characters. Ours. */
const LONGEST = 60;

/** The button on a card: everything that happened in its case, for whoever pressed it. */
export function log(current: Case, event: ActionTaken, moment: Moment): Case {
  return tell(current, event, moment, logText(current, moment.settings));
}

/** `/triage log`: of the case that is meant, by its id, its customer's name or where it is asked for. */
export async function answerLog(
  event: CommandGiven,
  which: string | undefined,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const settings = desk.settings();
  const found = which === undefined ? await latestHere(event, desk) : await casesNamed(which, desk);
  const cases = found.filter(({ channel }) => mayRead(event.by, channel, settings));
  const [only, ...others] = cases;
  if (only === undefined) return answer(event.key, to, which === undefined ? NONE_HERE : UNKNOWN);
  if (others.length > 0) return answer(event.key, to, choiceText(cases));
  const one = await desk.read(only.id);
  if (one === undefined) return answer(event.key, to, UNKNOWN);
  const learned = await learnedLine(one.channel, desk);
  return answer(event.key, to, [logText(one, settings), ...learned].join('\n'));
}

function choiceText(cases: readonly CaseSummary[]): string {
  const shown = cases.slice(0, NAMED).map(({ id, customerName, ask, state }) => {
    const who = oneLine(customerName ?? 'Customer', LONGEST);
    return `\`/triage log ${id}\` ${who}: ${oneLine(ask, LONGEST) || 'not judged yet'} (${state})`;
  });
  const more = cases.length - shown.length;
  return [
    'Several cases could be meant:',
    ...shown,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n');
}

const NONE_HERE = 'There is no case here yet.';
const UNKNOWN =
  'Heed knows no case by that name. Say the customer’s name, in quotation marks where it is written small, or the id of a case.';
