import { describe, expect, it } from 'vitest';
import { callsOf, ladderPlay, ladderSettings, MO, OFFICE, pass } from '../../fakes/ladder-desk.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import { ANA, anaWrites, LEE, robinDeletes, robinWrites, shopSettings } from '../../fakes/shop.ts';

const HOUR = 60;
const HOUR_MS = HOUR * 60_000;

/** Ana and Bo have no hours and the shop has none: only those who are called have theirs. */
const OFFICE_LEADS = [
  { id: ANA.id, name: ANA.name, role: 'agent' },
  { id: LEE.id, name: LEE.name, role: 'lead', hours: OFFICE },
  { id: MO.id, name: MO.name, role: 'lead', hours: OFFICE },
];

const LEADERLESS = shopSettings.channels.map((channel) => ({ ...channel, leads: [] }));

function notesOf(play: Play): string {
  return play.waiting('card').at(-1)?.card.notes.join('\n') ?? '';
}

describe('a call that was made because nobody answered', () => {
  it('is not over with an agent’s answer where something worse has come up since', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    pass(play, 5);
    await play.take(robinWrites('There is an outage.'));

    await play.take(anaWrites('One moment please.'));

    expect(callsOf(play)).toEqual(['lee: open']);
  });
});

describe('a call for what is over by itself', () => {
  it('goes to nobody else where the customer has taken back what they wrote', async () => {
    const play = ladderPlay();
    const question = robinWrites('Where is it?');
    await play.take(question);
    pass(play, 5);

    await play.take(robinDeletes(question));
    pass(play, 3 * HOUR);

    expect(callsOf(play)).toEqual(['lee: open']);
  });

  it('goes to nobody else where they part with a thank-you', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    pass(play, 5);

    await play.take(robinWrites('Ah, lovely, found it.'));
    pass(play, 3 * HOUR);

    expect(callsOf(play)).toEqual(['lee: open']);
  });

  it('goes to nobody else where what was promised has come, late', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    await play.take(anaWrites('I will get back to you within 1 hour.'));
    pass(play, HOUR + 1);

    await play.take(anaWrites(NEWS, { at: play.now }));
    pass(play, 3 * HOUR);

    expect(callsOf(play)).toEqual(['lee: open']);
  });
});

const NEWS = 'Your parcel left the warehouse in Hamburg this evening, number 12345.';

describe('a call that waits for its hour', () => {
  it('goes on waiting where nobody answers the customer either, and an agent then does', async () => {
    const play = ladderPlay({ roster: OFFICE_LEADS });
    play.now += 9 * HOUR_MS;
    await play.take(robinWrites('Still waiting, lost for good.', { at: play.now }));
    pass(play, 5);
    const both = play.current.held;

    await play.take(anaWrites('I am sorry.', { at: play.now }));

    expect(both?.why).toBe('this customer is about to be lost; nobody has answered in time');
    expect(play.current.held).toMatchObject({ cause: 'risk' });
    pass(play, 15 * HOUR);
    expect(callsOf(play)).toEqual(['lee: open']);
  });

  it('is dropped where what was promised has come since', async () => {
    const play = ladderPlay({ roster: OFFICE_LEADS });
    await play.take(robinWrites('Where is it?'));
    play.now += 9 * HOUR_MS;
    await play.take(anaWrites('I will get back to you within 1 hour.', { at: play.now }));
    pass(play, 61);
    const held = play.current.held;

    await play.take(
      anaWrites('Your parcel left the warehouse in Hamburg this evening, number 12345.', {
        at: play.now,
      }),
    );
    pass(play, 15 * HOUR);

    expect(held).toMatchObject({ cause: 'promise' });
    expect(play.current.promises.map(({ state }) => state)).toEqual(['kept']);
    expect(callsOf(play)).toEqual([]);
  });

  it('is made as soon as the sooner ladder says where it has become more urgent on the way', async () => {
    const early = { ...OFFICE, days: { wed: ['09:00-10:00'], thu: ['09:00-10:00'] } };
    const roster = [
      { id: LEE.id, name: LEE.name, role: 'lead' },
      { id: MO.id, name: MO.name, role: 'lead', hours: early },
    ];
    const play = ladderPlay({ roster });
    await play.take(robinWrites('Still waiting, lost for good.'));
    pass(play, 60);
    const held = play.current.held;

    await play.take(robinWrites('There is an outage.', { at: play.now }));
    pass(play, 5);

    expect(held).toMatchObject({ waitsFor: 'hours' });
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });
});

describe('a ladder that has ended', () => {
  it('goes on where it has become more urgent since', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Still waiting, lost for good.'));
    for (const minutes of [60, 60, 120]) pass(play, minutes);

    await play.take(robinWrites('There is an outage.', { at: play.now }));
    for (const minutes of [10, 10]) pass(play, minutes);

    expect(callsOf(play)).toHaveLength(5);
    expect(callsOf(play).at(-1)).toMatch(/: open$/);
  });

  it('goes on where nothing was left to call for, and now is', async () => {
    const play = ladderPlay();
    await play.take(robinWrites('Where is it?'));
    pass(play, 5);
    await play.take(robinWrites('Ah, lovely, found it.'));
    pass(play, HOUR);

    await play.take(robinWrites('Oh no, there is an outage.', { at: play.now }));
    pass(play, 5);

    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });
});

describe('a group of which the first may not be called', () => {
  const rotas = [{ kind: 'slack-group', name: 'night', group: 'slack:T/S1' }];
  const steps = [{ ask: { kind: 'group', rota: 'night' }, minutes: 10 }];
  const ladder = { steps, afterHours: 'wait', final: 'stop' };

  it('waits for the others', async () => {
    const roster = [
      {
        id: LEE.id,
        name: LEE.name,
        role: 'lead',
        away: [{ from: '2026-01-01', until: '2026-02-01' }],
      },
      { id: MO.id, name: MO.name, role: 'lead', hours: OFFICE },
    ];
    const policy = { ladders: { P3: ladder } };
    const play = ladderPlay({ roster, rotas, policy }, { night: [LEE.id, MO.id] });
    play.now += 9 * HOUR_MS;

    await play.take(robinWrites('Still waiting, lost for good.', { at: play.now }));
    pass(play, 15 * HOUR);

    expect(callsOf(play)).toEqual(['mo: open']);
  });
});

describe('a call for which nobody is there', () => {
  const agents = [{ id: ANA.id, name: ANA.name, role: 'agent' }];

  it('is not asked for any more once somebody has answered the customer', async () => {
    const play = ladderPlay({ roster: agents, channels: LEADERLESS });
    await play.take(robinWrites('Where is it?'));
    pass(play, 5);
    const before = notesOf(play);

    await play.take(anaWrites('Here it is.'));

    expect(before).toContain('name a lead for this channel');
    expect(notesOf(play)).not.toContain('name a lead for this channel');
  });

  it('does not contradict one that waits for somebody who is there by now', async () => {
    let roster: object[] = agents;
    const settings = () => ladderSettings({ roster, channels: LEADERLESS });
    const play = createPlay(scriptedDesk({ settings }));
    await play.take(robinWrites('Still waiting, lost for good.'));
    roster = [...agents, { id: MO.id, name: MO.name, role: 'lead', hours: OFFICE }];
    play.now += 9 * HOUR_MS;

    await play.take(robinWrites('My lawyer asks.', { at: play.now }));

    expect(notesOf(play)).toContain('as soon as one of them works again');
    expect(notesOf(play)).not.toContain('name a lead for this channel');
  });
});
