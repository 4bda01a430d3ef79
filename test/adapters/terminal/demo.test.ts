import { describe, expect, it } from 'vitest';
import { playDemo, type Stage } from '../../../src/adapters/terminal/demo.ts';
import {
  agoWords,
  type DemoTurn,
  demoConversation,
  spanWords,
} from '../../../src/adapters/terminal/demo-conversation.ts';
import { createStoryTime } from '../../../src/adapters/terminal/story-time.ts';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { createFakeTime, MORNING } from '../../fakes/fake-time.ts';

const turns: DemoTurn[] = [
  { who: 'customer', minutesBefore: 300, text: 'one' },
  { who: 'agent', minutesBefore: 299, text: 'two' },
  { who: 'customer', minutesBefore: 0, text: 'three' },
];

/** A stage on which the ping comes after the turn that says `pingAfter`. */
function createStage(pingAfter = ''): Stage & { readonly seen: string[] } {
  const seen: string[] = [];
  let pings = 0;
  return {
    seen,
    time: createStoryTime(createFakeTime()),
    announce: (when) => seen.push(`-- ${when}`),
    async say({ text }) {
      seen.push(text);
      if (text === pingAfter) pings += 1;
    },
    async pause() {},
    pings: () => pings,
    stopped: () => seen.includes('stop'),
  };
}

describe('playDemo', () => {
  it('says when each part of the story was', async () => {
    const stage = createStage();

    await playDemo(turns, stage);

    expect(stage.seen).toEqual(['-- 5 hours ago', 'one', 'two', '-- just now', 'three']);
  });

  it('says how much earlier than the last turn the ping came', async () => {
    expect(await playDemo(turns, createStage('one'))).toBe('5 hours and 2 messages');
    expect(await playDemo(turns, createStage('two'))).toBe('5 hours and one message');
  });

  it('claims nothing when there was no ping, or only at the end', async () => {
    expect(await playDemo(turns, createStage())).toBeUndefined();
    expect(await playDemo(turns, createStage('three'))).toBeUndefined();
  });

  it('is in the present again when it fails on the way', async () => {
    const time = createStoryTime(createFakeTime());
    const failing = { ...createStage(), time, say: () => Promise.reject(new Error('disk full')) };

    await expect(playDemo(turns, failing)).rejects.toThrow('disk full');

    expect(time.now()).toBe(MORNING);
  });

  it('stops where it is stopped', async () => {
    const stage = createStage();

    await playDemo([{ who: 'customer', minutesBefore: 1, text: 'stop' }, ...turns], stage);

    expect(stage.seen).toEqual(['-- a minute ago', 'stop']);
  });
});

describe('demoConversation', () => {
  it('goes from the past to now', () => {
    const times = demoConversation.map((turn) => turn.minutesBefore);

    expect(times).toEqual(times.toSorted((left, right) => right - left));
    expect(times.at(-1)).toBe(0);
  });

  it('has the customer speak first and last, and be answered before anybody could call it late', () => {
    for (const [index, turn] of demoConversation.entries()) {
      expect(turn.who).toBe(index % 2 === 0 ? 'customer' : 'agent');
      const waited = (demoConversation[index - 1]?.minutesBefore ?? 0) - turn.minutesBefore;
      if (turn.who === 'agent') expect(waited).toBeLessThan(defaultPolicy.waiting.offerMinutes);
    }
    expect(demoConversation.at(-1)?.who).toBe('customer');
  });
});

describe('spans of time', () => {
  it.each([
    [1, 'a minute'],
    [45, '45 minutes'],
    [60, 'an hour'],
    [300, '5 hours'],
    [27 * 60, 'a day'],
    [72 * 60, '3 days'],
  ])('calls %d minutes %s', (minutes, words) => {
    expect(spanWords(minutes)).toBe(words);
    expect(agoWords(minutes)).toBe(`${words} ago`);
  });
});
