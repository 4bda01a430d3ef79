import { describe, expect, it } from 'vitest';
import { accountOf, customerAfter, customerOf } from '../../src/domain/account.ts';

const ROBIN = { id: 'slack:T1/U1', name: 'Robin' };

describe('whom somebody writes for', () => {
  it.each([
    ['robin@acme.example', 'acme.example'],
    [' Robin@ACME.Example ', 'acme.example'],
    ['robin@mail.acme.co.uk', 'mail.acme.co.uk'],
    ['robin@shop.onmicrosoft.com', 'shop.onmicrosoft.com'],
    ['robin@outlook.acme.com', 'outlook.acme.com'],
    ['robin@live-sports.example', 'live-sports.example'],
  ])('is for %s the account %s', (email, account) => {
    expect(accountOf(email)).toBe(account);
  });

  it.each([
    'robin@gmail.com',
    'robin@GMX.net',
    'robin@gmx.de',
    'robin@yahoo.co.uk',
    'robin@yahoo.com.br',
    'robin@yahoo.co.jp',
    'robin@hotmail.fr',
    'robin@outlook.com',
    'robin@t-online.de',
    'robin@qq.com',
  ])('is nobody for %s, which is personal', (email) => {
    expect(accountOf(email)).toBeUndefined();
  });

  it.each(['', 'robin', 'robin@', '@acme.example', 'robin@acme', 'a b@acme.example'])(
    'is nobody for "%s", which is no address',
    (email) => {
      expect(accountOf(email)).toBeUndefined();
    },
  );
});

describe('the customer of a case', () => {
  it('is whoever wrote, with their address in lower case and their account', () => {
    expect(customerOf({ ...ROBIN, email: 'Robin@Acme.example' })).toEqual({
      ...ROBIN,
      email: 'robin@acme.example',
      account: 'acme.example',
    });
  });

  it('has no account with personal mail, and neither without an address', () => {
    expect(customerOf({ ...ROBIN, email: 'robin@gmail.com' })).toEqual({
      ...ROBIN,
      email: 'robin@gmail.com',
    });
    expect(customerOf(ROBIN)).toEqual(ROBIN);
    expect(customerOf({ ...ROBIN, email: 'no address' })).toEqual(ROBIN);
  });

  it('stays when somebody else writes', () => {
    const other = { id: 'slack:T1/U2', name: 'Sam', email: 'sam@acme.example' };

    expect(customerAfter(ROBIN, other)).toBe(ROBIN);
    expect(customerAfter(null, other)).toEqual({ ...other, account: 'acme.example' });
  });

  it('gains the address once the platform has told it, and loses it no more', () => {
    const known = customerAfter(ROBIN, { ...ROBIN, name: 'somebody', email: 'r@acme.example' });

    expect(known).toEqual({ ...ROBIN, email: 'r@acme.example', account: 'acme.example' });
    expect(customerAfter(known, ROBIN)).toBe(known);
  });
});
