import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../src/domain/promises/commitment.ts';
import { keptBy } from '../../../src/domain/promises/kept-promises.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { PROMISE } from '../samples.ts';
import { groundOf } from './read-promises.ts';

const HOUR = 3_600_000;
const NEWS = 'The carrier found the parcel in Hamburg, it leaves the depot tonight.';

function promiseOf(changes: Partial<Commitment> = {}): Commitment {
  const due = MORNING + 4 * HOUR;
  return { ...PROMISE, what: 'refund the postage', by: 'Ana', when: 'by 2 pm', due, ...changes };
}

function isKept(promise: Commitment, text: string, after = HOUR): boolean {
  return keptBy([promise], text, groundOf({ at: MORNING + after })).length === 1;
}

describe('a promise to write', () => {
  const update = promiseOf({ kind: 'update', what: 'get back to you' });
  const open = promiseOf({ kind: 'open', what: 'looking into it' });

  it.each([
    ['a message that tells something', NEWS, true],
    ['a link or a file', 'https://files.example/label.pdf', true],
    ["a you're welcome", "You're welcome! Have a nice day!", false],
    ['a few words', 'Just a minute more.', false],
    [
      'a question',
      'Could you send me the order number, the invoice and the delivery address?',
      false,
    ],
  ])('early on is kept by %s: %s', (_, text, kept) => {
    expect([isKept(update, text), isKept(open, text)]).toEqual([kept, kept]);
  });

  it.each([
    ['a few words', 'It has shipped.', true],
    ['a question', 'Which colour?', true],
    ['a pleasantry', 'Gern geschehen!', false],
    ['nothing', ' ', false],
  ])('past half of its time is kept by %s: %s', (_, text, kept) => {
    expect(isKept(update, text, 2 * HOUR)).toBe(kept);
  });

  it('is kept late as well, once it is broken, and only once', () => {
    expect(isKept({ ...update, state: 'broken' }, 'It has shipped.', 9 * HOUR)).toBe(true);
    expect(isKept({ ...update, state: 'kept' }, NEWS)).toBe(false);
  });

  it('is not kept by what was said with it, or before', () => {
    expect(isKept(update, NEWS, 0)).toBe(false);
  });
});

describe('a promise to do something', () => {
  it.each([
    ['I have refunded the postage.', true],
    ['The postage was refunded just now.', true],
    ['We refunded the postage this morning, you should see it soon.', true],
    [NEWS, false],
    ['I have not refunded the postage yet.', false],
    ['I will refund the postage tomorrow.', false],
    ['Has the postage been refunded?', false],
    ['I have sent you the label.', false],
  ])('is kept by words that tell of it as done: "%s" %s', (text, kept) => {
    expect(isKept(promiseOf(), text, 3 * HOUR)).toBe(kept);
  });

  it.each([
    ['Wir haben die Portokosten erstattet.', 'die Portokosten erstatten'],
    ['Hemos reembolsado el importe.', 'reembolsaremos el importe'],
    ['Nous avons remboursé la commande.', 'vous rembourserons la commande'],
    ['Abbiamo rimborsato la spedizione.', 'rimborseremo la spedizione'],
    ['We hebben de verzendkosten terugbetaald.', 'de verzendkosten terugbetalen'],
    ['O valor foi reembolsado.', 'reembolsaremos o valor'],
  ])('is kept in other languages: "%s"', (text, what) => {
    expect(isKept(promiseOf({ what }), text)).toBe(true);
  });
});
