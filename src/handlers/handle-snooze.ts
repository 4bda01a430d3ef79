import type { Case } from '../domain/case.ts';
import type { Choice } from '../domain/form.ts';
import type { ActionTaken } from '../domain/message.ts';
import { personAt } from '../domain/person.ts';
import type { Hours } from '../domain/time/hours.ts';
import { nextWorkBegins } from '../domain/time/work-begins.ts';
import { openForm, tell } from './asker.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { asleep } from './snooze.ts';

const MINUTE = 60_000;
const HOUR = 60;

/** A form may name any time up to a week ahead, in minutes: who puts a case aside for longer means to close it. Ours. */
const LONGEST = 7 * 24 * HOUR;

/** Puts the case aside for as long as the form says. */
export function snooze(current: Case, event: ActionTaken, moment: Moment): Case {
  if (event.values.minutes === undefined) {
    const choices = choicesAt(moment.now, theirHours(event.by.id, moment));
    return openForm(current, event, moment, { name: 'snooze', choices });
  }
  const minutes = minutesIn(event.values.minutes);
  if (minutes === undefined) return tell(current, event, moment, UNCLEAR);
  const until = moment.now + minutes * MINUTE;
  const next = asleep(current, until, event.by.id);
  const note = `for ${minutes} minutes`;
  return showCard(record(next, event.at, 'snoozed', event.by.id, note), moment);
}

const UNCLEAR = 'A case can be put aside for a minute to a week. Nothing has changed.';

function minutesIn(value: string): number | undefined {
  const minutes = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return minutes >= 1 && minutes <= LONGEST ? minutes : undefined;
}

/** Their own hours, or else the desk's. */
function theirHours(id: string, { settings }: Moment): Hours | undefined {
  return personAt(id, settings.roster)?.hours ?? settings.hours;
}

/** A beginning of work further ahead than the form may name is left out: on an early Monday, that of the next. */
function choicesAt(now: number, hours: Hours | undefined): Choice[] {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const begins = nextWorkBegins(hours, now, timeZone).map(({ at, text }) => ({
    minutes: Math.ceil((at - now) / MINUTE),
    label: `Until ${text}`,
  }));
  return [
    { minutes: 30, label: '30 minutes' },
    { minutes: HOUR, label: '1 hour' },
    { minutes: 3 * HOUR, label: '3 hours' },
    ...begins.filter(({ minutes }) => minutes <= LONGEST),
  ].map(({ minutes, label }) => ({ value: `${minutes}`, label }));
}
