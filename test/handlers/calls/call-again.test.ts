import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/domain/case.ts';
import {
  callsOf,
  ladderPlay,
  ladderSettings,
  MO,
  OFFICE,
  pass,
  VERA,
} from '../../fakes/ladder-desk.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import { ANA, anaWrites, LEE, presses, robinWrites, shopSettings } from '../../fakes/shop.ts';

const HOUR = 60;
const ANNOYED = 'Still waiting, lost for good.';
const THANKS = 'Ah, lovely, found it.';
const NEWS = 'Your parcel left the warehouse in Hamburg this evening, number 12345.';

/** Lee works at any hour, Mo from nine to five. */
const roster = [
  { id: ANA.id, name: ANA.name, role: 'agent' },
  { id: LEE.id, name: LEE.name, role: 'lead' },
  { id: MO.id, name: MO.name, role: 'lead', hours: OFFICE },
];
const atNight = roster.map((one) => (one.id === LEE.id ? { ...one, hours: OFFICE } : one));

/** What happens now, or so many minutes later. */
async function robin(play: Play, text: string, minutes = 0): Promise<void> {
  if (minutes > 0) pass(play, minutes);
  await play.take(robinWrites(text, { at: play.now }));
}

async function ana(play: Play, text: string, minutes = 0): Promise<void> {
  if (minutes > 0) pass(play, minutes);
  await play.take(anaWrites(text, { at: play.now }));
}

/** What the history says of calls, latest last. */
function linesOf({ current }: Play): TimelineEntry['what'][] {
  const lines = ['call held', 'call dropped', 'climb stopped', 'climb resumed', 'ladder ended'];
  return current.timeline.map(({ what }) => what).filter((what) => lines.includes(what));
}

