import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../src/domain/message.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { applyUnsent } from '../../../src/handlers/handle-unsent.ts';
import { hasBrokenPromise } from '../../../src/handlers/promises/promises.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  LEE,
  presses,
  robinDeletes,
  robinEdits,
  robinWrites,
  shopSettings,
} from '../../fakes/shop.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PROMISED = 'I will get back to you within 2 hours.';

/** A shop that is open at any time, in Berlin, where it is ten o'clock. */
const settings = Settings.parse({
  ...shopSettings,
  hours: { timeZone: 'Europe/Berlin', days: { wed: ['00:00-24:00'], thu: ['00:00-24:00'] } },
});

async function playWith(text: string): Promise<Play> {
  const play = createPlay(scriptedDesk({ settings: () => settings }));
  await play.take(robinWrites('Where is it?'), anaWrites(text, { at: MORNING }));
  play.deliver();
  return play;
}

function clocksOf(play: Play) {
  return play.current.clocks.map(({ kind, due }) => [kind, (due - MORNING) / MINUTE]);
}

describe('what staff promises in the thread', () => {
  it('is read, stands on the card, and has clocks of its own', async () => {
    const play = createPlay(scriptedDesk({ settings: () => settings }));

    await play.take(robinWrites('Where is it?'), anaWrites(PROMISED, { at: MORNING }));

    const promise = { what: 'get back to you', by: 'Ana', byId: ANA.id, when: 'within 2 hours' };
    expect(play.current.promises).toMatchObject([{ ...promise, due: MORNING + 2 * HOUR }]);
    expect(play.waiting('card')).toMatchObject([{ card: { promises: [promise] } }]);
    expect(clocksOf(play)).toEqual([
      ['warn', 105],
      ['broken', 120],
    ]);
    expect(play.current.clocks.map(({ turn }) => turn)).toEqual([1, 1]);
  });

  it('runs on while the customer writes, and is kept by word from us', async () => {
    const play = await playWith(PROMISED);
    await play.take(robinWrites('Thank you, waiting then.', { at: MORNING + MINUTE }));
    const running = clocksOf(play).map(([kind]) => kind);

    const news = 'The carrier found your parcel in Hamburg, it leaves the depot tonight.';
    await play.take(anaWrites(news, { at: MORNING + HOUR }));

    expect(running).toContain('broken');
    expect(play.current.promises).toMatchObject([{ state: 'kept', keptAt: MORNING + HOUR }]);
    expect(play.current.clocks).toEqual([]);
    expect(play.current.timeline).toContainEqual({
      at: MORNING + HOUR,
      what: 'promise kept',
      by: ANA.id,
      note: 'get back to you',
    });
  });

  it('is not kept by a pleasantry', async () => {
    const play = await playWith(PROMISED);

    await play.take(anaWrites("You're welcome!", { at: MORNING + 90 * MINUTE }));

    expect(play.current.promises).toMatchObject([{ state: 'standing' }]);
    expect(clocksOf(play)).toHaveLength(2);
  });

  it('starts nothing where the source has no times', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), anaWrites(PROMISED, { untimed: true }));

    expect(play.current.promises).toEqual([]);
  });

  it('ends with the case', async () => {
    const play = await playWith(PROMISED);
    await play.take(presses(ANA, 'close', { case: 'case-1' }));
    play.deliver();

    play.fireAt(MORNING + 9 * HOUR);

    expect(play.current.outbox).toEqual([]);
    expect(hasBrokenPromise(play.current)).toBe(false);
  });
});

describe('a promise that is nearly due', () => {
  it('reminds whoever made it, alone and once, in their own time', async () => {
    const play = await playWith(PROMISED);

    play.fireAt(MORNING + 105 * MINUTE);
    play.fireAt(MORNING + 106 * MINUTE);

    expect(play.waiting('notice')).toMatchObject([
      {
        to: ANA.id,
        text: 'You promised “get back to you” by 12:00 (in 15 minutes).',
        cases: [{ case: 'case-1' }],
      },
    ]);
    expect(play.waiting('ping')).toEqual([]);
    expect(play.current.timeline.filter(({ what }) => what === 'promise near')).toHaveLength(1);
  });

  it('names the day where that is not today', async () => {
    const play = await playWith('I will call you tomorrow at 10.');

    play.fireAt(MORNING + 13.5 * HOUR);
    play.fireAt(MORNING + 24 * HOUR - 15 * MINUTE);

    expect(play.waiting('notice').map(({ text }) => text)).toEqual([
      'You promised “call you” by 10:00 (in 15 minutes).',
    ]);
  });

  it('reminds nobody who has left the roster', async () => {
    const play = await playWith(PROMISED);
    play.change((one) => ({
      ...one,
      promises: one.promises.map((promise) => ({ ...promise, byId: 'terminal:local/gone' })),
    }));

    play.fireAt(MORNING + 105 * MINUTE);

    expect(play.waiting('notice')).toEqual([]);
    expect(play.current.timeline.at(-1)?.what).toBe('promise near');
  });
});

