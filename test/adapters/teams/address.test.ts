import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  inThread,
  isAddressOf,
  isPerson,
  messageNameOf,
  parseAddress,
  parseMessageName,
  splitThread,
} from '../../../src/adapters/teams/address.ts';
import { workspacePrefix } from '../../../src/domain/address.ts';

const TENANT = '6f8f0a52-0000-4000-8000-0000000000aa';
const ANA = '6f8f0a52-0000-4000-8000-000000000001';
const SHOP = '19:shop@thread.tacv2';

describe('the address of somebody or of a conversation', () => {
  it.each([ANA, SHOP, '19:chat@thread.v2', '19:with/slash@thread.v2', 'a:1x-_', '29:1x-_'])(
    'comes back as it was: %s',
    (id) => {
      expect(parseAddress(addressOf({ tenant: TENANT, id }))).toEqual({ tenant: TENANT, id });
    },
  );

  it('is the same however a directory id is written', () => {
    const loud = addressOf({ tenant: TENANT.toUpperCase(), id: ANA.toUpperCase() });

    expect(loud).toBe(addressOf({ tenant: TENANT, id: ANA }));
    expect(parseAddress(`teams:${TENANT.toUpperCase()}/${ANA.toUpperCase()}`)).toEqual({
      tenant: TENANT,
      id: ANA,
    });
  });

  it('names the same in capitals, and nothing of another tenant or platform', () => {
    const ana = { tenant: TENANT, id: ANA };

    expect(isAddressOf(`teams:${TENANT.toUpperCase()}/${ANA.toUpperCase()}`, ana)).toBe(true);
    expect(isAddressOf(addressOf({ tenant: ANA, id: ANA }), ana)).toBe(false);
    expect(isAddressOf(`slack:${TENANT}/${ANA}`, ana)).toBe(false);
  });

  it('keeps the case of a conversation’s id, which is part of it', () => {
    const id = '19:AbC_dE@thread.tacv2';

    expect(parseAddress(addressOf({ tenant: TENANT, id }))?.id).toBe(id);
  });

  it('begins with its tenant, as the rest of Heed expects', () => {
    expect(workspacePrefix(addressOf({ tenant: TENANT, id: SHOP }))).toBe(`teams:${TENANT}/`);
  });

  it.each([
    'slack:T1/C1',
    'teams:',
    `teams:${TENANT}`,
    `teams:${TENANT}/`,
    `teams:/${ANA}`,
    `teams:${TENANT}/${SHOP};messageid=1`,
    `teams:${TENANT}/${SHOP} `,
    `teams:${TENANT}/a\nb`,
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('tells people from places, the sample people of the Playground too', () => {
    const playground = '00000000-0000-0000-0000-0000000000020';
    const people = [ANA, playground, SHOP, 'a:1x', '29:1x', 'Ana'].filter((id) =>
      isPerson({ tenant: TENANT, id }),
    );

    expect(people).toEqual([ANA, playground]);
  });
});

describe('the name of a posted message', () => {
  it.each([
    [SHOP, '1700000000000'],
    ['a:1x-_', 'f:8b1c'],
    ['19:with/slash@thread.v2', '1700000000000'],
  ])('comes back as it was: %s %s', (conversation, activity) => {
    const name = { tenant: TENANT, conversation, activity };

    expect(parseMessageName(messageNameOf(name))).toEqual(name);
  });

  it.each([`teams:${TENANT}/${SHOP}`, `teams:${TENANT}/${SHOP}/`, 'slack:T1/C1/1.0', ''])(
    '%j is none',
    (name) => {
      expect(parseMessageName(name)).toBeUndefined();
    },
  );
});

describe('the thread in a conversation’s id', () => {
  it('is told from the conversation', () => {
    expect(splitThread(`${SHOP};messageid=17`)).toEqual({ base: SHOP, root: '17' });
    expect(splitThread(SHOP)).toEqual({ base: SHOP });
    expect(splitThread(`${SHOP};messageid=`)).toEqual({ base: SHOP });
  });

  it('comes back as it was, whatever the ids', () => {
    const base = fc.stringMatching(/^19:[\w-]{1,40}@thread\.(tacv2|v2)$/);
    const root = fc.option(fc.stringMatching(/^\d{13}$/), { nil: undefined });

    fc.assert(
      fc.property(base, root, (conversation, first) => {
        const parts = { base: conversation, ...(first === undefined ? {} : { root: first }) };
        expect(splitThread(inThread(conversation, first))).toEqual(parts);
      }),
    );
  });
});
