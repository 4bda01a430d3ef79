import { describe, expect, it } from 'vitest';
import { callFor } from '../../../src/handlers/calls/ping.ts';
import { showCard } from '../../../src/handlers/card.ts';
import { applyUnsent } from '../../../src/handlers/handle-unsent.ts';
import { callsOf, ladderPlay, MO, OFFICE, pass, VERA } from '../../fakes/ladder-desk.ts';
import { ANA, anaWrites, DESK, LEE, presses, robinWrites, SHOP } from '../../fakes/shop.ts';

const press = { case: 'case-1' };
const HOUR = 60;
const DAY = 24 * HOUR;

describe('a call that nobody answers', () => {
  it('goes to the next one at its time, and then above them', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));
    play.deliver();

    pass(play, 59);
    const soon = callsOf(play);
    pass(play, 1);
    play.deliver();
    const second = callsOf(play);
    pass(play, 60);

    expect(soon).toEqual(['lee: open']);
    expect(second).toEqual(['lee: unanswered', 'mo: open']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: unanswered', 'vera: open']);
  });

  it('tells the next one what happened so far, and the one before in place', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));
    play.deliver();

    pass(play, 60);

    expect(play.waiting('ping')).toMatchObject([
      { id: 'case-1/ping/1/outcome', outcome: 'No answer in 60 minutes; Mo was called' },
      {
        id: 'case-1/ping/2',
        brief: {
          lead: MO.id,
          calledBefore: ['Lee: No answer in 60 minutes; Mo was called'],
          whyNow: 'this customer is about to be lost',
        },
      },
    ]);
    expect(play.current.timeline.map(({ what }) => what)).toContain('ping unanswered');
  });

  it('climbs once, however late the clock is seen', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));

    pass(play, 7 * DAY);
    pass(play, 0);

    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });

  it('stands where the ladder ends, can still be answered, and the card says so', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));

    for (const minutes of [60, 60, 120]) pass(play, minutes);
    const card = play.waiting('card').at(-1)?.card;
    await play.take(presses(LEE, 'have-it', press));

    expect(card?.notes.join()).toContain('Nobody who was called has answered');
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: unanswered', 'vera: have-it']);
  });

  it('begins at the top again where the harm is now: somebody has to answer', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('There is an outage.'));

    for (const minutes of [5, 5, 10, 10]) pass(play, minutes);

    expect(callsOf(play)).toHaveLength(5);
    expect(callsOf(play).at(-1)).toMatch(/: open$/);
  });
});

describe('a call that is answered', () => {
  it('ends the ladder for good with "I have it"', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));

    await play.take(presses(LEE, 'have-it', press));
    pass(play, DAY);

    expect(callsOf(play)).toEqual(['lee: have-it']);
    expect(play.current.clocks.filter(({ kind }) => kind === 'climb')).toEqual([]);
  });

  it('goes on from whoever it was passed to', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));

    await play.take(presses(LEE, 'pass-on', { ...press, values: { to: ANA.id } }));
    pass(play, 60);

    expect(callsOf(play)).toEqual(
      ['lee: passed-on', 'terminal:local/ana: unanswered', 'mo: open'].map((line) =>
        line.replace('terminal:local/', ''),
      ),
    );
  });

  it('is answered by an answer to the customer, where it was only that nobody answers', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    pass(play, 5);

    await play.take(anaWrites('Here it is: it comes tomorrow.'));

    expect(callsOf(play)).toEqual(['lee: have-it']);
  });

  it('waits on for a lead where an agent answers and the risk stands', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));

    await play.take(anaWrites('I am sorry.'));

    expect(callsOf(play)).toEqual(['lee: open']);
  });
});