describe('a promise that is broken', () => {
  it('calls a lead, says which, and stays on the case', async () => {
    const play = await playWith(PROMISED);

    play.fireAt(MORNING + 105 * MINUTE);
    play.fireAt(MORNING + 2 * HOUR);

    expect(play.waiting('ping')).toMatchObject([
      {
        brief: {
          lead: LEE.id,
          whyNow: 'Ana promised “get back to you” by 12:00, and it has not happened',
        },
      },
    ]);
    expect(play.current.pings).toMatchObject([{ cause: 'promise' }]);
    expect(hasBrokenPromise(play.current)).toBe(true);
    expect(play.current.timeline.map(({ what }) => what)).toContain('promise broken');
  });

  it('fires once, however late, and warns nobody then', async () => {
    const play = await playWith(PROMISED);

    play.fireAt(MORNING + 30 * HOUR);
    play.fireAt(MORNING + 31 * HOUR);

    expect(play.waiting('notice')).toEqual([]);
    expect(play.current.pings).toHaveLength(1);
    expect(play.current.promises).toMatchObject([{ state: 'broken' }]);
  });

  it('makes one call of several', async () => {
    const play = await playWith(
      'I will refund the postage within 1 hour. I will call you within 2 hours.',
    );

    play.fireAt(MORNING + 3 * HOUR);

    expect(play.current.pings.map(({ why }) => why)).toEqual([
      'Ana promised “refund the postage” by 11:00; Ana promised “call you” by 12:00, and it has not happened',
    ]);
  });

  it('is kept late by word from us', async () => {
    const play = await playWith(PROMISED);
    play.fireAt(MORNING + 2 * HOUR);

    await play.take(anaWrites('It has been found.', { at: MORNING + 3 * HOUR }));

    expect(hasBrokenPromise(play.current)).toBe(false);
    expect(play.current.promises).toMatchObject([{ state: 'kept', keptAt: MORNING + 3 * HOUR }]);
  });
});

describe('a reply sent through Heed', () => {
  async function playWithSent(text: string) {
    const play = await playWith(PROMISED);
    await play.take(robinWrites('And?', { at: MORNING + MINUTE }));
    const draft = play.current.draft?.id ?? 'no draft';
    const sends = presses(ANA, 'send', {
      case: 'case-1',
      draft,
      values: { text },
      at: MORNING + HOUR,
    });
    await play.take(sends);
    const [reply] = play.waiting('reply');
    if (reply === undefined) throw new Error('Nothing was sent.');
    return { play, reply };
  }

  it('takes back with itself what it kept and promised when it never arrives', async () => {
    const news = 'The carrier found your parcel in Hamburg. I will refund the postage by 3 pm.';
    const { play, reply } = await playWithSent(news);
    const sent = play.current.promises.map(({ state }) => state);
    const clocks = clocksOf(play);

    play.change((one) => applyUnsent(one, reply, play.moment()));

    expect(sent).toEqual(['kept', 'standing']);
    expect(clocks).toEqual([
      ['warn', 285],
      ['broken', 300],
    ]);
    expect(play.current.promises).toMatchObject([{ what: 'get back to you', state: 'standing' }]);
    expect(clocksOf(play).filter(([kind]) => kind === 'warn' || kind === 'broken')).toEqual([
      ['warn', 105],
      ['broken', 120],
    ]);
  });
});

describe('words of ours that are changed', () => {
  const told = anaWrites(PROMISED, { at: MORNING });

  async function playAfter(edit: (message: typeof told) => Incoming): Promise<Play> {
    const play = createPlay(scriptedDesk({ settings: () => settings }));
    await play.take(robinWrites('Where is it?'), told, edit(told));
    return play;
  }

  it('promise what they say now', async () => {
    const text = 'I will get back to you within 4 hours.';
    const play = await playAfter((message) => ({ ...robinEdits(message, text), by: ANA }));

    expect(play.current.promises).toMatchObject([{ when: 'within 4 hours' }]);
    expect(clocksOf(play)).toEqual([
      ['warn', 225],
      ['broken', 240],
    ]);
  });

  it('leave a promise as it was where it reads the same', async () => {
    const before = await playWith(PROMISED);

    const play = await playAfter((message) => ({
      ...robinEdits(message, `Hello! ${PROMISED}`),
      by: ANA,
    }));

    expect(play.current.promises).toEqual(before.current.promises);
    expect(clocksOf(play)).toEqual(clocksOf(before));
  });

  it('promise nothing any more once they are deleted', async () => {
    const play = await playAfter((message) => ({ ...robinDeletes(message), by: ANA }));

    expect(play.current).toMatchObject({ promises: [], clocks: [] });
  });
});

describe('a promise of a case that was closed', () => {
  it('is minded again when the customer comes back before its time', async () => {
    const play = await playWith(PROMISED);
    await play.take(presses(ANA, 'close', { case: 'case-1', at: MORNING + MINUTE }));
    const closed = clocksOf(play);

    await play.take(robinWrites('And now?', { at: MORNING + 2 * MINUTE }));

    expect(closed).toEqual([]);
    expect(clocksOf(play).map(([kind]) => kind)).toEqual(['offer', 'escalate', 'warn', 'broken']);
  });
});

describe('"we are looking into it"', () => {
  it('is over once the customer has parted with a thank-you', async () => {
    const play = await playWith('We are looking into it.');
    const due = play.current.promises[0]?.due ?? 0;
    await play.take(robinWrites('Ah, it works again, lovely.', { at: MORNING + MINUTE }));

    play.fireAt(due);

    expect(play.current.pings).toEqual([]);
  });
});
