import { describe, expect, it } from 'vitest';
import { createOpenForms } from '../../../../src/adapters/teams/doors/open-forms.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';

function forms() {
  const time = createFakeTime();
  return { time, forms: createOpenForms(time) };
}

describe('a form in the place of a card', () => {
  it('keeps the card waiting until it is closed', () => {
    const { forms: open } = forms();
    open.open('card', 'ana');
    const before = open.heldFor('card');

    open.close('card', 'ana');

    expect([before > 0, open.heldFor('card')]).toEqual([true, 0]);
  });

  it('keeps no other card waiting', () => {
    const { forms: open } = forms();

    open.open('card', 'ana');

    expect(open.heldFor('another card')).toBe(0);
  });

  it('keeps the card waiting while anybody types, whoever else is done', () => {
    const { forms: open } = forms();
    open.open('card', 'ana');
    open.open('card', 'bo');

    open.close('card', 'ana');

    expect(open.heldFor('card')).toBeGreaterThan(0);
  });

  it('keeps it waiting for two minutes at the longest', () => {
    const { forms: open, time } = forms();
    open.open('card', 'ana');

    time.advance(2 * 60 * 1000);

    expect(open.heldFor('card')).toBe(0);
  });
});
