import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/domain/person.ts';
import { apply } from '../../src/handlers/handle.ts';
import { applyUnsent } from '../../src/handlers/handle-unsent.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import {
  ANA,
  anaWrites,
  BO,
  commands,
  DESK,
  presses,
  ROBIN,
  robinWrites,
  SHOP,
  STRANGER,
  THREAD,
} from '../fakes/shop.ts';

async function playWithDraft(): Promise<{ play: Play; draft: string }> {
  const play = createPlay();
  await play.take(robinWrites('Where is it?'));
  const draft = play.current.draft?.id ?? 'no draft';
  play.deliver();
  return { play, draft };
}

function sends(by: Author, draft: string, text?: string) {
  return presses(by, 'send', { case: 'case-1', draft, values: text === undefined ? {} : { text } });
}

describe('send', () => {
  it('sends the draft to the customer in the name of whoever pressed', async () => {
    const { play, draft } = await playWithDraft();
    const text = play.current.draft?.text;

    await play.take(sends(ANA, draft));

    expect(play.waiting('reply')).toMatchObject([
      { to: SHOP, thread: THREAD, text, approvedBy: { id: ANA.id, name: 'Ana' } },
    ]);
    expect(play.current).toMatchObject({ draft: null, takenBy: 'Ana' });
    expect(play.current.clocks.map(({ kind }) => kind)).toEqual(['warn', 'broken']);
    expect(play.current.turns.at(-1)).toMatchObject({ who: 'agent', author: 'Ana', text });
    expect(play.current.timeline.at(-1)).toMatchObject({
      what: 'sent',
      by: ANA.id,
      note: 'as drafted',
    });
  });

  it('is an example of tags that were left as they stand', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(sends(ANA, draft));

    expect(play.current.examples).toEqual([
      {
        ...{ kind: 'agreed', turn: 0, at: expect.any(Number), by: ANA.id },
        tags: { urgency: 'P3', style: 'warm', mood: 'calm' },
      },
    ]);
  });

  it('keeps a draft that was changed, with what was made of it', async () => {
    const { play, draft } = await playWithDraft();
    const ours = play.current.draft?.text;

    await play.take(sends(ANA, draft, 'It comes today.'));

    expect(play.current.examples).toContainEqual({
      ...{ kind: 'draft', turn: 0, at: expect.any(Number), by: ANA.id, style: 'warm' },
      ...{ ours, sent: 'It comes today.' },
    });
  });

  it('sends what a person made of the draft', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(sends(ANA, draft, '  It comes today.  '));

    expect(play.waiting('reply')).toMatchObject([{ text: 'It comes today.' }]);
    expect(play.current.timeline.at(-1)).toMatchObject({ what: 'sent', note: 'edited' });
  });

  it('sends nothing when the text was emptied: that is not what the draft says', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(sends(ANA, draft, '   '));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      { text: 'Nothing was sent: the text is empty.' },
    ]);
  });

  it('lets one of two who press at once win, and tells the other', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(sends(ANA, draft), sends(BO, draft));

    expect(play.waiting('reply')).toMatchObject([{ approvedBy: { name: 'Ana' } }]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Bo', text: 'Ana has answered already. The card shows where things stand.' },
    ]);
  });

  it('never sends another text than the one on the button', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(robinWrites('Hello?'), sends(ANA, draft));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      {
        text: 'The customer has written since this was drafted. The card shows where things stand.',
      },
    ]);
  });

  it('asks each person once before their own words go out after the customer has written again', async () => {
    const { play, draft } = await playWithDraft();
    await play.take(robinWrites('Hello?'));

    await play.take(sends(ANA, draft, 'Today.'), sends(BO, draft, 'Tomorrow.'));
    const asked = play.waiting('notice').map(({ to, text }) => [to, text]);
    const sentUnasked = play.waiting('reply');
    await play.take(sends(BO, draft, 'Tomorrow.'));

    const question =
      'The customer has written since this was drafted. Nothing was sent. Send it again if it still holds.';
    expect(asked).toEqual([
      ['answer:Ana', question],
      ['answer:Bo', question],
    ]);
    expect(sentUnasked).toEqual([]);
    expect(play.waiting('reply')).toMatchObject([{ text: 'Tomorrow.' }]);
  });

  it('asks again when the customer writes once more after the question', async () => {
    const { play, draft } = await playWithDraft();
    await play.take(robinWrites('Hello?'), sends(ANA, draft, 'Today.'));

    await play.take(robinWrites('Never mind, it is here.'), sends(ANA, draft, 'Today.'));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toHaveLength(2);
  });

  it('asks before a draft goes out that the latest message, which nobody could judge, may have overtaken', async () => {
    const { play, draft } = await playWithDraft();
    play.change((one) => apply(one, robinWrites('Hello?'), undefined, play.moment()));

    await play.take(sends(ANA, draft));
    const sentUnasked = play.waiting('reply');
    await play.take(sends(ANA, draft));

    expect(sentUnasked).toEqual([]);
    expect(play.waiting('reply')).toHaveLength(1);
  });

  it('sends nothing of a draft that an answer in the thread has withdrawn', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(anaWrites('It comes today.'), sends(BO, draft));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      { text: 'Ana has answered already. The card shows where things stand.' },
    ]);
  });

  it('sends nothing for a customer, nor for somebody on no roster, and answers neither', async () => {
    const { play, draft } = await playWithDraft();
    const staffBySlip = { ...ANA, side: 'customer' } as const;

    await play.take(sends(ROBIN, draft), sends(STRANGER, draft), sends(staffBySlip, draft));

    expect(play.current.outbox).toEqual([]);
    expect(play.current.timeline.slice(-3)).toMatchObject([
      { what: 'refused', by: ROBIN.id },
      { what: 'refused', by: STRANGER.id },
      { what: 'refused', by: ANA.id },
    ]);
  });

  it('asks before words go out that were written for a draft of another case', async () => {
    const { play } = await playWithDraft();

    await play.take(sends(ANA, 'case-9/draft/0/1', 'Today.'));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      { text: expect.stringContaining('Send it again') },
    ]);
  });

  it('sends nothing of a draft that is unfit', async () => {
    const { play, draft } = await playWithDraft();
    play.change((one) => ({
      ...one,
      draft: one.draft && { ...one.draft, unfit: ['It is empty.'] },
    }));

    await play.take(sends(ANA, draft));

    expect(play.waiting('reply')).toEqual([]);
  });

  it('sends nothing among staff, where no customer reads', async () => {
    const play = createPlay();
    await play.take(commands(ANA, 'Where is it?', { channel: DESK }));
    const draft = play.current.draft?.id ?? 'no draft';

    await play.take(sends(ANA, draft), presses(ANA, 'edit', { case: 'case-1', draft }));

    expect(play.waiting('card')[0]?.card.draft).not.toBeNull();
    expect(play.waiting('card')[0]?.card.actions).not.toContain('send');
    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('form')).toEqual([]);
  });

  it('sends nothing once the case is closed', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(presses(BO, 'close', { case: 'case-1' }), sends(ANA, draft));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([{ text: 'This case is closed.' }]);
  });
});

