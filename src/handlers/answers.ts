import type { Platform } from '../domain/address.ts';
import { Trend } from '../domain/assessment.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { ListedCase } from '../domain/shown.ts';

/** What `/triage help` answers. */
export function helpText(platform: Platform): string {
  if (platform !== 'teams') return HELP.join('\n');
  return [...HELP, ON_TEAMS].join('\n').replace('#desk', '@Desk');
}

const HELP = [
  '`/triage TEXT` tags a message, drafts a reply and calls a lead when it should. A link to a message does the same with its conversation.',
  '`/triage` alone lists the open cases of this channel and of those it is the staff channel of, most at risk first.',
  '`/triage here is staff`, `help` or `customers` says what kind of channel this is. A channel behind it names the staff channel: `/triage here is customers #desk`.',
  'Said again in a staff channel, it puts whoever has joined since on the desk.',
  '`/triage watch` makes Heed read every message here, `/triage unwatch` only what it is asked to look at.',
  '`/triage mute` keeps cards away unless somebody asks, `/triage unmute` lets them come. Leads are called all the same.',
  '`/triage log` tells what happened in the case here, `/triage log NAME` in that customer’s; an id of a case does as well. `@Heed log` in a thread does it for the thread’s.',
  '`/triage log learning` tells what your corrections have changed in how Heed judges.',
  '`/triage calls` tells what came of the calls of the last seven days.',
  '`/triage roster` lists who is on the roster, `/triage roster NAME` opens an entry, `/triage roster me` your own.',
  '`/triage away until 2026-12-03` says that you are not to be called, `/triage away` for today, `/triage back` that you are here again.',
  '`/triage help` shows this.',
  'In a thread, mention Heed or choose “Triage message” from the menu of a message.',
];

const ON_TEAMS =
  'Where Teams offers no `/triage`, `@Heed triage` does the same. A channel is named by mentioning it.';

/** What the queue says above the cases it lists. */
export function queueText(count: number): string {
  if (count === 0) return 'No open cases here.';
  return count === 1 ? '1 open case:' : `${count} open cases, most at risk first:`;
}

/** A case as a list shows it. */
export function listed(one: CaseSummary): ListedCase {
  return {
    case: one.id,
    customer: one.customerName ?? 'Customer',
    ask: one.ask,
    urgency: one.urgency ?? null,
    risk: one.risk,
    trend: Trend.catch('steady').parse(one.trend),
    takenBy: one.takenBy ?? null,
    channel: one.channel,
    ...(one.thread === undefined ? {} : { thread: one.thread }),
    ...(one.held ? { isHeld: true } : {}),
  };
}
