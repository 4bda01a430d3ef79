import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/domain/case-summary.ts';
import type { CaseQuery } from '../../src/engine/engine.ts';
import { cardOf, showCard } from '../../src/handlers/card.ts';
import { caseOf, PROMISE } from '../domain/samples.ts';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk } from '../fakes/scripted-mind.ts';
import { ANA, anaWrites, presses, QUIET, ROBIN, robinWrites, shopSettings } from '../fakes/shop.ts';

const SHOP_KIND = { kind: 'customers' } as const;

describe('cardOf', () => {
  it('shows whose case it is, the tags, the risk so far and the draft to send', async () => {
    const play = createPlay();

    const current = await play.take(robinWrites('Hello'), robinWrites('It is lost for good.'));

    expect(cardOf(current, SHOP_KIND, shopSettings.policy)).toMatchObject({
      customer: 'Robin',
      ask: 'It is lost for good.',
      assessment: current.assessment,
      trend: 'rising',
      risks: [0.1, 0.9],
      draft: { id: current.draft?.id, text: current.draft?.text, unsupported: [], stale: false },
      notes: [],
      state: 'open',
      takenBy: null,
      earlier: [],
      promises: [],
      mayGrant: ['express shipping at our cost'],
      snoozedUntil: null,
      actions: [
        'send',
        'edit',
        'copy',
        'escalate',
        'take',
        'wrong-tag',
        'snooze',
        'merge',
        'split',
        'grant',
        'log',
        'close',
      ],
    });
  });

  it('offers no reply where somebody asked about a text in their own conversation with Heed', async () => {
    const play = createPlay();
    const current = await play.take(robinWrites('Where is it?'));
    const own = { ...current, channel: ANA.id, askedBy: ANA };

    const { actions } = cardOf(own, SHOP_KIND, shopSettings.policy);

    expect(actions).toContain('copy');
    expect(actions).not.toContain('send');
    expect(actions).not.toContain('edit');
  });

  it('flags what nothing in the draft supports', async () => {
    const play = createPlay();
    const current = await play.take(robinWrites('Where is it?'));
    const draft = current.draft && { ...current.draft, unsupported: ['It is in Paris.'] };

    const card = cardOf({ ...current, draft }, SHOP_KIND, shopSettings.policy);

    expect(card.draft?.unsupported).toEqual(['It is in Paris.']);
  });

  it('offers no draft that is unfit, and no button for it', async () => {
    const play = createPlay();
    const current = await play.take(robinWrites('Where is it?'));
    const draft = current.draft && { ...current.draft, unfit: ['It is empty.'] };

    const card = cardOf({ ...current, draft }, SHOP_KIND, shopSettings.policy);

    expect(card).toMatchObject({
      draft: null,
      actions: ['escalate', 'take', 'wrong-tag', 'snooze', 'merge', 'grant', 'log', 'close'],
    });
  });

  it('marks a draft that the customer has written after', async () => {
    const play = createPlay();
    const { draft } = await play.take(robinWrites('Where is it?'));
    const current = await play.take(robinWrites('Hello?'));

    const card = cardOf({ ...current, draft }, SHOP_KIND, shopSettings.policy);

    expect(card.draft?.stale).toBe(true);
  });

  it('lets a promise be kept for as long as it is owed, also once it is broken', () => {
    const promise = { ...PROMISE, what: 'call back', by: 'Ana', when: 'today', due: null };
    const owes = (state: 'standing' | 'kept' | 'broken') =>
      cardOf(caseOf({ promises: [{ ...promise, state }] }), SHOP_KIND, shopSettings.policy).actions;

    expect(owes('standing')).toContain('kept');
    expect(owes('broken')).toContain('kept');
    expect(owes('kept')).not.toContain('kept');
  });

  it('has no buttons once the case is closed', async () => {
    const play = createPlay();

    const current = await play.take(
      robinWrites('Where is it?'),
      presses(ANA, 'close', { case: 'case-1' }),
    );

    expect(cardOf(current, SHOP_KIND, shopSettings.policy).actions).toEqual([]);
  });

  it('can show a case in which nobody was heard', async () => {
    const play = createPlay();

    const current = await play.take(anaWrites('Good morning!', { mentioned: true }));

    expect(cardOf(current, SHOP_KIND, shopSettings.policy)).toMatchObject({
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

describe('a case that somebody wants to hear no more of', () => {
  it('gets no card, unless it is asked for, though a lead is called', async () => {
    const play = createPlay();
    await play.take(robinWrites('Hello', { channel: QUIET }));
    play.change((one) => ({ ...one, quiet: true }));

    await play.take(robinWrites('My lawyer asks.', { channel: QUIET }));

    expect(play.waiting('ping')).toHaveLength(1);
    expect(play.waiting('card')).toEqual([]);
    expect(showCard(play.current, play.moment(), true).outbox).toHaveLength(2);
  });
});

describe('the customer’s other cases', () => {
  it('are looked up when they write, latest first without this one, and stand on the card', async () => {
    const summaries = ['case-1', 'case-3', 'case-2'].map((id) =>
      summarise(caseOf({ id, customer: ROBIN, state: 'closed', thread: `${id}-thread` })),
    );
    const gone = summarise(caseOf({ id: 'merged', customer: ROBIN, mergedInto: 'case-2' }));
    const asked: CaseQuery[] = [];
    const desk = scriptedDesk({
      async *cases(query) {
        asked.push(query);
        yield* [gone, ...summaries];
      },
    });
    const play = createPlay(desk);

    await play.take(robinWrites('Where is it?'));

    expect(asked).toMatchObject([{ customer: ROBIN.id, order: 'recent' }]);
    expect(play.waiting('card')).toMatchObject([
      {
        card: {
          earlier: [
            { case: 'case-3', state: 'closed', thread: 'case-3-thread' },
            { case: 'case-2', state: 'closed' },
          ],
        },
      },
    ]);
  });
});
