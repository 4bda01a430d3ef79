import { describe, expect, it } from 'vitest';
import { type DialogAsked, dialogDoor } from '../../../../src/adapters/teams/doors/dialog-door.ts';
import {
  type AdaptiveCard,
  box,
  row,
} from '../../../../src/adapters/teams/render/card-elements.ts';
import { sentenceCard } from '../../../../src/adapters/teams/render/render.ts';
import { execute } from '../../../../src/adapters/teams/render/render-buttons.ts';
import { done, form, givenBy, hello, standAtDoor, wordsIn } from './door-bench.ts';

/** Somebody opens a dialog from a message's menu. */
function open(changes: Partial<DialogAsked> = {}) {
  const standing = standAtDoor();
  const drawing = Promise.withResolvers<AdaptiveCard | undefined>();
  const asked: string[] = [];
  const door = dialogDoor({
    ...standing,
    hold: 4_000,
    isOpening: true,
    async drawn(caseId, limit) {
      asked.push(`${caseId} ${limit}`);
      return drawing.promise;
    },
    ...changes,
  });
  return { ...standing, door, asked, draw: drawing.resolve };
}

describe('a dialog’s door', () => {
  it('shows what there is to say with the case’s card, whose buttons are left out', async () => {
    const { door, draw, asked } = open();
    await door.answer(hello);
    const early = await givenBy(door.response);

    const take = row([execute('Take', 'take', { case: 'case-1' })]);
    const shown = sentenceCard('Where is my parcel?');
    draw({ ...shown, body: [...shown.body, ...box(take), ...take] });

    expect([early, asked]).toEqual([undefined, ['case-1 4500']]);
    expect(await givenBy(door.response)).toMatchObject({
      status: 200,
      body: { task: { type: 'continue', value: { title: 'Heed' } } },
    });
    const words = await wordsIn(door.response);
    expect(words).toContain('Where is my parcel?');
    expect(words).toContain('Bo has this case already.');
    expect(words).not.toContain('Action.');
  });

  it('shows the words alone where no card is drawn', async () => {
    const { door, time, draw } = open();
    await door.answer(hello);

    draw(undefined);

    expect(await wordsIn(door.response)).toContain('Bo has this case already.');
    expect(time.next()).toBeUndefined();
  });

  it('waits for a card no longer than Teams waits for the dialog', async () => {
    const { door, time, asked } = open();
    time.advance(3_900);

    await door.answer(hello);

    expect(asked).toEqual(['case-1 600']);
  });

  it('waits for no card where what is said is about no case', async () => {
    const { door } = open();

    await door.answer({ ...hello, case: '' });

    expect(await wordsIn(door.response)).toContain('Bo has this case already.');
  });

  it('shows a form', async () => {
    const { door } = open();

    await door.answer(form);

    expect(await wordsIn(door.response)).toContain('until tomorrow morning');
  });

  it('closes a dialog that was sent when all is done', async () => {
    const { door } = open({ isOpening: false });

    await door.answer(done);

    expect(await givenBy(door.response)).toEqual({ status: 200 });
  });

  it('never leaves a dialog empty that is being opened', async () => {
    const { door, draw } = open();
    await door.answer(done);

    draw(undefined);

    expect(await wordsIn(door.response)).toContain('Done. The card is in the conversation.');
  });

  it('holds the response for as long as it was told, and then says that Heed is still at it', async () => {
    const { door, time } = open();
    time.advance(3_999);
    const early = await givenBy(door.response);

    time.advance(1);

    expect(early).toBeUndefined();
    expect(await wordsIn(door.response)).toContain('still at it');
  });

  it('says a late answer to the one who asked alone', async () => {
    const { door, time, whispered } = open();
    time.advance(4_000);

    await door.answer(hello);
    await door.say('A line.');

    expect(whispered.map(({ audience }) => audience)).toEqual(['staff', 'anybody']);
  });

  it('leaves what was written for a new case in its form where it could not be kept', async () => {
    const { door } = open({ isOpening: false, written: 'Where is my parcel?' });

    await door.say('Heed could not save that.');

    const words = await wordsIn(door.response);
    expect(words).toContain('Heed could not save that.');
    expect(words).toContain('"value":"Where is my parcel?"');
  });

  it('says a line of Heed’s own in the dialog', async () => {
    const { door } = open();

    await door.say('Heed could not save that.');

    expect(await wordsIn(door.response)).toContain('Heed could not save that.');
  });
});
