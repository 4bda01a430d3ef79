import { OPTIONAL_SCOPES } from '../../src/adapters/slack/permissions.ts';
import type { FakeSlack } from '../fakes/slack/fake-slack.ts';
import {
  ANA,
  BO,
  DESK,
  inShop,
  LEE,
  openShopIn,
  ROBIN_TEAM,
  SHOP,
  SHOP_SCOPES,
  SHOP_TEAM,
} from '../fakes/slack/shop.ts';
import type { Stage } from './stage.ts';

export const CUSTOMERS: readonly string[] = Array.from(
  { length: 40 },
  (_, index) => `U0CUST${index}`,
);

/** Shared with customers, and no channel of the staff beside it: leads are called directly. */
export const LONELY = 'C0LONELY';

/** The shop with many customers; gives Heed's token. */
export function openBusyShopIn(slack: FakeSlack, mayLook: boolean): string {
  const token = openShopIn(slack);
  const { world } = slack;
  world.install(
    SHOP_TEAM,
    mayLook ? [...SHOP_SCOPES, ...Object.keys(OPTIONAL_SCOPES)] : SHOP_SCOPES,
  );
  const shop = world.channels.get(SHOP);
  for (const id of CUSTOMERS) {
    world.addUser({ id, team: ROBIN_TEAM, name: id });
    shop?.members.add(id);
  }
  const shared = { isExtShared: true, isPrivate: true, members: [...(shop?.members ?? [])] };
  world.addChannel({ team: SHOP_TEAM, id: LONELY, name: 'lonely', ...shared });
  return token;
}

const lead = { leads: [inShop(LEE)] };

export const SLACK_SETTINGS: Stage['settings'] = {
  channels: [
    { id: inShop(DESK), kind: 'staff', ...lead },
    {
      ...{ id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK), ...lead },
      ...{ watched: true, cards: 'always' },
    },
    { id: inShop(LONELY), kind: 'customers', watched: true, ...lead },
  ],
  roster: [
    { id: inShop(ANA), name: 'Ana', role: 'agent' },
    { id: inShop(BO), name: 'Bo', role: 'agent' },
    { id: inShop(LEE), name: 'Lee', role: 'lead' },
  ],
};
