import { describe, expect, it } from 'vitest';
import { createPlay } from '../fakes/play.ts';
import { ANA, presses, robinWrites } from '../fakes/shop.ts';

const thumb = (values: Record<string, string>) =>
  presses(ANA, 'feedback', { case: 'case-1', values });

describe('a thumb for a draft', () => {
  it('is kept on the timeline with the words that came with it', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      thumb({ reaction: 'dislike', text: ' Too stiff. ' }),
    );

    expect(play.current.timeline.at(-1)).toMatchObject({
      what: 'draft disliked',
      by: ANA.id,
      note: 'Too stiff.',
    });
  });

  it('needs no words', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), thumb({ reaction: 'like' }));

    expect(play.current.timeline.at(-1)).toEqual({
      at: expect.any(Number),
      what: 'draft liked',
      by: ANA.id,
    });
  });

  it('is kept of a closed case, too', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'close', { case: 'case-1' }),
      thumb({ reaction: 'like' }),
    );

    expect(play.current.timeline.at(-1)).toMatchObject({ what: 'draft liked' });
  });

  it('changes nothing where it says neither up nor down', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const before = play.current.timeline;

    await play.take(thumb({ reaction: 'constructor' }));

    expect(play.current.timeline).toEqual(before);
  });
});
