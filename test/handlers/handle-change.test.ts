import { describe, expect, it } from 'vitest';
import { apply } from '../../src/handlers/handle.ts';
import { applyClocks } from '../../src/handlers/handle-clock.ts';
import { createPlay } from '../fakes/play.ts';
import { scriptedDesk, scriptedMind } from '../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  LEE,
  presses,
  robinDeletes,
  robinEdits,
  robinWrites,
} from '../fakes/shop.ts';

const MINUTE = 60_000;
const SECRET = 'card 4111';

describe('a customer who deletes a message', () => {
  it('takes their words back everywhere: tags, draft, card, calls sent and unsent', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));
    const told = robinWrites(`My lawyer has my ${SECRET}`);
    await play.take(told);
    play.deliver();
    await play.take(presses(LEE, 'have-it', { case: 'case-1' }));
    await play.take(robinWrites('This outage is bad.'));
    const callsBefore = play.current.pings.map((ping) => ping.message !== null);

    await play.take(robinDeletes(told));

    expect(callsBefore).toEqual([true, false]);
    expect(JSON.stringify(play.current)).not.toContain(SECRET);
    expect(play.current.turns.map((turn) => turn.text)).toEqual(['', 'This outage is bad.']);
  });

  it('rewrites in place what was posted already', async () => {
    const play = createPlay();
    const told = robinWrites(`My lawyer has my ${SECRET}`);
    await play.take(told);
    const [ping] = play.deliver().filter((one) => one.kind === 'ping');

    await play.take(robinDeletes(told));

    expect(JSON.stringify(ping)).toContain(SECRET);
    expect(play.waiting('ping')).toMatchObject([
      {
        id: expect.stringMatching(/^case-1\/ping\/1\/words\//),
        brief: { actions: ['have-it', 'pass-on', 'not-needed'] },
      },
    ]);
    expect(JSON.stringify(play.current)).not.toContain(SECRET);
  });

  it('leaves to an answered call what became of it', async () => {
    const play = createPlay();
    const told = robinWrites(`My lawyer has my ${SECRET}`);
    await play.take(told);
    play.deliver();
    await play.take(presses(LEE, 'have-it', { case: 'case-1' }));
    play.deliver();

    await play.take(robinDeletes(told));

    expect(play.waiting('ping')).toMatchObject([{ outcome: 'Lee has it', brief: { actions: [] } }]);
  });

  it('takes them back also when what is left cannot be judged', async () => {
    const play = createPlay();
    const told = robinWrites(`My ${SECRET} is stolen.`);
    await play.take(robinWrites('Hello'), told);

    const event = robinDeletes(told);
    play.change((one) => apply(one, event, undefined, play.moment()));

    expect(JSON.stringify(play.current)).not.toContain(SECRET);
    expect(play.current.assessment).toMatchObject({ ask: '', reasons: [] });
  });

  it('waits for nothing once nothing of theirs is left', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));
    const told = robinWrites('Where is it?');
    await play.take(told);

    await play.take(robinDeletes(told));

    expect(play.current).toMatchObject({ clocks: [], draft: null, judge: null });
    expect(play.waiting('card')[0]?.card).toMatchObject({
      draft: null,
      notes: ['A message was deleted; its words are gone here too.'],
    });
  });

  it('leaves the card of an answered case as answered', async () => {
    const play = createPlay();
    const told = robinWrites('Where is it?');
    await play.take(told, anaWrites('It comes today.'));

    await play.take(robinDeletes(told));

    expect(play.current).toMatchObject({ draft: null, clocks: [] });
    expect(play.current.notes).toEqual([
      'Ana has answered.',
      'A message was deleted; its words are gone here too.',
    ]);
  });

  it('silences the clocks of what they took back', async () => {
    const play = createPlay();
    const told = robinWrites('Where is it?');
    await play.take(told, robinDeletes(told));

    play.now += 5 * MINUTE;
    const before = play.current;

    expect(applyClocks(before, play.moment())).toBe(before);
  });
});

describe('a customer who edits a message', () => {
  it('is judged by what it says now, and what it said is gone', async () => {
    const play = createPlay();
    const told = robinWrites(`My lawyer has my ${SECRET}`);
    await play.take(told);
    play.deliver();

    await play.take(robinEdits(told, 'Where is it?'));

    expect(play.current.assessment).toMatchObject({ ask: 'Where is it?', signals: [] });
    expect(play.current.draft?.text).toContain('Where is it?');
    expect(JSON.stringify(play.current)).not.toContain(SECRET);
  });

  it('has a lead called when the edit says what a message would have been called for', async () => {
    const play = createPlay();
    const told = robinWrites('Where is it?');
    await play.take(told);

    await play.take(robinEdits(told, 'Where is it? My lawyer asks.'));

    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('makes a draft of the old words unsendable', async () => {
    const play = createPlay();
    const told = robinWrites('Where is it?');
    await play.take(told);
    const old = play.current.draft?.id ?? 'none';

    await play.take(
      robinEdits(told, 'Where is my parcel?'),
      presses(ANA, 'send', { case: 'case-1', draft: old }),
    );

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      { text: 'The draft has been written anew since. The card shows where things stand.' },
    ]);
  });

  it('gets no new draft once somebody has answered, and a closed case stays closed', async () => {
    const play = createPlay(scriptedDesk({ model: scriptedMind('model') }));
    const told = robinWrites('Where is it?');
    await play.take(told, anaWrites('It comes today.'), presses(ANA, 'close', { case: 'case-1' }));

    await play.take(robinEdits(told, 'Where is my parcel? My lawyer asks.'));

    expect(play.current).toMatchObject({ state: 'closed', draft: null, judge: null, clocks: [] });
    expect(play.waiting('ping')).toEqual([]);
    expect(play.current.assessment?.ask).toBe('Where is my parcel? My lawyer asks.');
  });

  it('changes nothing by an edit that leaves the words as they were', async () => {
    const play = createPlay();
    const told = robinWrites('See https://example.com');
    await play.take(told);
    const before = play.current;

    await play.take(robinEdits(told, 'See https://example.com'));

    expect(play.current).toEqual({
      ...before,
      revision: expect.any(Number),
      seen: expect.anything(),
    });
  });

  it('changes nothing by an edit of something that was never heard', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const before = play.current;

    await play.take(robinEdits(robinWrites('elsewhere'), 'anything'));

    expect(play.current.turns).toEqual(before.turns);
    expect(play.current.outbox).toEqual(before.outbox);
  });
});

describe('an agent who edits a message', () => {
  it('changes the turn and nothing else', async () => {
    const play = createPlay();
    const answer = anaWrites('It comes today.');
    await play.take(robinWrites('Where is it?'), answer, robinWrites('Thanks, when today?'));
    const draft = play.current.draft;

    await play.take(robinEdits(answer, 'It comes tomorrow.'));

    expect(play.current.turns[1]?.text).toBe('It comes tomorrow.');
    expect(play.current.draft).toEqual(draft);
  });
});
