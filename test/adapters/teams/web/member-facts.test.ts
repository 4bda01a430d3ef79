import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFullMember, readMember } from '../../../../src/adapters/teams/web/member-facts.ts';

const TENANT = '6f8f0a52-0000-4000-8000-0000000000aa';
const ANA = '6f8f0a52-0000-4000-8000-000000000001';

const ana = {
  id: '29:ana',
  name: 'Ana',
  aadObjectId: ANA,
  objectId: ANA,
  tenantId: TENANT,
  userRole: 'user',
  userPrincipalName: 'ana@shop.example',
  email: 'ana@shop.example',
};

describe('a full member of the tenant', () => {
  it('is whom the roster positively says it of', () => {
    expect(isFullMember(ana, TENANT)).toBe(true);
    expect(isFullMember(ana, TENANT.toUpperCase(), ANA.toUpperCase())).toBe(true);
    expect(isFullMember({ ...ana, objectId: undefined }, TENANT, ANA)).toBe(true);
    expect(isFullMember({ ...ana, aadObjectId: undefined }, TENANT, ANA)).toBe(true);
  });

  it.each([
    ['a guest by role', { userRole: 'guest' }],
    ['an anonymous one', { userRole: 'anonymous' }],
    ['one whose role is empty', { userRole: '' }],
    ['one of a role nobody documented', { userRole: 'federated' }],
    ['a guest by name', { userPrincipalName: 'robin_mail.example#EXT#@shop.example' }],
    ['a guest by name in small letters', { userPrincipalName: 'robin#ext#@shop.example' }],
    ['one of another tenant', { tenantId: '6f8f0a52-0000-4000-8000-0000000000bb' }],
    ['one with an empty tenant', { tenantId: '' }],
    ['one with two directory ids', { objectId: '6f8f0a52-0000-4000-8000-000000000002' }],
    ['one without a directory id', { aadObjectId: null, objectId: '' }],
    ['one with a blank principal name', { userPrincipalName: ' ' }],
    ['a bot', { id: '28:other' }],
    ['a bot by role', { role: 'bot' }],
  ])('is not %s', (_, said) => {
    expect(isFullMember({ ...ana, ...said }, TENANT)).toBe(false);
  });

  it('is not somebody else than was asked about', () => {
    expect(isFullMember(ana, TENANT, '6f8f0a52-0000-4000-8000-000000000002')).toBe(false);
  });

  it('is nobody of whom anything that matters is missing, null or no text', () => {
    const fields = ['tenantId', 'userRole', 'userPrincipalName'] as const;
    const nothing = fc.constantFrom(undefined, null, '', 0, true, {}, ['user']);

    fc.assert(
      fc.property(fc.constantFrom(...fields), nothing, (field, value) => {
        expect(isFullMember({ ...ana, [field]: value }, TENANT, ANA)).toBe(false);
      }),
    );
  });

  it('is nothing that is no member at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isFullMember(value, TENANT)).toBe(false);
        expect(readMember(value, TENANT).isFull).toBe(false);
      }),
    );
  });

  it('is nobody where no tenant is known', () => {
    expect(isFullMember({ ...ana, tenantId: '' }, '')).toBe(false);
  });
});

describe('what a roster says of a member', () => {
  it('names them as far as it does', () => {
    expect(readMember({ ...ana, aadObjectId: ANA.toUpperCase() }, TENANT)).toEqual({
      user: '29:ana',
      aadObjectId: ANA,
      name: 'Ana',
      email: 'ana@shop.example',
      isFull: true,
      isBot: false,
    });
    expect(readMember({ id: '29:x' }, TENANT)).toEqual({
      user: '29:x',
      isFull: false,
      isBot: false,
    });
  });

  it.each([
    ['the address that it tells', { email: ' Ana@Acme.example ' }, 'ana@acme.example'],
    [
      'no address of a guest who has none',
      { email: null, userPrincipalName: 'ana_acme.example#EXT#@shop.example' },
      undefined,
    ],
    ['no principal name that is no address', { email: null, userPrincipalName: 'ana' }, undefined],
    ['no address that is none', { email: 'ana @ home @ work' }, undefined],
  ])('gives %s', (_, told, email) => {
    expect(readMember({ ...ana, ...told }, TENANT).email).toBe(email);
  });

  it('tells bots from people', () => {
    expect(readMember({ id: '28:flow', name: 'Flow' }, TENANT).isBot).toBe(true);
    expect(readMember({ id: '29:x', userRole: 'bot' }, TENANT).isBot).toBe(true);
    expect(readMember(ana, TENANT).isBot).toBe(false);
  });
});
