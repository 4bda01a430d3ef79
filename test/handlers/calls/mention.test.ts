import { describe, expect, it } from 'vitest';
import { createPlay } from '../../fakes/play.ts';
import { HELP, LEE, robinWrites, SHOP } from '../../fakes/shop.ts';

describe('where colleagues ask for help', () => {
  it('the lead who is called is named in their thread, and nothing else', async () => {
    const play = createPlay();

    await play.take(robinWrites('There is an outage', { channel: HELP, thread: 't-1' }));

    expect(play.waiting('mention')).toEqual([
      {
        kind: 'mention',
        audience: 'customer',
        id: 'case-1/mention/1',
        case: 'case-1',
        to: HELP,
        thread: 't-1',
        person: LEE.id,
      },
    ]);
  });
});

describe('where customers write', () => {
  it('nobody is named', async () => {
    const play = createPlay();

    await play.take(robinWrites('There is an outage', { channel: SHOP }));

    expect(play.waiting('ping')).toHaveLength(1);
    expect(play.waiting('mention')).toEqual([]);
  });
});
