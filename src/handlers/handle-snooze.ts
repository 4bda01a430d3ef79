import type { Case } from '../domain/case.ts';
import type { Choice } from '../domain/form.ts';
import type { ActionTaken } from '../domain/message.ts';
import { openForm, tell } from './asker.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';
import { asleep } from './snooze.ts';

const MINUTE = 60_000;
const HOUR = 60;

/** When people start work, by the clock of the machine Heed runs on. Ours. */
const WORK_BEGINS = 9;

/** A form may name any time up to a week ahead, in minutes: who puts a case aside for longer means to close it. Ours. */
const LONGEST = 7 * 24 * HOUR;

/** Puts the case aside for as long as the form says. */
export function snooze(current: Case, event: ActionTaken, moment: Moment): Case {
  if (event.values.minutes === undefined) {
    const choices = choicesAt(moment.now);
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

function choicesAt(now: number): Choice[] {
  return [
    { value: '30', label: '30 minutes' },
    { value: `${HOUR}`, label: '1 hour' },
    { value: `${3 * HOUR}`, label: '3 hours' },
    { value: `${minutesUntil(morningAfter(now, 1), now)}`, label: 'Until tomorrow, 9:00' },
    { value: `${minutesUntil(nextMonday(now), now)}`, label: 'Until Monday, 9:00' },
  ];
}

function minutesUntil(time: number, now: number): number {
  return Math.ceil((time - now) / MINUTE);
}

/** The start of work that many days from now. */
function morningAfter(now: number, days: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, WORK_BEGINS).getTime();
}

/** On a Monday the one in a week. */
function nextMonday(now: number): number {
  return morningAfter(now, 7 - ((new Date(now).getDay() + 6) % 7));
}
