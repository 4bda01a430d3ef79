import { describe, expect, it } from 'vitest';
import type { OutgoingKind } from '../../src/domain/outgoing.ts';
import { applyUnsent } from '../../src/handlers/handle-unsent.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import { ANA, anaWrites, presses, robinDeletes, robinWrites } from '../fakes/shop.ts';

const MINUTE = 60_000;

/** The first thing of this kind that waits is given up. */
function giveUp(play: Play, kind: OutgoingKind): void {
  const [outgoing] = play.waiting(kind);
  if (outgoing === undefined) throw new Error(`No ${kind} waits.`);
  play.change((one) => applyUnsent(one, outgoing, play.moment()));
}

async function playWithReply(): Promise<Play> {
  const play = createPlay();
  await play.take(robinWrites('Where is it?'));
  const draft = play.current.draft?.id ?? 'no draft';
  await play.take(
    presses(ANA, 'send', { case: 'case-1', draft, values: { text: 'It comes today.' } }),
  );
  return play;
}

describe('a reply that never arrived', () => {
  it('answers nobody: its turn goes, the clocks run from when the customer wrote, the card says so', async () => {
    const play = await playWithReply();

    giveUp(play, 'reply');

    expect(play.current.turns.map((turn) => turn.text)).toEqual(['Where is it?']);
    expect(play.current.clocks.map((clock) => clock.due)).toEqual([
      MORNING + 2 * MINUTE,
      MORNING + 5 * MINUTE,
    ]);
    expect(play.waiting('card')).toMatchObject([
      {
        card: {
          notes: [
            'Ana has tried to reply.',
            "Ana's reply was not delivered. Send it by hand: “It comes today.”",
          ],
        },
      },
    ]);
  });

  it('keeps its place without its words where the customer has written since, and their clocks', async () => {
    const play = await playWithReply();
    await play.take(robinWrites('Hello?', { at: MORNING + MINUTE }));

    giveUp(play, 'reply');

    expect(play.current.turns.map((turn) => turn.text)).toEqual(['Where is it?', '', 'Hello?']);
    expect(play.current.assessment?.turn).toBe(2);
    expect(play.current.clocks.map((clock) => clock.due)).toEqual([
      MORNING + 3 * MINUTE,
      MORNING + 6 * MINUTE,
    ]);
  });

  it('is told by the card until somebody has answered', async () => {
    const play = await playWithReply();
    giveUp(play, 'reply');

    await play.take(robinWrites('Hello?'));
    const still = play.waiting('card')[0]?.card.notes;
    await play.take(anaWrites('It comes today.'));

    const told = expect.stringContaining('was not delivered');
    expect(still).toContainEqual(told);
    expect(play.waiting('card')[0]?.card.notes).not.toContainEqual(told);
  });

  it('opens the case again that was closed on the strength of it', async () => {
    const play = await playWithReply();
    await play.take(presses(ANA, 'close', { case: 'case-1' }));

    giveUp(play, 'reply');

    expect(play.current.state).toBe('open');
    expect(play.current.clocks).toHaveLength(2);
  });
});

describe('a call that reached nobody', () => {
  it('is told by the card', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.'));

    giveUp(play, 'ping');

    expect(play.waiting('card')[0]?.card.notes).toEqual([
      'Lee could not be reached: ask somebody else to look at this (they speak of lawyers or regulators).',
    ]);
  });

  it('keeps no words that were taken back', async () => {
    const play = createPlay();
    const told = robinWrites('My lawyer has my card 4111');
    await play.take(told);
    giveUp(play, 'ping');

    await play.take(robinDeletes(told));

    expect(JSON.stringify(play.current)).not.toContain('4111');
  });
});

describe('what else could not be said', () => {
  it('is dropped: a form or a line for whoever has gone', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'), presses(ANA, 'wrong-tag', { case: 'case-1' }));

    giveUp(play, 'form');

    expect(play.waiting('form')).toEqual([]);
    expect(play.current.timeline.at(-1)).toMatchObject({ what: 'not sent', note: 'form' });
  });

  it('is posted anew where it was a card that could not be updated', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    play.deliver();
    const posted = play.current.card;
    await play.take(robinWrites('Hello?'));

    giveUp(play, 'card');

    expect(posted).not.toBeNull();
    expect(play.current).toMatchObject({ card: null, outbox: [] });
  });

  it('changes nothing when it has left the outbox meanwhile', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const [card] = play.waiting('card');
    play.deliver();
    const before = play.current;

    play.change((one) => (card === undefined ? one : applyUnsent(one, card, play.moment())));

    expect(play.current).toBe(before);
  });
});