describe('out of hours', () => {
  const hours = OFFICE;

  it('a call waits until somebody works, and is then made once', async () => {
    const play = ladderPlay({ hours });
    play.now += 9 * HOUR * 60_000;

    await play.take(robinWrites('Still waiting, lost for good.', { at: play.now }));
    const held = play.current.held;
    const notes = play.waiting('card').at(-1)?.card.notes.join();
    pass(play, 14 * HOUR + 59);
    const early = callsOf(play);
    pass(play, 1);

    expect(held).toMatchObject({ waitsFor: 'hours', cause: 'risk' });
    expect(notes).toContain('is called as soon as one of them works again');
    expect(early).toEqual([]);
    expect(callsOf(play)).toEqual(['lee: open']);
    expect(play.current.held).toBeNull();
  });

  it('is no excuse for the worst: harm now calls somebody at any hour', async () => {
    const play = ladderPlay({ hours });
    play.now += 12 * HOUR * 60_000;

    await play.take(robinWrites('There is an outage.', { at: play.now }));

    expect(callsOf(play)).toEqual(['lee: open']);
  });

  it('does not count against who was called: they have their minutes of working time', async () => {
    const play = ladderPlay({ hours });
    play.now += 7.5 * HOUR * 60_000;
    await play.take(robinWrites('Still waiting, lost for good.', { at: play.now }));

    pass(play, 16 * HOUR + 59);
    const early = callsOf(play);
    pass(play, 1);

    expect(early).toEqual(['lee: open']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });

  it('drops a call that is not wanted any more when its hour comes', async () => {
    const play = ladderPlay({ hours });
    play.now += 9 * HOUR * 60_000;
    await play.take(robinWrites('Still waiting, lost for good.', { at: play.now }));
    await play.take(robinWrites('Ah, lovely, found it.', { at: play.now + 1 }));

    pass(play, 15 * HOUR);

    expect(callsOf(play)).toEqual([]);
    expect(play.current).toMatchObject({ held: null });
    expect(play.current.timeline.map(({ what }) => what)).toContain('call dropped');
  });
});

describe('leads who are away, or have all they can take', () => {
  const away = [{ from: '2026-01-14', until: '2026-01-16' }];
  const lee = { id: LEE.id, name: LEE.name, role: 'lead' };
  const vera = { id: VERA.id, name: VERA.name, role: 'executive' };

  it('are passed over for whoever stands above them', async () => {
    const play = ladderPlay({ roster: [{ ...lee, away }, vera] });

    await play.take(robinWrites('There is an outage.'));

    expect(callsOf(play)).toEqual(['vera: open']);
  });

  it('are waited for where nobody stands above them, and called when they are back', async () => {
    const play = ladderPlay({ roster: [{ ...lee, away }] });
    await play.take(robinWrites('Still waiting, lost for good.'));
    const held = play.current.held?.waitsFor;
    const notes = play.waiting('card').at(-1)?.card.notes.join();

    pass(play, 3 * DAY);

    expect(held).toBe('later');
    expect(notes).toContain('as soon as one of them is back');
    expect(callsOf(play)).toEqual(['lee: open']);
  });
});

describe('a ladder with a group', () => {
  const rotas = [
    {
      kind: 'turns',
      name: 'night',
      people: [LEE.id],
      starts: '2026-01-01T09:00',
      timeZone: 'Europe/London',
    },
  ];
  const steps = [{ ask: { kind: 'group', rota: 'night' }, minutes: 10 }];
  const ladder = { steps, afterHours: 'on-call', final: 'stop' };

  it('calls everybody on call at once, by the name of the group', async () => {
    const policy = { ladders: { P3: ladder } };
    const play = ladderPlay({ rotas, policy });

    await play.take(robinWrites('Still waiting, lost for good.'));

    expect(play.current.pings).toMatchObject([{ lead: LEE.id, others: [], group: 'night' }]);
    expect(play.waiting('ping')).toMatchObject([{ brief: { group: 'night' } }]);
  });
});

describe('a group of several places', () => {
  it('is called where each of them reads', async () => {
    const zoe = { id: 'terminal:elsewhere/zoe', name: 'Zoe', role: 'lead' };
    const roster = [{ id: LEE.id, name: LEE.name, role: 'lead' }, zoe];
    const rotas = [{ kind: 'slack-group', name: 'night', group: 'slack:T/S1' }];
    const steps = [{ ask: { kind: 'group', rota: 'night' }, minutes: 10 }];
    const policy = { ladders: { P3: { steps, afterHours: 'on-call', final: 'stop' } } };
    const play = ladderPlay({ roster, rotas, policy }, { night: [LEE.id, zoe.id] });

    await play.take(robinWrites('Still waiting, lost for good.'));

    expect(callsOf(play)).toEqual(['lee: open']);
    expect(play.waiting('ping')).toMatchObject([
      { to: DESK, brief: { lead: LEE.id, others: [{ name: 'Zoe' }] } },
      { to: zoe.id, brief: { lead: zoe.id, group: 'night' } },
    ]);
  });
});

describe('one call at a time', () => {
  it('gets the new reason in place, and the sooner ladder where it has become more urgent', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));
    play.deliver();

    await play.take(robinWrites('There is an outage.'));

    expect(play.current.pings).toMatchObject([
      {
        lead: LEE.id,
        urgency: 'P1',
        why: 'this customer is about to be lost; P1: waiting costs this customer dearly',
      },
    ]);
    expect(play.waiting('ping')).toMatchObject([{ brief: { urgency: 'P1' } }]);
    pass(play, 5);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });
});

