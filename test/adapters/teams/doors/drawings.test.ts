import { describe, expect, it } from 'vitest';
import { createDrawings } from '../../../../src/adapters/teams/doors/drawings.ts';
import { sentenceCard } from '../../../../src/adapters/teams/render/render.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';

/** A bench with one drawing, which has not begun, and what is known of a wait by now. */
function open() {
  const time = createFakeTime();
  const drawing = Promise.withResolvers<void>();
  async function isOver(wait: Promise<unknown>): Promise<boolean> {
    let over = false;
    const end = () => {
      over = true;
    };
    wait.then(end, end);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return over;
  }
  return { time, drawing, isOver, drawings: createDrawings(time) };
}

describe('a wait for what is drawn in a message’s place', () => {
  it('ends 0.4 s later where nothing begins', async () => {
    const { drawings, time, isOver } = open();
    const wait = drawings.settledIn('m1');

    time.advance(399);
    const early = await isOver(wait);
    time.advance(1);

    expect([early, await isOver(wait)]).toEqual([false, true]);
    expect(time.next()).toBeUndefined();
  });

  it('ends with what was under way already, and with what begins soon', async () => {
    const { drawings, drawing, time, isOver } = open();
    const before = drawings.settledIn('m1');
    time.advance(399);
    drawings.begun({ message: 'm1' }, drawing.promise);
    const after = drawings.settledIn('m1');
    time.advance(1_000);
    const early = [await isOver(before), await isOver(after)];

    drawing.resolve();

    expect(early).toEqual([false, false]);
    expect([await isOver(before), await isOver(after)]).toEqual([true, true]);
    expect(time.next()).toBeUndefined();
  });

  it('ends with what could not be drawn', async () => {
    const { drawings, drawing, isOver } = open();
    drawings.begun({ message: 'm1' }, drawing.promise);
    const wait = drawings.settledIn('m1');

    drawing.reject(new Error('gone'));

    expect(await isOver(wait)).toBe(true);
  });

  it('ends after 2.4 s whatever is under way', async () => {
    const { drawings, drawing, time, isOver } = open();
    drawings.begun({ message: 'm1' }, drawing.promise);
    const wait = drawings.settledIn('m1');

    time.advance(2_399);
    const early = await isOver(wait);
    time.advance(1);

    expect([early, await isOver(wait)]).toEqual([false, true]);
  });

  it('knows what begins elsewhere, or began and is over, from what it waits for', async () => {
    const { drawings, drawing, time, isOver } = open();
    drawings.begun({ message: 'm2', case: 'm1' }, drawing.promise);
    drawings.begun({ message: 'm1' }, Promise.resolve());
    await isOver(drawing.promise);
    const wait = drawings.settledIn('m1');

    time.advance(400);

    expect(await isOver(wait)).toBe(true);
  });
});

describe('a wait for the card of a case', () => {
  it('gives the card that was drawn', async () => {
    const { drawings, drawing, isOver } = open();
    const card = sentenceCard('Where is my parcel?');
    const wait = drawings.settledOf('case-1', 4_000);
    await isOver(wait);
    drawings.begun({ case: 'case-1' }, drawing.promise);

    drawings.drawn('case-1', card);
    drawing.resolve();

    expect(await wait).toEqual(card);
  });

  it('gives none where none was drawn in time', async () => {
    const { drawings, drawing, time } = open();
    drawings.begun({ case: 'case-1' }, drawing.promise);
    const wait = drawings.settledOf('case-1', 300);

    time.advance(300);

    expect(await wait).toBeUndefined();
  });
});
