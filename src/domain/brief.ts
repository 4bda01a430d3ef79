import type { Ping } from './call.ts';
import type { Case } from './case.ts';
import { isHeard } from './conversation.ts';
import { grantsFor } from './grants.ts';
import { oneLine } from './one-line.ts';
import { addressNear, type Person, personOf } from './person.ts';
import type { Settings } from './settings.ts';
import type { Brief } from './shown.ts';
import type { SignalKind } from './signal.ts';

/** How many turns the story tells, and how many characters of each. Ours: what is read at a glance. */
const MAX_STORY = 6;
const MAX_LINE = 140;

/** Who reads the brief, and where. */
interface Reader {
  readonly lead: Person;
  readonly to: string;
  readonly settings: Pick<Settings, 'policy' | 'roster'>;
}

/** What the ping says: who is called and why now, what happened, what may be granted, a first move. */
export function briefFor(current: Case, ping: Ping, reader: Reader): Brief {
  const { assessment, draft } = current;
  const { lead, to, settings } = reader;
  return {
    lead: addressNear(lead, to),
    leadName: lead.name,
    others: ping.others.map((id) => mentioned(id, reader)),
    ...(ping.group === undefined ? {} : { group: ping.group }),
    routing: ping.routing,
    calledBefore: calledBefore(current, ping, settings),
    customer: current.customer?.name ?? 'the customer',
    ask: assessment?.ask ?? '',
    urgency: ping.urgency,
    risk: ping.risk,
    whyNow: ping.why,
    evidence: (assessment?.reasons ?? []).slice(0, 4),
    story: [...earlierLine(current), ...storyOf(current)],
    promises: current.promises,
    mayGrant: grantsFor(lead.role, settings.policy).map(({ what }) => what),
    firstMove: firstMove(current, ping),
    draft: draft !== null && draft.unfit.length === 0 ? draft.text : null,
    actions: ['have-it', 'pass-on', 'not-needed'],
  };
}

function mentioned(id: string, { to, settings }: Reader): { id: string; name: string } {
  const person = personOf(id, settings.roster);
  return { id: addressNear(person, to), name: person.name };
}

/** Who was called before this and what came of it, oldest first. */
function calledBefore(
  { pings }: Case,
  { id }: Ping,
  { roster }: Pick<Settings, 'roster'>,
): string[] {
  const earlier = pings.slice(
    0,
    pings.findIndex((one) => one.id === id),
  );
  return earlier.flatMap(({ lead, outcome }) =>
    lead === '' || outcome === undefined ? [] : [`${personOf(lead, roster).name}: ${outcome}`],
  );
}

/** Who has been here before is not to be met like somebody new. */
function earlierLine({ earlier }: Case): string[] {
  const [latest] = earlier;
  if (latest === undefined) return [];
  const count = earlier.length === 1 ? 'an earlier case' : `${earlier.length} earlier cases`;
  const ask = latest.ask === '' ? '' : `; the latest: ${oneLine(latest.ask, MAX_LINE)}`;
  return [`Came back after ${count}${ask}`];
}

/** The first turn and the latest ones, a line each. */
function storyOf(current: Case): string[] {
  const lines = current.turns
    .filter((turn) => turn.text !== '')
    .map(
      (turn) =>
        `${isHeard(turn) ? (current.customer?.name ?? turn.author) : turn.author}: ${oneLine(turn.text, MAX_LINE)}`,
    );
  const [first] = lines;
  if (first === undefined || lines.length <= MAX_STORY) return lines;
  return [first, `… ${lines.length - MAX_STORY} more …`, ...lines.slice(1 - MAX_STORY)];
}

/** The first move by what went wrong, the gravest first. Ours. */
const MOVES: readonly (readonly [SignalKind, string])[] = [
  ['safety', 'Call the customer now; make sure nobody is in danger before anything else.'],
  [
    'data',
    'Secure the account first, tell the customer it is done, then find out how it happened.',
  ],
  [
    'legal',
    'Answer in person today; say what you will do and by when, and bring in whoever handles claims.',
  ],
  [
    'leaving',
    'Ask what would make it right before they go, and settle what you may grant on your own.',
  ],
  [
    'going_public',
    'Call before they post; own what went wrong and give one date that you control.',
  ],
  [
    'promise_broken',
    'Own the missed promise by name, say what happened, and give a new time that you control.',
  ],
  ['hand_offs', 'Be the last person they are sent to: take it, and stay on it until it is solved.'],
  [
    'repeat_contact',
    'Read what was already tried so that they need not tell it again, then do the next thing yourself.',
  ],
  [
    'unanswered_question',
    'Answer the question that was passed over, first thing, in one sentence.',
  ],
  ['apology_without_step', 'Follow the apology with a plan: who does what by when.'],
  [
    'giving_up',
    'Write before they are gone: one concrete step already taken, one time for the next.',
  ],
  ['outage', 'Say what is down, who is on it, and when the next update comes, even with no news.'],
  [
    'deadline',
    'Work backwards from their date; say now whether it can be met and what else you can offer.',
  ],
  ['money', 'Confirm the amount and say when the money is back.'],
  ['waiting', 'Answer now, even without the solution: say who has it and when they hear next.'],
];

function firstMove(current: Case, ping: Ping): string {
  const kinds = new Set(current.assessment?.signals.map((signal) => signal.kind));
  if (ping.signal !== undefined) kinds.add(ping.signal);
  const move = MOVES.find(([kind]) => kinds.has(kind));
  return move?.[1] ?? 'Answer in person, and name one clear step and its time.';
}
