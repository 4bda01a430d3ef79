import { describe, expect, it } from 'vitest';
import { markSending, markUnsent } from '../../../src/domain/outbox.ts';
import { createPlay } from '../../fakes/play.ts';
import { LEE, presses, robinWrites } from '../../fakes/shop.ts';

const CALL = 'case-1/ping/1';
const SECOND = 1_000;

describe('ending a call', () => {
  it('says nothing of one that nobody can have seen', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'));

    await play.take(presses(LEE, 'have-it', { case: 'case-1' }));

    expect(play.waiting('ping')).toEqual([]);
  });

  it('sees to one that may have arrived although nobody said so, and says at once what became of it', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'));
    play.change((one) => markUnsent(markSending(one, CALL), CALL, play.now + SECOND));

    await play.take(presses(LEE, 'have-it', { case: 'case-1' }));

    expect(play.waiting('ping')).toMatchObject([
      { id: CALL, outcome: 'Lee has it', brief: { actions: [] } },
      { id: `${CALL}/outcome`, outcome: 'Lee has it' },
    ]);
  });
});
