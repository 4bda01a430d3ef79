import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { type CaseSummary, summarise } from '../../../src/domain/case-summary.ts';
import { assessmentOf, caseOf } from '../../domain/samples.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { finding } from '../../fakes/find-cases.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  LEE,
  presses,
  ROBIN,
  robinEdits,
  robinWrites,
  SHOP,
} from '../../fakes/shop.ts';

const press = { case: 'case-1' };
const INTO = { ...press, values: { into: 'case-2' } };

function other(id: string, changes: Partial<Case> = {}): CaseSummary {
  return summarise(caseOf({ id, channel: SHOP, customer: ROBIN, ...changes }));
}

async function playBeside(...cases: CaseSummary[]): Promise<Play> {
  const play = createPlay(scriptedDesk({ cases: finding(...cases) }));
  await play.take(robinWrites('My lawyer asks.'));
  play.deliver();
  return play;
}

/** A case in which Ana has promised to be back within the hour, merged into an heir that has not heard of it yet. */
async function mergeWithPromise(): Promise<{ play: Play; heir: Play }> {
  const play = createPlay(scriptedDesk({ cases: finding(other('case-2')) }));
  await play.take(robinWrites('Where is it?'));
  await play.take(anaWrites('I will get back to you within 1 hour.'));
  const heir = createPlay();
  await heir.take(robinWrites('And where is the other one?'));
  play.deliver();
  await play.take(presses(ANA, 'merge', INTO));
  return { play, heir };
}

describe('merge', () => {
  it('offers the other open cases of the customer, then those of the channel', async () => {
    const play = await playBeside(
      other('case-1'),
      other('near', { customer: null }),
      other('far', { channel: 'terminal:local/far' }),
      other('closed', { state: 'closed' }),
      other('gone', { mergedInto: 'near' }),
      other('foreign', { channel: 'terminal:local/far', customer: null }),
    );

    await play.take(presses(ANA, 'merge', press));

    const [form] = play.waiting('form').map((one) => one.form);
    const offered = form?.name === 'merge' ? form.choices.map(({ value }) => value) : [];
    expect(offered).toEqual(['far', 'near']);
    expect(play.current.state).toBe('open');
  });

  it('puts those about the same thing first and says so, and leaves out those of other platforms', async () => {
    const email = 'robin@acme.example';
    const asked = { assessment: assessmentOf({ ask: 'My lawyer asks for the signed contract.' }) };
    const play = createPlay(
      scriptedDesk({
        cases: finding(
          other('near', { openedAt: MORNING + 2 }),
          other('alike', {
            ...asked,
            channel: 'terminal:local/far',
            customer: { id: 'terminal:elsewhere/robin', name: 'Robin', email },
          }),
          other('in-teams', {
            ...asked,
            channel: 'teams:T2/c',
            customer: { id: 'teams:T2/robin', name: 'Robin', email },
          }),
        ),
      }),
    );
    const by = { ...ROBIN, email };
    await play.take(robinWrites('My lawyer still wants that signed contract.', { by }));

    await play.take(presses(ANA, 'merge', press));

    expect(play.current.earlier.filter((one) => one.same).map((one) => one.case)).toEqual([
      'alike',
      'in-teams',
    ]);
    const [form] = play.waiting('form').map((one) => one.form);
    expect(form?.name === 'merge' ? form.choices : []).toMatchObject([
      { value: 'alike', label: expect.stringMatching(/^same thing: P3 · Robin: My lawyer/) },
      { value: 'near', label: expect.stringMatching(/^not judged yet/) },
    ]);
  });

  it('says so where there is no other', async () => {
    const play = await playBeside(other('case-1'));

    await play.take(presses(ANA, 'merge', press));

    expect(play.waiting('notice')).toMatchObject([{ text: expect.stringContaining('no other') }]);
  });

  it('ends this case and sends all that was said in it on to the other', async () => {
    const play = await playBeside(other('case-2'));
    const { turns, thread } = play.current;

    await play.take(presses(ANA, 'merge', INTO));

    expect(play.current).toMatchObject({
      state: 'closed',
      mergedInto: 'case-2',
      clocks: [],
      draft: null,
      forwards: [
        {
          kind: 'handed-over',
          from: 'case-1',
          into: 'case-2',
          by: ANA,
          thread,
          turns,
          channel: SHOP,
        },
      ],
    });
    expect(play.waiting('card')).toMatchObject([
      {
        card: { state: 'closed', actions: [], notes: [expect.stringContaining('Ana has merged')] },
      },
    ]);
  });

  it('ends the calls, whose messages say so', async () => {
    const play = await playBeside(other('case-2'));

    await play.take(presses(ANA, 'merge', INTO));

    expect(play.current.pings).toMatchObject([{ lead: LEE.id, answer: 'closed' }]);
    expect(play.waiting('ping')).toMatchObject([
      { outcome: 'Ana has merged the case into another', brief: { actions: [] } },
    ]);
  });

  it.each(['case-1', 'nowhere', ''])('is not into %o', async (into) => {
    const play = await playBeside(other('case-2'));

    await play.take(presses(ANA, 'merge', { ...press, values: { into } }));

    expect(play.current).toMatchObject({ state: 'open', forwards: [] });
    expect(play.waiting('notice')).toMatchObject([{ text: 'That case is no longer open.' }]);
  });

  it('waits for a reply that is on its way: whether it arrives decides what was said', async () => {
    const play = await playBeside(other('case-2'));
    const text = { ...press, values: { text: 'Today.' } };
    await play.take(presses(ANA, 'send', text), presses(ANA, 'send', text));

    await play.take(presses(ANA, 'merge', INTO));

    expect(play.current).toMatchObject({ state: 'open', forwards: [] });
    expect(play.waiting('notice').at(-1)?.text).toContain('A reply is on its way');
  });

  it('sends on what came in behind it, under keys of their own, and in the case’s thread', async () => {
    const play = await playBeside(other('case-2'));
    const [first] = play.current.turns;
    const { thread: _, ...aside } = robinWrites('And one more thing.');
    const edit = robinEdits({ ...aside, message: first?.id ?? '' }, 'My lawyer asks again.');
    const late = presses(ANA, 'take', press);
    play.change((one) => ({ ...one, inbox: [aside, edit, late] }));

    await play.take(presses(ANA, 'merge', INTO));

    const { forwards, inbox, thread } = play.current;
    expect(forwards.slice(1)).toEqual([
      { ...aside, key: `${aside.key}:redirected:case-1`, thread },
      { ...edit, key: `${edit.key}:redirected:case-1` },
    ]);
    expect(inbox).toEqual([late]);
  });
});

describe('what was promised in a case that is merged away', () => {
  it('goes with it, and is minded in the other', async () => {
    const { play, heir } = await mergeWithPromise();

    await heir.take(...play.current.forwards);

    expect(play.current).toMatchObject({ promises: [], clocks: [] });
    expect(heir.current.promises).toMatchObject([{ id: 'case-1/promise/1', state: 'standing' }]);
    const [promise] = heir.current.promises;
    expect(heir.current.clocks.filter(({ about }) => about === promise?.id)).toMatchObject([
      { kind: 'warn' },
      { kind: 'broken', due: promise?.due },
    ]);
  });

  it('is broken at once where it came due on the way', async () => {
    const { play, heir } = await mergeWithPromise();
    heir.now += 2 * 60 * 60_000;

    await heir.take(...play.current.forwards);
    heir.fireAt(heir.now);

    expect(heir.current.promises).toMatchObject([{ state: 'broken' }]);
    expect(heir.current.pings.map(({ why }) => why).join()).toContain('Ana promised');
  });
});
