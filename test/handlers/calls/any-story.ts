import fc from 'fast-check';
import type { ActionName } from '../../../src/domain/message.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { applyUnsent } from '../../../src/handlers/handle-unsent.ts';
import { ladderSettings, MO, OFFICE, VERA } from '../../fakes/ladder-desk.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  BO,
  LEE,
  presses,
  robinDeletes,
  robinEdits,
  robinWrites,
  shopSettings,
} from '../../fakes/shop.ts';

const MINUTE = 60_000;

const people = [
  { id: ANA.id, name: ANA.name, role: 'agent' },
  { id: BO.id, name: BO.name, role: 'agent' },
  { id: LEE.id, name: LEE.name, role: 'lead', hours: OFFICE },
  { id: MO.id, name: MO.name, role: 'lead', away: [{ from: '2026-01-15', until: '2026-01-15' }] },
  {
    id: VERA.id,
    name: VERA.name,
    role: 'executive',
    hours: { timeZone: 'America/New_York', quiet: ['12:00-14:00'] },
  },
];
const never = { timeZone: 'Europe/London', days: {} };
const step = (ask: object, minutes = 10) => ({ ask, minutes });
const rotas = [
  { kind: 'slack-group', name: 'all', group: 'slack:T/S1' },
  {
    kind: 'turns',
    name: 'turns',
    people: [LEE.id, MO.id],
    starts: '2026-01-01T02:30',
    timeZone: 'Europe/London',
    days: 1,
  },
];
const ladders = {
  P2: {
    steps: [step({ kind: 'group', rota: 'all' }), step({ kind: 'person', person: VERA.id })],
    afterHours: 'on-call',
    final: 'repeat',
  },
  P3: {
    steps: [step({ kind: 'rota', rota: 'turns' }), step({ kind: 'group', rota: 'all' })],
    afterHours: 'wait',
    final: 'stop',
  },
};

const leaderless = shopSettings.channels.map((channel) => ({ ...channel, leads: [] }));

/** The desk as its admin leaves it, one way or another. */
const desks: readonly Settings[] = [
  ladderSettings({ roster: people }),
  ladderSettings({ roster: people, rotas, policy: { ladders } }),
  ladderSettings({ roster: people.filter(({ id }) => id !== LEE.id), channels: leaderless }),
  ladderSettings({ roster: people.slice(0, 2), channels: leaderless }),
  ladderSettings({ roster: people, hours: never }),
  ladderSettings({ roster: people.map((one) => ({ ...one, hours: never })) }),
  ladderSettings({ roster: people.map((one) => ({ ...one, load: 1 })), hours: OFFICE }),
];

const words = fc.constantFrom(
  'Where is it?',
  'My lawyer asks.',
  'There is an outage.',
  'I am waiting, it is lost for good.',
  'How lovely, thanks.',
  'I will get back to you by 3 pm.',
  'I will call you within 10 minutes.',
  'I have called you, and it is all done: the parcel 12345 left Hamburg this evening.',
  'We are looking into it.',
);
const ACTIONS: readonly ActionName[] = [
  'have-it',
  'not-needed',
  'pass-on',
  'take',
  'close',
  'escalate',
  'snooze',
  'kept',
  'send',
  'split',
];

const steps = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      minutes: fc.constantFrom(0, 1, 5, 10, 60, 61, 480, 1440, 100_000, -60),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('heard' as const),
      text: words,
      message: fc.constantFrom('m-1', 'm-2', 'm-3', 'm-4'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('ours' as const),
      text: words,
      message: fc.constantFrom('o-1', 'o-2'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      text: words,
      message: fc.constantFrom('m-1', 'm-2'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      message: fc.constantFrom('m-1', 'm-2', 'o-1'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      action: fc.constantFrom(...ACTIONS),
      by: fc.constantFrom(ANA, LEE, MO, VERA),
      to: fc.constantFrom(ANA.id, LEE.id, MO.id, 'gone'),
      minutes: fc.constantFrom('30', '0'),
      text: words,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settings' as const),
      desk: fc.nat({ max: desks.length - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deliver' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
);
/** One thing that happens to a case. */
export type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

/** Lets it all happen to one case, looks at the case after each step, and gives it; `calls` is how many there had been before the step. */
export async function tell(
  first: number,
  story: readonly Step[],
  look: (play: Play, step: Step, calls: number) => void = () => {},
): Promise<Play> {
  let settings = desks[first] ?? ladderSettings();
  const play = createPlay(
    scriptedDesk({
      settings: () => settings,
      directory: () => ({ groups: { all: [LEE.id, MO.id, 'terminal:local/gone'] }, shifts: {} }),
    }),
  );
  await play.take(robinWrites('Where is it?', { message: 'm-0', thread: 'm-0' }));
  let keys = 0;
  const nextKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const at = (message: string) => ({
    thread: 'm-0',
    message,
    at: play.now,
    key: nextKey(),
  });
  for (const one of story) {
    const calls = play.current.pings.length;
    switch (one.kind) {
      case 'pass':
        play.fireAt(play.now + one.minutes * MINUTE);
        break;
      case 'heard':
        await play.take(robinWrites(one.text, at(one.message)));
        break;
      case 'ours':
        await play.take(anaWrites(one.text, at(one.message)));
        break;
      case 'edit':
        await play.take({
          ...robinEdits(robinWrites('', at(one.message)), one.text),
          key: nextKey(),
          at: play.now,
        });
        break;
      case 'delete':
        await play.take({
          ...robinDeletes(robinWrites('', at(one.message))),
          key: nextKey(),
          at: play.now,
        });
        break;
      case 'press': {
        const promise = play.current.promises[0]?.id;
        const values = {
          to: one.to,
          minutes: one.minutes,
          text: one.text,
          reason: 'because',
          turn: 'm-1',
          ...(promise === undefined ? {} : { promise }),
        };
        await play.take(
          presses(one.by, one.action, {
            case: 'case-1',
            at: play.now,
            key: nextKey(),
            values,
          }),
        );
        break;
      }
      case 'settings':
        settings = desks[one.desk] ?? settings;
        break;
      case 'deliver':
        play.deliver();
        break;
      case 'fail': {
        const item = play.current.outbox[0];
        if (item !== undefined)
          play.change((current) => applyUnsent(current, item.outgoing, play.moment()));
        break;
      }
    }
    look(play, one, calls);
  }
  return play;
}

/** How many times clocks go off after a story at most: where the last step of a ladder is repeated, that never ends. */
const MOST_TIMES = 40;

/** Says what waits and lets the clocks go off at their times, one after the other, until none is left. */
export function toTheEnd(play: Play): Play {
  for (let times = 0; times < MOST_TIMES && play.current.clocks.length > 0; times += 1) {
    play.deliver();
    play.fireAt(Math.max(play.now, Math.min(...play.current.clocks.map(({ due }) => due))));
  }
  return play;
}

/** What a desk is like at first, and what happens there. */
export const stories = fc.record({
  first: fc.nat({ max: desks.length - 1 }),
  story: fc.array(steps, { maxLength: 25 }),
});
