import { describe, expect, it } from 'vitest';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk, scriptedMind } from '../fakes/scripted-mind.ts';
import { ANA, BO, BOT, presses, ROBIN, robinEdits, robinWrites } from '../fakes/shop.ts';

const press = { case: 'case-1' };

describe('correcting a tag', () => {
  it('opens a form with the tags as they stand', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), presses(ANA, 'wrong-tag', press));

    expect(play.waiting('form')).toMatchObject([
      { form: { name: 'wrong-tag', urgency: 'P3', style: 'warm', mood: 'calm' } },
    ]);
  });

  it('puts the right tags on the card and what changed on the timeline', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P2', mood: 'anxious' } }),
    );

    expect(play.current.assessment).toMatchObject({
      urgency: 'P2',
      style: 'warm',
      mood: 'anxious',
    });
    expect(play.waiting('card')).toMatchObject([
      { card: { notes: ['Ana has corrected the tags.'] } },
    ]);
    expect(play.current.timeline.at(-1)).toMatchObject({
      what: 'corrected',
      by: ANA.id,
      note: 'P3 warm calm → P2 warm anxious',
    });
  });

  it('leaves a tag as it was that is named in no way we know', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P9', style: '', mood: 'angry' } }),
    );

    expect(play.current.assessment).toMatchObject({ urgency: 'P3', style: 'warm', mood: 'angry' });
  });

  it('is not undone by a model that was asked before', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P2' } }),
    );

    expect(play.current.judge).toBeNull();
  });

  it('is kept as an example, which a colleague’s later correction replaces', async () => {
    const play = createPlay();
    const tags = { urgency: 'P3', style: 'warm', mood: 'calm' };

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P2' } }),
      presses(BO, 'wrong-tag', { ...press, values: { urgency: 'P4' } }),
    );

    expect(play.current.examples).toEqual([
      {
        ...{ kind: 'tags', turn: 0, at: expect.any(Number), by: BO.id },
        ...{ given: tags, right: { ...tags, urgency: 'P4' } },
      },
    ]);
  });

  it.each([ROBIN, BOT])('teaches nothing where $name does it, who may not', async (by) => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(by, 'wrong-tag', { ...press, values: { urgency: 'P1' } }),
    );

    expect(play.current.examples).toEqual([]);
  });

  it('is forgotten with the words it was about', async () => {
    const play = createPlay();
    const message = robinWrites('Where is it?');
    await play.take(message, presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P2' } }));

    await play.take(robinEdits(message, 'Found it.'));

    expect(play.current.examples).toEqual([]);
  });

  it('calls a lead where the policy calls one at the right urgency', async () => {
    const play = createPlay();

    await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P1' } }),
    );

    expect(play.waiting('ping')).toHaveLength(1);
  });
});