describe('a call whose cause is over, of a customer who has waited too long', () => {
  it('is made in the morning all the same', async () => {
    const play = ladderPlay({ roster: atNight });
    play.now += 9 * HOUR * 60_000;
    await robin(play, ANNOYED);
    await robin(play, 'Where is it?', 1);

    pass(play, 4);
    pass(play, 15 * HOUR);

    expect(play.current.assessment?.risk).toBeLessThan(0.2);
    expect(callsOf(play)).toEqual(['lee: open']);
  });

  it('goes to the next one when they work again', async () => {
    const play = ladderPlay({ roster });
    play.now += 9 * HOUR * 60_000;
    await robin(play, ANNOYED);
    await robin(play, 'Where is it?', 1);

    for (const minutes of [4, HOUR, 15 * HOUR]) pass(play, minutes);

    expect(linesOf(play)).toEqual(['call held']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });

  it('is dropped where somebody has put the case aside', async () => {
    const play = ladderPlay({ roster: atNight });
    play.now += 9 * HOUR * 60_000;
    await robin(play, ANNOYED);
    await robin(play, 'Where is it?', 1);
    const values = { minutes: `${24 * HOUR}` };

    await play.take(presses(ANA, 'snooze', { case: 'case-1', at: play.now, values }));
    pass(play, 15 * HOUR);

    expect(linesOf(play)).toEqual(['call held', 'call dropped']);
    expect(callsOf(play)).toEqual([]);
  });
});

describe('a ladder that has stopped', () => {
  it('goes on where they parted with a thank-you too early', async () => {
    const play = ladderPlay();
    await robin(play, 'Where is it?');
    await robin(play, THANKS, 5);
    pass(play, HOUR);

    await robin(play, 'No, that is another one. Where is it?');
    pass(play, HOUR);

    expect(linesOf(play)).toEqual(['climb stopped', 'climb resumed']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });

  it('goes on where the risk that had fallen rises again', async () => {
    const play = ladderPlay({ roster });
    play.now += 9 * HOUR * 60_000;
    await robin(play, ANNOYED);
    pass(play, HOUR);
    await ana(play, 'I am sorry.');
    await robin(play, THANKS);
    pass(play, 15 * HOUR);
    const before = linesOf(play);

    await robin(play, 'It is broken, lost for good.');
    pass(play, HOUR);

    expect(before).toEqual(['call held', 'call dropped']);
    expect(linesOf(play)).toEqual([...before, 'climb resumed']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });

  it('stays as it is while nothing is left to call for', async () => {
    const play = ladderPlay();
    await robin(play, 'Where is it?');
    await robin(play, THANKS, 5);
    pass(play, HOUR);

    await robin(play, 'How lovely!');
    pass(play, HOUR);

    expect(linesOf(play)).toEqual(['climb stopped']);
    expect(callsOf(play)).toEqual(['lee: open']);
  });
});

describe('a call for several things', () => {
  it('is not over with one of them', async () => {
    const play = ladderPlay();
    await robin(play, ANNOYED);
    await ana(play, 'I will get back to you within 20 minutes.');
    pass(play, 21);
    const [raised] = play.current.pings;

    await ana(play, NEWS);
    pass(play, HOUR);

    expect(raised).toMatchObject({ cause: 'promise', also: ['risk'] });
    expect(play.current.promises.map(({ state }) => state)).toEqual(['kept']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
    expect(play.current.pings[1]).toMatchObject({ cause: 'promise', also: ['risk'] });
  });
});

describe('a ladder that has ended', () => {
  it('is climbed again where its last step is repeated by now, though the urgency is none that is new', async () => {
    const steps = [{ ask: { kind: 'role', roles: ['lead'] }, minutes: 10 }];
    const policy = { ladders: { P3: { steps, afterHours: 'anyone', final: 'stop' } } };
    const play = ladderPlay({ policy });
    await robin(play, 'There is an outage.');
    await robin(play, 'Hello?', 1);
    pass(play, 4);
    const before = linesOf(play);

    await robin(play, 'Still an outage.');
    pass(play, 5);

    expect(before).toEqual(['ladder ended']);
    expect(callsOf(play)).toEqual(['lee: unanswered', 'mo: open']);
  });

  it('is climbed once more where the risk has fallen and risen since, and then stands', async () => {
    const play = ladderPlay({ roster: roster.slice(0, 2) });
    await robin(play, ANNOYED);
    pass(play, HOUR);
    await robin(play, 'Where is it?');

    await robin(play, ANNOYED);
    pass(play, HOUR);
    await robin(play, ANNOYED, 1);

    expect(linesOf(play)).toEqual(['ladder ended', 'climb resumed', 'ladder ended']);
    expect(callsOf(play)).toEqual(['lee: open']);
  });
});

describe('a customer who waits too long again, soon after a call was answered', () => {
  async function play(): Promise<Play> {
    const one = ladderPlay({ roster });
    await robin(one, 'Where is it?');
    pass(one, 5);
    await ana(one, 'Here it is.', 1);
    await robin(one, 'It is not.', 1);
    pass(one, 5);
    return one;
  }

  it('is called for as soon as the last call is long enough ago', async () => {
    const one = await play();
    const held = one.current.held;
    const notes = one.waiting('card').at(-1)?.card.notes.join();

    pass(one, 52);
    const early = callsOf(one);
    pass(one, 1);

    expect(held).toMatchObject({ cause: 'clock', waitsFor: 'cool-down' });
    expect(notes).toContain('is called again in a while');
    expect(early).toEqual(['lee: have-it']);
    expect(callsOf(one)).toEqual(['lee: have-it', 'lee: open']);
  });

  it('is not called for where somebody answers meanwhile', async () => {
    const one = await play();

    await ana(one, 'Now it is.');
    pass(one, 2 * HOUR);

    expect(one.current.held).toBeNull();
    expect(callsOf(one)).toEqual(['lee: have-it']);
  });
});

describe('a call for which nobody was there', () => {
  const channels = shopSettings.channels.map((channel) => ({ ...channel, leads: [] }));

  function desk(): { readonly play: Play; hire(): void } {
    let people: object[] = roster.slice(0, 1);
    const settings = () => ladderSettings({ roster: people, channels });
    return {
      play: createPlay(scriptedDesk({ settings })),
      hire() {
        people = [...people, { id: VERA.id, name: VERA.name, role: 'lead' }];
      },
    };
  }

  it('is made once with the next message, by when somebody is', async () => {
    const { play, hire } = desk();
    await robin(play, ANNOYED);
    await robin(play, 'Hello?');
    const before = callsOf(play);
    hire();

    await robin(play, ANNOYED);

    expect(before).toEqual([': open']);
    expect(callsOf(play)).toEqual([': open', 'vera: open']);
  });

  it('is made when their time to wait runs out', async () => {
    const { play, hire } = desk();
    await robin(play, ANNOYED);
    hire();

    pass(play, 5);

    expect(callsOf(play)).toEqual([': open', 'vera: open']);
  });

  it('is not made where it is not wanted any more', async () => {
    const { play, hire } = desk();
    await robin(play, ANNOYED);
    hire();

    await robin(play, THANKS);

    expect(callsOf(play)).toEqual([': open']);
  });
});

describe('a call that was passed on', () => {
  it('comes to the end of its ladder, where that has fewer steps by now', async () => {
    const steps = [{ ask: { kind: 'role', roles: ['lead'] }, minutes: 10 }];
    let policy: object = {};
    const play = createPlay(scriptedDesk({ settings: () => ladderSettings({ policy }) }));
    await robin(play, ANNOYED);
    pass(play, HOUR);
    policy = { ladders: { P3: { steps, afterHours: 'wait', final: 'stop' } } };

    await play.take(
      presses(MO, 'pass-on', { case: 'case-1', at: play.now, values: { to: ANA.id } }),
    );
    pass(play, 10);

    expect(callsOf(play).at(-1)).toBe('ana: open');
    expect(linesOf(play)).toEqual(['ladder ended']);
    expect(play.waiting('card').at(-1)?.card.notes.join()).toContain('Nobody who was called');
  });
});