describe('who blows up', () => {
  it('is a miss where nobody had been called, and none where somebody had', async () => {
    const missed = ladderPlay();
    await missed.take(robinWrites('Where is it?'), robinWrites('My lawyer asks.'));
    const seen = ladderPlay();
    await seen.take(robinWrites('Still waiting, lost for good.'), robinWrites('My lawyer asks.'));

    expect(missed.current.blowUp).toEqual({ turn: 1, warned: false });
    expect(missed.current.examples).toContainEqual(
      expect.objectContaining({ kind: 'missed', turn: 1, risk: 0.1 }),
    );
    expect(seen.current.blowUp).toEqual({ turn: 1, warned: true });
    expect(seen.current.examples.filter(({ kind }) => kind === 'missed')).toEqual([]);
  });

  it('could not be seen coming where it is how they begin', async () => {
    const play = ladderPlay();

    await play.take(robinWrites('My lawyer asks.'));

    expect(play.current.blowUp).toBeNull();
  });
});

describe('a call that reaches nobody', () => {
  it('goes to the next one at once', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));
    const [ping] = play.waiting('ping');

    play.change((one) => (ping === undefined ? one : applyUnsent(one, ping, play.moment())));

    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
    expect(play.waiting('ping')).toMatchObject([
      { brief: { leadName: 'Mo', calledBefore: ['Lee: Could not be reached; Mo was called'] } },
    ]);
  });

  it('stays on the card where nobody is left', async () => {
    const play = ladderPlay({ roster: [{ id: LEE.id, name: LEE.name, role: 'lead' }] });
    await play.take(robinWrites('Still waiting, lost for good.'));
    const [ping] = play.waiting('ping');

    play.change((one) => (ping === undefined ? one : applyUnsent(one, ping, play.moment())));

    expect(play.waiting('card').at(-1)?.card.notes.join()).toContain('Lee could not be reached');
  });
});

describe('a second case about the same thing', () => {
  const other = {
    case: 'case-0',
    at: 0,
    ask: 'Where is it?',
    state: 'open',
    channel: SHOP,
  } as const;

  it('calls nobody while a lead is called for the first, and its card says so', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    play.change((one) => ({ ...one, earlier: [{ ...other, same: true, isCalling: true }] }));

    play.change((one) => callFor(one, play.moment(), { cause: 'risk', why: 'a reason' }));
    play.change((one) => callFor(one, play.moment(), { cause: 'risk', why: 'a reason' }));
    play.change((one) => showCard(one, play.moment()));

    expect(callsOf(play)).toEqual([]);
    expect(play.waiting('card').at(-1)?.card.notes.join()).toContain('in another case');
    expect(
      play.current.timeline.filter(({ what }) => what === 'call left to the other case'),
    ).toHaveLength(1);
  });

  it('calls whoever has the first once that is answered', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    play.change((one) => ({ ...one, earlier: [{ ...other, same: true, handledBy: MO.id }] }));

    play.change((one) => callFor(one, play.moment(), { cause: 'risk', why: 'a reason' }));

    expect(callsOf(play)).toEqual(['mo: open']);
    expect(play.current.pings[0]?.routing.why).toContain('has had this customer before');
  });
});
