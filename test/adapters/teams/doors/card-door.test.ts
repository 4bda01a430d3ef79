import { describe, expect, it } from 'vitest';
import { cardDoor, type Pressed } from '../../../../src/adapters/teams/doors/card-door.ts';
import { sentenceCard } from '../../../../src/adapters/teams/render/render.ts';
import { done, form, givenBy, hello, standAtDoor, wordsIn } from './door-bench.ts';

const LINE = 'application/vnd.microsoft.activity.message';
const CARD = 'application/vnd.microsoft.card.adaptive';

/** Somebody presses a button on a card that says "Before", until it is drawn anew. */
function press(changes: Partial<Pressed> = {}) {
  const standing = standAtDoor();
  const redrawing = Promise.withResolvers<void>();
  let card = sentenceCard('Before');
  const door = cardDoor({
    ...standing,
    card: () => card,
    redrawn: () => redrawing.promise,
    formOpened: () => {},
    ...changes,
  });
  function redraw(text: string): void {
    card = sentenceCard(text);
    redrawing.resolve();
  }
  return { ...standing, door, redraw };
}

describe('a pressed button’s door', () => {
  it('puts a form in the card’s place at once', async () => {
    const { door } = press();

    await door.answer(form);

    expect(await givenBy(door.response)).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: CARD },
    });
    expect(await wordsIn(door.response)).toContain('until tomorrow morning');
  });

  it('answers with the card as it is after what was done, and not as it was before', async () => {
    const { door, redraw } = press();
    await door.answer(hello);
    const early = await givenBy(door.response);

    redraw('After');

    expect(early).toBeUndefined();
    const words = await wordsIn(door.response);
    expect(words).toContain('After');
    expect(words).toContain('Bo has this case already.');
    expect(words).not.toContain('Before');
  });

  it('gives the card as it is where nothing changed, and leaves no wake-up behind', async () => {
    const { door, time } = press({ redrawn: async () => undefined });

    await door.answer(done);

    expect(await givenBy(door.response)).toMatchObject({ body: { type: CARD } });
    expect(await wordsIn(door.response)).toContain('Before');
    expect(time.next()).toBeUndefined();
  });

  it('answers with a line where the card is not known any more', async () => {
    const { door } = press({ card: () => undefined, redrawn: async () => undefined });

    await door.answer(hello);

    expect(await givenBy(door.response)).toEqual({
      status: 200,
      body: { statusCode: 200, type: LINE, value: 'Bo has this case already.' },
    });
  });

  it('leaves a reply that was refused in its form, with the reason above it', async () => {
    const written = { draft: 'd1', text: 'Dear Robin, it comes on Monday.' };
    const { door } = press({ written });

    await door.answer(hello);

    const words = await wordsIn(door.response);
    expect(words).toContain('Dear Robin, it comes on Monday.');
    expect(words).toContain('Bo has this case already.');
    expect(words).toContain('"draft":"d1"');
  });

  it('gives the card back once a written reply went out', async () => {
    const { door, redraw } = press({ written: { draft: 'd1', text: 'Dear Robin' } });

    await door.answer(done);
    redraw('Ana has sent a reply.');

    const words = await wordsIn(door.response);
    expect(words).toContain('Ana has sent a reply.');
    expect(words).not.toContain('Dear Robin');
  });

  it('holds the response for 2.5 s, and then says that Heed is still at it', async () => {
    const { door, time } = press();
    time.advance(2_499);
    const early = await givenBy(door.response);

    time.advance(1);

    expect(early).toBeUndefined();
    expect(await givenBy(door.response)).toMatchObject({ body: { type: LINE } });
    expect(await wordsIn(door.response)).toContain('still at it');
  });

  it('says a late answer to the one who pressed alone', async () => {
    const { door, time, whispered } = press();
    time.advance(2_500);

    await door.answer(hello);

    expect(whispered).toMatchObject([{ audience: 'staff' }]);
    expect(JSON.stringify(whispered)).toContain('Bo has this case already.');
  });

  it('asks to press again where a form came too late, and says nothing where all is done', async () => {
    const { door, time, whispered } = press();
    time.advance(2_500);

    await door.answer(form);
    await door.answer(done);

    expect(whispered).toMatchObject([
      { audience: 'anybody', message: { text: expect.stringContaining('Press again') } },
    ]);
  });

  it('gives the response once, whatever else is said', async () => {
    const { door, time, whispered } = press();
    await door.say('First.');

    await door.answer(hello);
    await door.say('Third.');
    time.advance(10_000);

    expect(await wordsIn(door.response)).toContain('First.');
    expect(whispered.map(({ audience }) => audience)).toEqual(['staff', 'anybody']);
  });

  it('says a line of Heed’s own without showing any card', async () => {
    const { door } = press();

    await door.say('Heed does this for its support team only.');

    expect(await givenBy(door.response)).toEqual({
      status: 200,
      body: { statusCode: 200, type: LINE, value: 'Heed does this for its support team only.' },
    });
  });
});
