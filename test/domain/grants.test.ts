import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grant, GrantKind } from '../../src/domain/grant.ts';
import {
  currencyFor,
  type GrantWish,
  grantLine,
  grantsFor,
  grantWords,
  isBeyond,
  mayGrantText,
  needsAmount,
} from '../../src/domain/grants.ts';
import { Role } from '../../src/domain/person.ts';

const AGENTS = Grant.parse({
  role: 'agent',
  kind: 'refund',
  what: 'a refund of up to 50 EUR',
  upTo: 50,
  currency: 'EUR',
});
const LEADS = Grant.parse({
  ...AGENTS,
  role: 'lead',
  what: 'a refund of up to 500 EUR',
  upTo: 500,
});
const ANY = Grant.parse({ role: 'executive', kind: 'refund', what: 'any refund' });
const EXPRESS = Grant.parse({ role: 'agent', kind: 'expedite', what: 'express shipping' });
const policy = { grants: [AGENTS, LEADS, ANY, EXPRESS] };

function refundOf(amount: number | undefined, currency: string | undefined = 'EUR'): GrantWish {
  return { kind: 'refund', amount, currency };
}

describe('grantsFor', () => {
  it.each<[Role, Grant[]]>([
    ['agent', [AGENTS, EXPRESS]],
    ['lead', [AGENTS, LEADS, EXPRESS]],
    ['account-owner', [AGENTS, LEADS, EXPRESS]],
    ['executive', [AGENTS, LEADS, ANY, EXPRESS]],
  ])('gives a role what is listed for it and for those below: %s', (role, grants) => {
    expect(grantsFor(role, policy)).toEqual(grants);
  });

  it('lets a lead give what is listed for account owners', () => {
    const theirs = Grant.parse({ role: 'account-owner', what: 'a month for free' });

    expect(grantsFor('lead', { grants: [theirs] })).toEqual([theirs]);
    expect(grantsFor('agent', { grants: [theirs] })).toEqual([]);
  });
});

describe('isBeyond', () => {
  it.each<[string, GrantWish, Role, boolean]>([
    ['exactly the limit', refundOf(50), 'agent', false],
    ['a cent above it', refundOf(50.01), 'agent', true],
    ['what only a lead may', refundOf(80), 'lead', false],
    ['what only an executive may', refundOf(80_000), 'executive', false],
    ['more than a lead may', refundOf(501), 'account-owner', true],
    ['another currency', refundOf(20, 'JPY'), 'agent', true],
    [
      'no currency, where the limit has one',
      { ...refundOf(20), currency: undefined },
      'agent',
      true,
    ],
    ['no amount, where there is a limit', refundOf(undefined), 'agent', true],
    [
      'what has no limit',
      { kind: 'expedite', amount: undefined, currency: undefined },
      'agent',
      false,
    ],
    [
      'a kind that nobody listed',
      { kind: 'replacement', amount: 1, currency: 'EUR' },
      'executive',
      true,
    ],
  ])('%s', (_, wish, role, expected) => {
    expect(isBeyond(wish, role, policy)).toBe(expected);
  });

  it('compares plain numbers where the limit has no currency', () => {
    const grants = [Grant.parse({ role: 'agent', kind: 'credit', what: 'credit', upTo: 20 })];

    expect(isBeyond({ kind: 'credit', amount: 20, currency: 'EUR' }, 'agent', { grants })).toBe(
      false,
    );
    expect(isBeyond({ kind: 'credit', amount: 21, currency: undefined }, 'agent', { grants })).toBe(
      true,
    );
  });

  it('is beyond for everybody where nothing is listed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Role.options),
        fc.constantFrom(...GrantKind.options),
        (role, kind) => {
          expect(isBeyond({ kind, amount: 1, currency: 'EUR' }, role, { grants: [] })).toBe(true);
        },
      ),
    );
  });

  it('never holds less for more money, nor for a lower role', () => {
    const amount = fc.double({ min: 0.01, max: 2_000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const beyond = (sum: number, role: Role) => Number(isBeyond(refundOf(sum), role, policy));

        expect(beyond(more, 'agent')).toBeGreaterThanOrEqual(beyond(less, 'agent'));
        expect(beyond(more, 'agent')).toBeGreaterThanOrEqual(beyond(more, 'lead'));
        expect(beyond(more, 'lead')).toBeGreaterThanOrEqual(beyond(more, 'executive'));
      }),
    );
  });
});

describe('the words of what is given', () => {
  it('say what a role may give on its own', () => {
    expect(mayGrantText('agent', policy)).toBe('a refund of up to 50 EUR; express shipping');
    expect(mayGrantText('agent', { grants: [] })).toBe('');
  });

  it.each([
    [{ kind: 'refund', what: '', amount: 80, currency: 'EUR' }, 'a refund of 80 EUR'],
    [{ kind: 'refund', what: 'the lamp', amount: 20.5 }, 'a refund of 20.50 (the lamp)'],
    [{ kind: 'replacement', what: '' }, 'a replacement'],
    [{ kind: 'other', what: 'a call with our  engineer\n' }, 'a call with our engineer'],
    [{ kind: 'other', what: 'free delivery', amount: 5, currency: 'EUR' }, 'free delivery, 5 EUR'],
    [{ kind: 'other', what: '', amount: 5, currency: 'EUR' }, 'something else, 5 EUR'],
  ] as const)('name it: %o', (granted, words) => {
    expect(grantWords(granted)).toBe(words);
  });

  it('say who gave it, that it went beyond, and why', () => {
    const granted = {
      kind: 'refund',
      what: '',
      amount: 80,
      currency: 'EUR',
      byName: 'Ana',
    } as const;

    expect(grantLine({ ...granted, beyond: false, reason: '' })).toBe(
      'Ana granted a refund of 80 EUR',
    );
    expect(grantLine({ ...granted, beyond: true, reason: 'lost twice' })).toBe(
      'Ana granted a refund of 80 EUR, beyond what they may give on their own: lost twice',
    );
  });
});

describe('what a sum needs', () => {
  it('is an amount for money, and for whatever the policy limits', () => {
    const grants = [Grant.parse({ role: 'agent', kind: 'other', what: 'gifts', upTo: 20 })];

    expect(GrantKind.options.map((kind) => needsAmount(kind, { grants }))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('takes the currency of its kind’s limit, or of any', () => {
    const inPounds = Grant.parse({ ...AGENTS, kind: 'credit', currency: 'GBP' });

    expect(currencyFor('credit', { grants: [AGENTS, inPounds] })).toBe('GBP');
    expect(currencyFor('other', { grants: [AGENTS, inPounds] })).toBe('EUR');
    expect(currencyFor('other', { grants: [] })).toBeUndefined();
  });
});
