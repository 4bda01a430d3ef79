import { describe, expect, it } from 'vitest';
import { isOfWorkspace, PersonAddress, platformIn } from '../../src/domain/address.ts';

describe('platformIn', () => {
  it.each([
    ['slack:T1/C1', 'slack'],
    ['teams:tenant/19:abc@thread.tacv2', 'teams'],
    ['terminal:local/lee', 'terminal'],
    ['answer:teams:1234', 'teams'],
    ['answer:1234', undefined],
    ['mail:somebody', undefined],
    ['', undefined],
  ])('of %o is %s', (address, platform) => {
    expect(platformIn(address)).toBe(platform);
  });
});

describe('isOfWorkspace', () => {
  it.each([
    ['slack:T1/U1', 'slack:T1/C1', true],
    ['slack:T1/U1', 'slack:T12/C1', false],
    ['slack:T1/U1', 'teams:T1/C1', false],
  ])('%s and %s: %s', (address, other, expected) => {
    expect(isOfWorkspace(address, other)).toBe(expected);
  });
});

describe('the address of a person', () => {
  const ID = 'AE1AE1AE-0000-4000-8000-00000000D004';

  it('is in small letters where Teams does not tell them from capitals', () => {
    expect(PersonAddress.parse(`teams:${ID}/${ID}`)).toBe(`teams:${ID}/${ID}`.toLowerCase());
  });

  it.each(['slack:T0123/U0LENA', 'terminal:local/Lee', 'teams:tenant/29:1Ana-mWq0'])(
    'is as it was written elsewhere: %s',
    (address) => {
      expect(PersonAddress.parse(address)).toBe(address);
    },
  );
});
