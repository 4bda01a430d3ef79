import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Case } from '../../src/domain/case.ts';
import type { Incoming } from '../../src/domain/message.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import type { Draft } from '../../src/domain/reply.ts';
import {
  applyFailure,
  applyJudgement,
  prepareJudgement,
} from '../../src/handlers/handle-judgement.ts';
import { applyUnsent } from '../../src/handlers/handle-unsent.ts';
import { type Happening, happenings } from '../fakes/any-event.ts';
import { breachesOf } from '../fakes/breaches.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import { scriptedDesk, scriptedMind } from '../fakes/scripted-mind.ts';
import { ANA, CUSTOMER_PLACES, commands, DESK, robinWrites, shopSettings } from '../fakes/shop.ts';

const ID = 'case-1';
const model = scriptedMind('openai:small');

const stories = fc.constantFrom(...CUSTOMER_PLACES, DESK).chain((channel) =>
  fc.record({
    first: fc.constantFrom<Incoming>(
      robinWrites('Where is it?', { channel, thread: 'm-1', message: 'm-0' }),
      commands(ANA, 'Where is it?', { channel, thread: 'm-1' }),
    ),
    rest: happenings(ID, channel),
  }),
);

interface Told {
  readonly play: Play;
  /** All that was ever about to be said. */
  readonly said: readonly Outgoing[];
  readonly events: readonly Incoming[];
  /** All drafts that a button could have belonged to. */
  readonly drafts: readonly Draft[];
  /** The case's history after each step. */
  readonly histories: readonly Case['timeline'][];
}

/** Plays a story as the pipeline would: clocks, the model's word, deliveries and failures in between. */
async function tell(first: Incoming, rest: readonly Happening[]): Promise<Told> {
  const play = createPlay(scriptedDesk({ model }));
  const said = new Set<Outgoing>();
  const drafts: Draft[] = [];
  const events: Incoming[] = [];
  await play.take(first);
  const histories = [play.current.timeline];
  const look = () => histories.push(play.current.timeline);
  for (const [index, { event, draft, after }] of rest.entries()) {
    play.fireAt(play.now + after);
    look();
    if (play.current.draft !== null) drafts.push(play.current.draft);
    const own = drafts.at(-1 - draft)?.id;
    const named = { ...event, key: `${event.key}-${index}`, at: play.now };
    const whole = named.kind === 'action' && own !== undefined ? { ...named, draft: own } : named;
    events.push(whole);
    await play.take(whole);
    look();
    if (index % 3 === 0) await hearModel(play, index);
    for (const { outgoing } of play.current.outbox) said.add(outgoing);
    if (index % 5 === 4) failFirst(play);
    else if (index % 2 === 0) play.deliver();
    look();
  }
  return { play, said: [...said], events, drafts, histories };
}

async function hearModel(play: Play, index: number): Promise<void> {
  const { judge } = play.current;
  if (judge === null) return;
  const judgement = await prepareJudgement(play.current, model, play.desk);
  play.change((one) =>
    index % 2 === 0
      ? applyJudgement(one, judgement, play.moment())
      : applyFailure(one, judge.turn, 'The model was slow.', play.moment()),
  );
}

function failFirst(play: Play): void {
  const [first] = play.current.outbox;
  if (first !== undefined) play.change((one) => applyUnsent(one, first.outgoing, play.moment()));
}

/** Holds for every story. */
function always(check: (told: Told) => void): Promise<void> {
  const property = fc.asyncProperty(stories, async ({ first, rest }) =>
    check(await tell(first, rest)),
  );
  return fc.assert(property, { numRuns: 300 });
}

function repliesIn({ said }: Told) {
  return said.filter((one) => one.kind === 'reply');
}

describe('whatever happens, in whatever order', () => {
  it('nothing for staff goes where a customer reads, and no reply goes out that no colleague approved', () =>
    always(({ said }) => {
      expect(said.flatMap((outgoing) => breachesOf(outgoing, shopSettings))).toEqual([]);
    }));

  it('every reply is one press of send, by the colleague it names', () =>
    always((told) => {
      for (const reply of repliesIn(told)) {
        const press = told.events.find((event) => reply.id === `${ID}/reply/${event.key}`);

        expect(press).toMatchObject({ kind: 'action', action: 'send' });
        expect(press?.by).toMatchObject(reply.approvedBy);
      }
    }));

  it('every reply reads as its sender typed it, or as the draft whose button they pressed', () =>
    always((told) => {
      for (const reply of repliesIn(told)) {
        const press = told.events.find((event) => reply.id === `${ID}/reply/${event.key}`);
        if (press?.kind !== 'action') throw new Error('No press of a button.');

        const typed = press.values.text?.trim();
        const texts = told.drafts.filter(({ id }) => id === press.draft).map(({ text }) => text);
        expect(typed === undefined ? texts : [typed]).toContain(reply.text);
      }
    }));

  it('the case can be saved, and its inbox is empty', () =>
    always(({ play }) => {
      const saved = JSON.parse(JSON.stringify(play.current));

      expect(Case.parse(saved)).toEqual(saved);
      expect(play.current.inbox).toEqual([]);
    }));

  it('one id is one thing said at one place', () =>
    always(({ said }) => {
      const things = said.map(({ id, kind, to }) => [id, kind, to].join(' '));

      expect(new Set(things).size).toBe(new Set(said.map(({ id }) => id)).size);
    }));

  it('what is quoted stands in the turn it is quoted from', () =>
    always(({ play }) => {
      const { assessment, turns } = play.current;

      for (const { quote, turn } of [
        ...(assessment?.reasons ?? []),
        ...(assessment?.signals ?? []),
      ])
        expect(turns[turn]?.text).toContain(quote);
    }));

  it('what was noted once stands, as it was and where it was', () =>
    always(({ histories }) => {
      for (const [index, history] of histories.entries())
        expect(history.slice(0, histories[index - 1]?.length ?? 0)).toEqual(
          histories[index - 1] ?? [],
        );
    }));

  it('each form that was sent gives at most once, and nothing beyond the policy without a reason', () =>
    always(({ play, events }) => {
      const forms = new Set(events.map(({ key }) => `${ID}/grant/${key}`));
      const given = play.current.grants.map(({ id }) => id);

      expect(new Set(given).size).toBe(given.length);
      expect(given.filter((id) => !forms.has(id))).toEqual([]);
      for (const { beyond, reason } of play.current.grants)
        expect(beyond && reason === '').toBe(false);
    }));

  it('a closed case has no clock, no draft and no question to a model', () =>
    always(({ play }) => {
      const { state, clocks, judge, draft } = play.current;

      const left = state === 'closed' ? { clocks, judge, draft } : undefined;
      expect([undefined, { clocks: [], judge: null, draft: null }]).toContainEqual(left);
    }));
});
