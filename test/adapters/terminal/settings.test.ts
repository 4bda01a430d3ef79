import { describe, expect, it } from 'vitest';
import { DESK, PEOPLE, SHOP, terminalSettings } from '../../../src/adapters/terminal/settings.ts';
import { channelOf, staffPlaceFor } from '../../../src/domain/places.ts';
import { isStaff } from '../../../src/domain/sides.ts';

describe('terminalSettings', () => {
  it('lead what is internal from the shop to the desk', () => {
    const shop = channelOf(SHOP, terminalSettings);

    expect(shop).toMatchObject({ kind: 'customers', watched: true, cards: 'always' });
    expect(staffPlaceFor(shop, terminalSettings)?.to).toBe(DESK);
  });

  it('call Lee, who may give more than Ana', () => {
    const { grants } = terminalSettings.policy;

    expect(channelOf(SHOP, terminalSettings).leads).toEqual([PEOPLE.lead.id]);
    expect(grants.some((grant) => grant.role === 'lead')).toBe(true);
    expect(grants.some((grant) => grant.role === 'agent')).toBe(true);
  });

  it('know who is staff and who is not', () => {
    const staff = Object.values(PEOPLE).filter(({ id }) => isStaff(id, terminalSettings));

    expect(staff.map(({ name }) => name)).toEqual(['Ana', 'Lee']);
    expect(staff.every(({ side }) => side === 'staff')).toBe(true);
  });
});
