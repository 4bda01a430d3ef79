import { describe, expect, it } from 'vitest';
import { createPlay } from '../../fakes/play.ts';
import { LEE, presses, robinWrites } from '../../fakes/shop.ts';

const MINUTE = 60_000;

describe('calling a lead', () => {
  it('happens for risk with evidence', async () => {
    const play = createPlay();

    await play.take(robinWrites('Still waiting, lost for good.'));

    expect(play.current.pings).toMatchObject([{ cause: 'risk', answer: null, message: null }]);
    expect(play.current.timeline).toContainEqual(
      expect.objectContaining({ what: 'pinged', note: 'Lee: this customer is about to be lost' }),
    );
  });

  it('does not happen twice for one thing', async () => {
    const play = createPlay();

    await play.take(robinWrites('My lawyer asks.'));
    play.now += 120 * MINUTE;
    await play.take(robinWrites('My lawyer asks again.'));

    expect(play.current.pings).toHaveLength(1);
  });

  it('happens again for risk once that has fallen and risen anew, past the cool-down', async () => {
    const play = createPlay();
    await play.take(robinWrites('Still waiting, lost for good.'), robinWrites('Ah, good.'));
    const fallen = play.current.pings.map((ping) => ping.rearmed);
    await play.take(presses(LEE, 'have-it', { case: 'case-1' }));

    play.now += 61 * MINUTE;
    await play.take(robinWrites('Still waiting, lost for good.'));

    expect(fallen).toEqual([true]);
    expect(play.current.pings.map((ping) => ping.cause)).toEqual(['risk', 'risk']);
  });

  it('counts turns where there are no times', async () => {
    const play = createPlay();
    const untimed = { untimed: true };
    await play.take(robinWrites('Still waiting, lost for good.', untimed));
    await play.take(presses(LEE, 'have-it', { case: 'case-1' }));

    await play.take(
      robinWrites('Ah, good.', untimed),
      robinWrites('Still waiting, lost for good.', untimed),
      robinWrites('Still waiting, lost for good.', untimed),
    );
    const soon = play.current.pings.length;
    await play.take(robinWrites('Still waiting, lost for good.', untimed));

    expect(soon).toBe(1);
    expect(play.current.pings).toHaveLength(2);
  });
});
