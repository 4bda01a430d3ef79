import type { Ping } from '../src/domain/call.ts';
import type { Case, Clock, TimelineEntry } from '../src/domain/case.ts';
import type { Commitment } from '../src/domain/promises/commitment.ts';
import type { Draft } from '../src/domain/reply.ts';
import type { EarlierCase } from '../src/domain/shown.ts';
import type { Outline } from './scale-case.ts';
import { customerText, pick } from './scale-words.ts';
import { staff } from './scale-world.ts';

/** What happened to a made-up case besides the talk: calls, promises, its history, what still waits. */

const HOUR = 60 * 60_000;

/** How many cases in a hundred somebody was called for, and in how many something was promised. Ours. */
const CALLED = 0.08;
const PROMISED = 0.4;

export function extrasOf(current: Case, outline: Outline, now: number): Partial<Case> {
  const { isOpen, random, turns } = outline;
  const by = pick(staff, random);
  const promises = random() < PROMISED ? [promiseOf(current, outline, now)] : [];
  const pings = random() < CALLED ? [pingOf(current, outline)] : [];
  const isTaken = random() < 0.7;
  return {
    state: isOpen ? 'open' : 'closed',
    earlier: earlierOf(current, outline),
    card: `message ${current.id}/card/1`,
    pings,
    promises,
    clocks: isOpen ? clocksOf(promises, turns.length - 1) : [],
    draft: isOpen ? draftOf(current) : null,
    notes: isOpen ? [] : [`${by.name} has closed this.`],
    takenBy: isTaken ? by.name : null,
    takenById: isTaken ? by.id : null,
    timeline: historyOf(current, outline, by.id),
    spend: { calls: 0, inputTokens: 0, outputTokens: 0, cost: null },
  };
}

/** What the card tells of their other cases. */
function earlierOf({ id, channel, openedAt }: Case, { random }: Outline): EarlierCase[] {
  const count = Math.floor(random() * 4);
  return Array.from({ length: count }, (_, number) => ({
    case: `${id.slice(0, -1)}${number}`,
    at: openedAt - (number + 1) * 24 * HOUR,
    ask: customerText(random).slice(0, 120),
    state: 'closed',
    channel,
    thread: `${number}-0`,
  }));
}

/** Of an open case it is due in the hours to come. */
function promiseOf(current: Case, { isOpen, random, turns }: Outline, now: number): Commitment {
  const at = turns[1]?.at ?? current.openedAt;
  const by = pick(staff, random);
  return {
    id: `${current.id}/promise/1`,
    what: 'look into it and write again',
    by: by.name,
    byId: by.id,
    at,
    kind: 'update',
    state: isOpen ? 'standing' : 'kept',
    when: 'by tomorrow noon',
    due: isOpen ? Math.round(now + HOUR + random() * 12 * HOUR) : at + 24 * HOUR,
    ...(isOpen ? {} : { keptAt: at + HOUR }),
  };
}

function pingOf(current: Case, { isOpen, random, turns }: Outline): Ping {
  const turn = current.assessment?.turn ?? 0;
  return {
    id: `${current.id}/ping/1`,
    lead: pick(staff.slice(0, 4), random).id,
    others: [],
    step: 0,
    routing: { why: ['leads this channel'], passed: [] },
    cause: 'risk',
    why: 'this customer is about to be lost',
    turn,
    risk: current.assessment?.risk ?? 0,
    signals: ['waiting'],
    urgency: 'P2',
    at: turns[turn]?.at ?? current.openedAt,
    rearmed: false,
    answer: isOpen ? 'have-it' : 'closed',
    outcome: isOpen ? 'has it' : 'the case was closed',
    message: `message ${current.id}/ping/1`,
  };
}

/** A promise is watched until it is due; else somebody has answered, and nothing runs. */
function clocksOf(promises: readonly Commitment[], turn: number): Clock[] {
  return promises.flatMap(({ id, due }): Clock[] =>
    due === null
      ? []
      : [
          { kind: 'warn', due: due - HOUR / 4, turn, about: id },
          { kind: 'broken', due, turn, about: id },
        ],
  );
}

function draftOf({ id, assessment, turns }: Case): Draft {
  const turn = assessment?.turn ?? 0;
  const said = turns[turn]?.text ?? '';
  return {
    id: `${id}/draft/${turn}/1`,
    turn,
    language: 'en',
    reply: {
      acknowledgement: `You wrote: ${said}`,
      apology: null,
      claims: [],
      steps: [{ what: 'look into it', owner: 'the desk', when: 'within 4 hours' }],
      questions: ['Which account is it about?'],
      nextUpdate: 'within 4 hours',
    },
    text: `You wrote: ${said}\n\n1. I look into it within 4 hours.\n\nWhich account is it about?`,
    citations: [],
    unsupported: [],
    unfit: [],
    drafter: 'local',
  };
}

function historyOf(current: Case, { isOpen, turns }: Outline, by: string): TimelineEntry[] {
  const lines = turns.flatMap(({ who, at }): TimelineEntry[] => [
    who === 'customer'
      ? { at: at ?? 0, what: 'assessed', note: 'P3, calm, by local' }
      : { at: at ?? 0, what: 'answered', by },
  ]);
  const last = lines.at(-1)?.at ?? current.openedAt;
  const ending = { at: last + HOUR, what: 'closed', by };
  return [...current.timeline, ...lines, ...(isOpen ? [] : [ending])];
}
