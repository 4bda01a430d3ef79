import { describe, expect, it } from 'vitest';
import { createPlay, type Play } from '../fakes/play.ts';
import { anaWrites, LEE, presses, robinDeletes, robinWrites } from '../fakes/shop.ts';

const MINUTE = 60_000;
const WAITED = 'They have waited long enough: offer a call-back, or a time when they will hear.';

function fire(play: Play, minutes: number): void {
  play.fireAt(play.now + minutes * MINUTE);
}

describe('a clock', () => {
  it('does nothing before its time', async () => {
    const play = createPlay();
    const before = await play.take(robinWrites('Where is it?'));

    fire(play, 1.99);

    expect(play.current).toBe(before);
  });

  it('has the card offer a call-back after two minutes, and calls nobody yet', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));

    fire(play, 2);

    expect(play.waiting('card')).toMatchObject([{ card: { notes: [WAITED] } }]);
    expect(play.waiting('ping')).toEqual([]);
    expect(play.current.clocks.map((clock) => clock.kind)).toEqual(['escalate']);
  });

  it('calls a lead after five minutes, once', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));

    fire(play, 2);
    fire(play, 3);
    fire(play, 60);

    expect(play.waiting('ping')).toMatchObject([
      { brief: { lead: LEE.id, whyNow: 'nobody has answered in time' } },
    ]);
  });

  it('fires late rather than never, both at once', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));

    fire(play, 24 * 60);

    expect(play.waiting('ping')).toHaveLength(1);
    expect(play.current.clocks.map(({ kind }) => kind)).toEqual(['climb']);
  });

  it('goes on being told by the card while they wait, whatever they add', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    fire(play, 2);

    await play.take(robinWrites('Anybody?'));

    expect(play.waiting('card')[0]?.card.notes).toContain(WAITED);
  });

  it('is told by the card no more once a person has answered', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    fire(play, 2);

    await play.take(anaWrites('It comes today.'), robinWrites('When today?'));

    expect(play.waiting('card')[0]?.card.notes).not.toContain(WAITED);
  });

  it('does not call again about a case that a lead was just called for', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'));

    fire(play, 5);

    expect(play.current.pings).toHaveLength(1);
  });

  it('runs on while a lead who has the case has not answered the customer', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'), presses(LEE, 'have-it', { case: 'case-1' }));

    expect(play.current.clocks).toHaveLength(2);
  });

  it('lets a thank-you pass: nobody waits for an answer to it', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), anaWrites('Here.'), robinWrites('How lovely!'));

    fire(play, 5);

    expect(play.waiting('ping')).toEqual([]);
    expect(play.waiting('card')[0]?.card.notes).not.toContain(WAITED);
  });

  it('does not let a thank-you pass that asks for more', async () => {
    const play = createPlay();
    await play.take(robinWrites('How lovely! And when does the other one come?'));

    fire(play, 5);

    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('stops with the words it was started by', async () => {
    const play = createPlay();
    const told = robinWrites('Where is it?');
    await play.take(told);
    fire(play, 2);

    await play.take(robinDeletes(told));
    fire(play, 5);

    expect(play.waiting('ping')).toEqual([]);
    expect(play.waiting('card')[0]?.card.notes).not.toContain(WAITED);
  });
});
