import { describe, expect, it } from 'vitest';
import { MORNING } from '../../fakes/fake-time.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { ANA, anaWrites, presses, robinWrites } from '../../fakes/shop.ts';

async function playWithPromises(): Promise<Play> {
  const play = createPlay();
  const text = 'I will call you within 2 hours. We will send you a replacement.';
  await play.take(robinWrites('Where is it?'), anaWrites(text, { at: MORNING }));
  play.deliver();
  return play;
}

function keeps(promise?: string) {
  const values = promise === undefined ? {} : { promise };
  return presses(ANA, 'kept', { case: 'case-1', values });
}

describe('kept', () => {
  it('asks which promise, in the words it was made in', async () => {
    const play = await playWithPromises();

    await play.take(keeps());

    expect(play.waiting('form')).toMatchObject([
      {
        to: 'answer:Ana',
        form: {
          name: 'kept',
          fields: [
            {
              name: 'promise',
              choices: [
                { value: 'case-1/promise/1', label: 'Ana: call you, within 2 hours' },
                { value: 'case-1/promise/2', label: 'Ana: send you a replacement' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('ends the promise and its clocks, and says so on the card and in the history', async () => {
    const play = await playWithPromises();

    await play.take(keeps('case-1/promise/1'));

    expect(play.current.promises.map(({ state }) => state)).toEqual(['kept', 'standing']);
    expect(play.current.clocks).toEqual([]);
    expect(play.current.timeline.at(-1)).toMatchObject({
      what: 'promise kept',
      by: ANA.id,
      note: 'call you',
    });
    expect(play.waiting('card')).toHaveLength(1);
  });

  it('says so where there is nothing to keep, or not any more', async () => {
    const play = await playWithPromises();
    const empty = createPlay();
    await empty.take(robinWrites('Where is it?'), keeps());

    await play.take(keeps('case-1/promise/1'), keeps('case-1/promise/1'));

    expect(empty.waiting('notice')).toMatchObject([
      { text: 'Nothing that was promised here is still to come.' },
    ]);
    expect(play.waiting('notice')).toMatchObject([
      { text: 'This promise has been kept already, or was taken back.' },
    ]);
  });
});
