import { describe, expect, it } from 'vitest';
import { tellsOf } from '../../../training/checks/phrases.ts';
import { messageWith } from '../labelled-messages.ts';

/** Fifteen messages and one more, each of an issue of its own. */
function messages(said: (index: number) => string, idOf = (index: number) => `shop-${index}`) {
  const rows = Array.from({ length: 16 }, (_, index) => index);
  return rows.map((index) => messageWith({ id: idOf(index), text: said(index) }));
}

describe('phrases that give a label away', () => {
  it('are reported at their shortest', () => {
    const some = messages((index) => `refund the deposit ${index}`);

    const tells = tellsOf(some, () => 'P2');

    expect(tells.map(({ phrase }) => phrase)).toEqual(['refund', 'the', 'deposit']);
    expect(tells[0]).toMatchObject({ label: 'P2', share: 1, count: 16 });
  });

  it('are not those that go with several labels', () => {
    const some = messages(() => 'refund');

    const tells = tellsOf(some, ({ id }) => (Number(id.slice(5)) % 2 === 0 ? 'P2' : 'P4'));

    expect(tells).toEqual([]);
  });

  it('count the two tellings of an issue once', () => {
    const some = messages(
      () => 'refund',
      (index) => `shop-00${index >> 1}-${index % 2 === 0 ? 'a' : 'b'}`,
    );

    expect(tellsOf(some, () => 'P2')).toEqual([]);
  });
});
