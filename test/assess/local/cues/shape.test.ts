import { describe, expect, it } from 'vitest';
import { SHAPE_CUES, shapeOf } from '../../../../src/assess/local/cues/shape.ts';

type Shape = (typeof SHAPE_CUES)[number];

function shape(text: string, name: Shape): number {
  return shapeOf(text)[SHAPE_CUES.indexOf(name)] ?? Number.NaN;
}

describe('the shape of a text', () => {
  const telling: [Shape, string, string][] = [
    ['shouted', 'WHERE IS MY ORDER', 'where is my SIM and PIN'],
    ['stressed-word', 'you had ONE job and the thing is gone', 'WHERE IS MY ORDER'],
    ['exclaims', 'fix it!', 'fix it.'],
    ['exclaims-doubled', 'fix it!!', 'fix it! now!'],
    ['asks', 'where is it?', 'where it is'],
    ['asks-doubled', 'what??', 'what?'],
    ['few-words', 'sent', 'I have sent it to you just now'],
    ['digits', 'order 88-20417', 'order of last week'],
    ['amounts', 'you took £40', 'you took 40 of them'],
    ['smiles', 'all good 😊', 'all good 😡'],
    ['cries', 'it is gone 😭', 'it is gone 😊'],
    ['rages', 'still down 🤡', 'still down 😭'],
    ['ellipsis', 'waiting...', 'waiting.'],
    ['lines', 'one\ntwo', 'one two'],
    ['stretched', 'sooo slow', 'too slow'],
    ['no-capital', 'my bill is wrong', 'My bill is wrong'],
    ['no-end', 'my bill is wrong', 'my bill is wrong.'],
    ['short-sentences', 'Every. Single. Week.', 'It happens to me in every single week.'],
    ['chopped', 'Four times. FOUR.', 'Four times in a row.'],
    ['quoted', 'your "support" is closed', 'your support is closed'],
    ['handle-first', '@ZenoMobile no signal', 'no signal @ZenoMobile'],
    ['handle-last', 'no signal @ZenoMobile', '@ZenoMobile no signal'],
    ['link', 'look https://t.co/abc', 'look here'],
    ['commas', 'one, two, three', 'one two three'],
  ];

  it.each(telling)('%s is seen in %j and not in %j', (name, yes, no) => {
    expect(shape(yes, name)).toBeGreaterThan(0);
    expect(shape(no, name)).toBe(0);
  });

  it('grows with the words, and stops at 1', () => {
    expect(shape('one two', 'length')).toBeLessThan(shape('one two three four', 'length'));
    expect(shape('word '.repeat(900), 'length')).toBe(1);
  });

  it('reads neither letters nor capitals out of handles and links', () => {
    expect(shape('@BIGSHOP slow today https://t.co/ABCDEF', 'shouted')).toBe(0);
    expect(shape('@Bigshop slow today', 'no-capital')).toBe(1);
  });
});
