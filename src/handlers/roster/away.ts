import type { StaffAddress } from '../../domain/audience.ts';
import type { CommandGiven } from '../../domain/message.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { type Absence, type Person, personAt } from '../../domain/person.ts';
import { awayUntil, dayOf, dayText } from '../../domain/routing/availability.ts';
import {
  absencesText,
  absenceText,
  dayIn,
  withAbsence,
  withoutToday,
} from '../../domain/time/absences.ts';
import { answer } from '../asker.ts';
import type { FrontDesk } from '../front-desk.ts';
import { save } from './roster-change.ts';

/** `/triage away until 2026-12-03`, or for today alone: whoever says so is not called meanwhile. `until` as it was typed. */
export async function answerAway(
  event: CommandGiven,
  until: string | undefined,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { key } = event;
  const asker = askerOf(event, desk);
  if (asker === undefined) return answer(key, to, NOT_LISTED);
  const { person, today } = asker;
  const last = until === undefined ? today : dayIn(until, today);
  if (last === undefined) return answer(key, to, NO_DAY);
  if (last < today) return answer(key, to, `${dayText(last)} is over. ${NO_DAY}`);
  const added = { from: today, until: last };
  const problem = await keep(person, withAbsence(person.away ?? [], added, today), event, desk);
  return answer(key, to, problem ?? awayAnswer(last, today));
}

/** `/triage back`: they can be called again. Times away that are still to come stay. */
export async function answerBack(
  event: CommandGiven,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { key, at } = event;
  const asker = askerOf(event, desk);
  if (asker === undefined) return answer(key, to, NOT_LISTED);
  const { person, today, hours } = asker;
  if (awayUntil(person, hours, at) === undefined) return answer(key, to, NOT_AWAY);
  const left = withoutToday(person.away ?? [], today);
  const problem = await keep(person, left, event, desk);
  return answer(key, to, problem ?? backAnswer(left));
}

/** Today is where they are. */
function askerOf({ by, at }: CommandGiven, { settings }: FrontDesk) {
  const person = personAt(by.id, settings().roster);
  if (person === undefined) return undefined;
  const hours = person.hours ?? settings().hours;
  return { person, hours, today: dayOf(at, hours) };
}

/** Why it could not be kept; undefined when it was. */
async function keep(
  entry: Person,
  away: readonly Absence[],
  { by, at: now }: CommandGiven,
  desk: FrontDesk,
): Promise<string | undefined> {
  const values = { away: absencesText(away) };
  const saved = await save({ entry, values, leave: 'own', by, now }, desk);
  return 'problems' in saved ? saved.problems.join('\n') : undefined;
}

function awayAnswer(last: string, today: string): string {
  const when = last === today ? 'today' : `until ${dayText(last)}`;
  return `You are away ${when}: others are called meanwhile. \`/triage back\` ends it.`;
}

function backAnswer([next]: readonly Absence[]): string {
  const again = next === undefined ? '' : ` You are away again ${absenceText(next)}.`;
  return `Welcome back: you can be called again.${again}`;
}

const NO_DAY = 'Name the last day like `/triage away until 2026-12-03`.';
const NOT_AWAY = 'You are not away, as far as Heed knows.';
const NOT_LISTED = 'You are not on the roster yet, so you are not called anyway.';
