import { describe, expect, it } from 'vitest';
import { createStoryTime } from '../../../src/adapters/terminal/story-time.ts';
import { createFakeTime, MORNING } from '../../fakes/fake-time.ts';

const HOUR = 3_600_000;

function setUp() {
  const real = createFakeTime();
  const story = createStoryTime(real);
  const woken: number[] = [];
  const wakeAt = (at: number) => story.wakeAt(at, () => woken.push(at));
  return { real, story, woken, wakeAt };
}

describe('createStoryTime', () => {
  it('is the real time until a story is told', () => {
    const { real, story } = setUp();

    real.advance(5);

    expect(story.now()).toBe(MORNING + 5);
  });

  it('goes on from where it was moved to', () => {
    const { real, story } = setUp();

    story.moveTo(MORNING - 24 * HOUR);
    real.advance(7);

    expect(story.now()).toBe(MORNING - 24 * HOUR + 7);
  });

  it('wakes by the time of the story', () => {
    const { real, story, woken, wakeAt } = setUp();
    story.moveTo(MORNING - HOUR);
    wakeAt(MORNING - HOUR + 100);

    real.advance(99);
    expect(woken).toEqual([]);

    real.advance(1);
    expect(woken).toEqual([MORNING - HOUR + 100]);
  });

  it('wakes what a jump has left behind, once', () => {
    const { real, story, woken, wakeAt } = setUp();
    story.moveTo(MORNING - 2 * HOUR);
    wakeAt(MORNING - HOUR);

    story.moveTo(MORNING - HOUR + 1);
    real.advance(1);
    story.returnToPresent();
    real.advance(1);

    expect(woken).toEqual([MORNING - HOUR]);
  });

  it('does not wake what was called off, before or after a jump', () => {
    const { real, story, woken, wakeAt } = setUp();
    const callOff = wakeAt(MORNING + HOUR);

    story.moveTo(MORNING - HOUR);
    callOff();
    real.advance(10 * HOUR);

    expect(woken).toEqual([]);
  });

  it('is the real time again when the story is over', () => {
    const { real, story } = setUp();
    story.moveTo(MORNING - HOUR);

    story.returnToPresent();

    expect(story.now()).toBe(real.now());
  });
});
