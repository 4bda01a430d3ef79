import { describe, expect, it } from 'vitest';
import { cardOf, showCard } from '../../src/handlers/card.ts';
import { createPlay } from '../fakes/play.ts';
import { ANA, anaWrites, presses, robinWrites } from '../fakes/shop.ts';

const SHOP_KIND = { kind: 'customers' } as const;

describe('cardOf', () => {
  it('shows whose case it is, the tags, the risk so far and the draft to send', async () => {
    const play = createPlay();

    const current = await play.take(robinWrites('Hello'), robinWrites('It is lost for good.'));

    expect(cardOf(current, SHOP_KIND)).toMatchObject({
      customer: 'Robin',
      ask: 'It is lost for good.',
      assessment: current.assessment,
      trend: 'rising',
      risks: [0.1, 0.9],
      draft: { id: current.draft?.id, text: current.draft?.text, unsupported: [], stale: false },
      notes: [],
      state: 'open',
      takenBy: null,
      actions: ['send', 'edit', 'escalate', 'take', 'wrong-tag', 'close'],
    });
  });

  it('flags what nothing in the draft supports', async () => {
    const play = createPlay();
    const current = await play.take(robinWrites('Where is it?'));
    const draft = current.draft && { ...current.draft, unsupported: ['It is in Paris.'] };

    const card = cardOf({ ...current, draft }, SHOP_KIND);

    expect(card.draft?.unsupported).toEqual(['It is in Paris.']);
  });

  it('offers no draft that is unfit, and no button for it', async () => {
    const play = createPlay();
    const current = await play.take(robinWrites('Where is it?'));
    const draft = current.draft && { ...current.draft, unfit: ['It is empty.'] };

    const card = cardOf({ ...current, draft }, SHOP_KIND);

    expect(card).toMatchObject({
      draft: null,
      actions: ['escalate', 'take', 'wrong-tag', 'close'],
    });
  });

  it('marks a draft that the customer has written after', async () => {
    const play = createPlay();
    const { draft } = await play.take(robinWrites('Where is it?'));
    const current = await play.take(robinWrites('Hello?'));

    const card = cardOf({ ...current, draft }, SHOP_KIND);

    expect(card.draft?.stale).toBe(true);
  });

  it('has no buttons once the case is closed', async () => {
    const play = createPlay();

    const current = await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'close', { case: 'case-1' }),
    );

    expect(cardOf(current, SHOP_KIND).actions).toEqual([]);
  });

  it('can show a case in which nobody was heard', async () => {
    const play = createPlay();

    const current = await play.take(anaWrites('Good morning!', { mentioned: true }));

    expect(cardOf(current, SHOP_KIND)).toMatchObject({
      customer: 'Customer',
      ask: '',
      assessment: null,
    });
  });
});

describe('showCard', () => {
  it('puts a newer card in the place of one that has not gone out', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));

    const shown = showCard({ ...play.current, takenBy: 'Ana' }, play.moment());

    expect(shown.outbox).toMatchObject([{ outgoing: { kind: 'card', card: { takenBy: 'Ana' } } }]);
  });

  it('goes on updating a card that was shown, also in a channel that was muted since', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    play.deliver();
    const settings = play.desk.settings();
    const channels = settings.channels.map((channel) => ({ ...channel, muted: true }));

    const shown = showCard(play.current, {
      ...play.moment(),
      settings: { ...settings, channels },
    });

    expect(shown.outbox).toHaveLength(1);
  });
});
