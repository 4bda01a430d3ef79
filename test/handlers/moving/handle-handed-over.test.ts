import { describe, expect, it } from 'vitest';
import { isWaitingClock } from '../../../src/domain/clocks.ts';
import { apply } from '../../../src/handlers/handle.ts';
import { turnOf } from '../../domain/samples.ts';
import { handedOver } from '../../fakes/events.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createPlay } from '../../fakes/play.ts';
import { ANA, anaWrites, DESK, presses, ROBIN, robinWrites, SHOP } from '../../fakes/shop.ts';

const MINUTE = 60_000;
const EARLY = turnOf('customer', 'My lawyer asks.', MORNING - 10 * MINUTE);
const OURS = turnOf('agent', 'He may call.', MORNING - 5 * MINUTE);
const place = { channel: SHOP, thread: 'thread-1' };

function merging(turns = [EARLY], given: Parameters<typeof handedOver>[0] = {}) {
  return handedOver({ ...place, from: 'case-9', into: 'case-1', turns, ...given });
}

describe('turns that open a case of their own', () => {
  it('are its conversation, judged, with a card that says where they come from', async () => {
    const play = createPlay();

    await play.take(handedOver({ ...place, from: 'case-9', turns: [EARLY] }));

    expect(play.current).toMatchObject({
      state: 'open',
      ...place,
      customer: { id: ROBIN.id },
      askedBy: ANA,
      turns: [EARLY],
      assessment: { ask: EARLY.text },
      pings: [{ signal: 'legal' }],
    });
    expect(play.waiting('card')).toMatchObject([
      { to: DESK, card: { notes: ['Ana has split this off another case.'] } },
    ]);
  });

  it('wait from now on: somebody has just looked at them', async () => {
    const play = createPlay();

    await play.take(handedOver({ ...place, turns: [EARLY] }));

    expect(play.current.clocks.filter(isWaitingClock)).toMatchObject([
      { kind: 'offer', due: play.now + 2 * MINUTE, turn: 0 },
      { kind: 'escalate', due: play.now + 5 * MINUTE, turn: 0 },
    ]);
  });

  it('call nobody, and draft nothing, where we had the last word', async () => {
    const play = createPlay();

    await play.take(handedOver({ ...place, turns: [EARLY, OURS] }));

    expect(play.current).toMatchObject({ pings: [], clocks: [], draft: null });
  });

  it('show their card in a quiet channel too', async () => {
    const play = createPlay();

    await play.take(handedOver({ channel: 'terminal:local/quiet', turns: [EARLY] }));

    expect(play.waiting('card')).toHaveLength(1);
  });
});

describe('turns of a case that was merged into this one', () => {
  it('take their place by their times, and what named turns by theirs follows', async () => {
    const play = createPlay();
    await play.take(robinWrites('It is lost for good.', { at: MORNING }));
    play.deliver();

    await play.take(merging([EARLY, OURS]));

    const { turns, assessment, risks, pings, clocks } = play.current;
    expect(turns.map((turn) => turn.text)).toEqual([EARLY.text, OURS.text, 'It is lost for good.']);
    expect(assessment?.turn).toBe(2);
    expect(risks.map((point) => point.turn)).toEqual([2]);
    expect(pings[0]).toBeUndefined();
    expect(clocks).toMatchObject([
      { due: MORNING + 2 * MINUTE, turn: 2 },
      { due: MORNING + 5 * MINUTE, turn: 2 },
    ]);
    expect(play.waiting('card')).toMatchObject([
      { card: { notes: ['Ana has merged another case into this one.'] } },
    ]);
  });

  it('come in once, however often they are brought', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), merging());
    const { turns } = play.current;

    await play.take(merging(), merging([EARLY, EARLY]));

    expect(play.current.turns).toEqual(turns);
  });

  it('are told apart from others of the same name by their times', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { message: 'm-1', at: MORNING }));

    await play.take(merging([{ ...EARLY, id: 'm-1' }]));

    expect(play.current.turns).toHaveLength(2);
  });

  it('open a closed case again', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ANA, 'close', { case: 'case-1' }));

    await play.take(merging([{ ...EARLY, at: MORNING + MINUTE }]));

    expect(play.current.state).toBe('open');
    expect(play.current.clocks.filter(isWaitingClock)).toHaveLength(2);
  });

  it('withdraw the draft where an answer of ours is the last word now', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?', { at: MORNING }));

    await play.take(merging([{ ...OURS, at: MORNING + MINUTE }]));

    expect(play.current).toMatchObject({ draft: null, clocks: [], judge: null });
  });

  it('are in the case also when nothing could judge them', async () => {
    const play = createPlay();
    const first = robinWrites('Where is it?', { at: MORNING - 20 * MINUTE });
    await play.take(first);

    play.change((one) => apply(one, merging(), undefined, play.moment()));

    expect(play.current.turns).toHaveLength(2);
    expect(play.current).toMatchObject({ assessment: { turn: 0 }, draft: null });
    expect(play.current.notes).toEqual([expect.stringContaining('could not be judged')]);
  });
});

describe('a case whose own turns come back to it', () => {
  it('goes on: it and another were merged into each other', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), anaWrites('Here.'));
    const { turns } = play.current;
    play.change((one) => ({ ...one, state: 'closed', mergedInto: 'case-2' }));

    await play.take(merging(turns, { from: 'case-1' }));

    expect(play.current).toMatchObject({ state: 'open', turns });
    expect(play.current).not.toHaveProperty('mergedInto');
  });
});