describe('what a reply promises', () => {
  it('is kept, as far as its words went out, and shown on the card', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(sends(ANA, draft));

    const promise = { what: 'look into it', by: 'Ana', byId: ANA.id, when: 'within 1 day' };
    expect(play.current.promises).toMatchObject([promise]);
    expect(play.waiting('card')).toMatchObject([{ card: { promises: [promise] } }]);
  });

  it('is not what somebody struck out', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(sends(ANA, draft, 'It comes today.'));

    expect(play.current.promises).toEqual([]);
  });

  it('is taken back when the reply never arrived', async () => {
    const { play, draft } = await playWithDraft();
    await play.take(sends(ANA, draft));
    const [reply] = play.waiting('reply');
    if (reply === undefined) throw new Error('Nothing was sent.');

    play.change((one) => applyUnsent(one, reply, play.moment()));

    expect(play.current.promises).toEqual([]);
  });
});

describe('who sends', () => {
  it('has the case, by name and by id, unless somebody has it already', async () => {
    const first = await playWithDraft();
    const second = await playWithDraft();

    await first.play.take(sends(ANA, first.draft));
    await second.play.take(presses(BO, 'take', { case: 'case-1' }), sends(ANA, second.draft));

    expect(first.play.current).toMatchObject({ takenBy: 'Ana', takenById: ANA.id });
    expect(second.play.current).toMatchObject({ takenBy: 'Bo', takenById: BO.id });
  });
});

describe('copy', () => {
  it('shows the draft as it stands, also among staff, where there is nobody to send it to', async () => {
    const { play } = await playWithDraft();
    const among = createPlay();
    await among.take(commands(ANA, 'Where is it?', { channel: DESK }));

    for (const one of [play, among]) await one.take(presses(ANA, 'copy', { case: 'case-1' }));

    for (const one of [play, among])
      expect(one.waiting('form')).toMatchObject([
        { to: 'answer:Ana', form: { name: 'copy', text: one.current.draft?.text } },
      ]);
    expect(among.waiting('card')[0]?.card.actions).toContain('copy');
  });

  it('says so when there is no draft, and is on no card then', async () => {
    const { play } = await playWithDraft();

    await play.take(anaWrites('Today.'), presses(BO, 'copy', { case: 'case-1' }));

    expect(play.waiting('notice')).toMatchObject([{ text: 'There is no draft to copy now.' }]);
    expect(play.waiting('card')[0]?.card.actions).not.toContain('copy');
  });
});

describe('edit', () => {
  it('opens a form with the draft as it stands, ahead of everything else', async () => {
    const { play, draft } = await playWithDraft();
    await play.take(robinWrites('Hello?'));
    const { id, text } = play.current.draft ?? { id: '', text: '' };

    await play.take(presses(ANA, 'edit', { case: 'case-1', draft }));

    expect(play.current.outbox.map((item) => item.outgoing)).toMatchObject([
      { kind: 'form', to: 'answer:Ana', form: { name: 'edit', draft: id, text } },
      { kind: 'card' },
    ]);
  });

  it('says so when there is no draft', async () => {
    const { play, draft } = await playWithDraft();

    await play.take(anaWrites('Today.'), presses(BO, 'edit', { case: 'case-1', draft }));

    expect(play.waiting('notice')).toMatchObject([{ text: 'There is no draft to edit now.' }]);
  });

  it('opens nothing without a door', async () => {
    const { play, draft } = await playWithDraft();
    const { door: _, ...press } = presses(ANA, 'edit', { case: 'case-1', draft });

    await play.take(press);

    expect(play.waiting('form')).toEqual([]);
  });
});
