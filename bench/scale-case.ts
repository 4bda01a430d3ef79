import { customerOf } from '../src/domain/account.ts';
import type { Assessment } from '../src/domain/assessment.ts';
import type { Case } from '../src/domain/case.ts';
import { openCase, receive } from '../src/domain/case-intake.ts';
import type { Turn } from '../src/domain/conversation.ts';
import { generator } from '../src/eval/random.ts';
import { extrasOf } from './scale-extras.ts';
import { customerText, pick, staffText } from './scale-words.ts';
import { busyChannel, type Size, someCustomer, staff } from './scale-world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How old the oldest closed case and the oldest open one are, in milliseconds. Ours. */
const CLOSED_SINCE = 180 * DAY;
const OPEN_SINCE = 3 * DAY;

/** Turns of a case. */
const FEWEST = 4;
const MOST = 12;

/** What is said of a case before anything was made of it. */
export interface Outline {
  readonly random: () => number;
  readonly isOpen: boolean;
  readonly turns: readonly Turn[];
}

/** The case of that number on a desk of that size, as it stands at the time `now`: the last ones are open, the others closed. */
export function caseAt(index: number, size: Size, now: number): Case {
  const random = generator(index * 7_919 + 1);
  const isOpen = index >= size.cases - size.open;
  const openedAt = Math.round(now - DAY / 4 - random() * (isOpen ? OPEN_SINCE : CLOSED_SINCE));
  const by = someCustomer(size, random);
  const customer = customerOf(by);
  const opened = openCase(
    {
      kind: 'message',
      key: `slack/T0SCALE/message/${index}-0`,
      platform: 'slack',
      workspace: 'T0SCALE',
      channel: busyChannel(random),
      at: openedAt,
      by,
      message: `${index}-0`,
      text: '',
    },
    idOf(index),
  );
  const turns = turnsOf(index, openedAt, by.name, random);
  const outline = { random, isOpen, turns };
  const assessed = { ...opened, customer, turns, ...judgementOf(outline) };
  return { ...withKeys(assessed, turns), inbox: [], ...extrasOf(assessed, outline, now) };
}

/** As the store makes them: thirty-six characters that nothing can be told from. */
function idOf(index: number): string {
  const random = generator(index + 3);
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** They write and are answered in turns, some minutes apart. */
function turnsOf(index: number, from: number, customer: string, random: () => number): Turn[] {
  const count = FEWEST + Math.floor(random() * (MOST - FEWEST + 1));
  let at = from;
  return Array.from({ length: count }, (_, number): Turn => {
    const isHeard = number % 2 === 0;
    at += number === 0 ? 0 : Math.round(MINUTE + random() * 25 * MINUTE);
    return {
      id: `${index}-${number}`,
      who: isHeard ? 'customer' : 'agent',
      author: isHeard ? customer : pick(staff, random).name,
      text: isHeard ? customerText(random) : staffText(random),
      at,
    };
  });
}

/** Every message was an event, and so were two buttons. */
function withKeys(current: Case, turns: readonly Turn[]): Case {
  return [...turns, ...turns.slice(-2)].reduce((one, { id, at }, number) => {
    const key = `slack/T0SCALE/${number < turns.length ? 'message' : 'action'}/${id}`;
    const seen = receive(one, { ...ASIDE, key, at: at ?? 0 });
    return { ...seen, inbox: [], revision: one.revision + 3 };
  }, current);
}

/** Stands for any event: only its key and its time are kept. */
const ASIDE = {
  kind: 'home',
  platform: 'slack',
  workspace: 'T0SCALE',
  channel: '',
  by: { id: '', name: '', side: 'staff' },
} as const;

function judgementOf({ turns, random }: Outline): Pick<Case, 'assessment' | 'risks'> {
  const heard = turns.flatMap(({ who }, turn) => (who === 'customer' ? [turn] : []));
  const risks = heard.map((turn) => ({ turn, risk: Number((random() ** 3).toFixed(3)) }));
  const turn = heard.at(-1) ?? 0;
  const text = turns[turn]?.text ?? '';
  const assessment: Assessment = {
    turn,
    language: 'en',
    urgency: pick(['P2', 'P3', 'P3', 'P4'] as const, random),
    style: 'matter-of-fact',
    mood: pick(['calm', 'calm', 'confused', 'frustrated'] as const, random),
    intensity: 0.3,
    risk: risks.at(-1)?.risk ?? 0,
    churn: 'none',
    public: 'none',
    signals: [{ kind: 'waiting', quote: text.slice(0, 24), turn }],
    reasons: [{ quote: text.slice(0, 40), why: 'they wait for an answer', turn }],
    ask: text.split('. ')[0] ?? text,
    assessor: 'local',
  };
  return { assessment, risks };
}
