import type { ChannelSettings } from '../../src/adapters/teams/credentials.ts';
import type { FakeTeams } from '../fakes/teams/fake-teams.ts';
import {
  ANA,
  BO,
  DESK,
  inShop,
  LEE,
  LISTED,
  openShopIn,
  personInShop,
  SHOP,
  TENANT,
} from '../fakes/teams/shop.ts';
import { APP_ID } from '../fakes/teams/world.ts';
import type { Stage } from './stage.ts';

export const CUSTOMERS: readonly string[] = Array.from(
  { length: 40 },
  (_, index) => `29:1customer-${index}`,
);

/** The shop with many customers. */
export function openBusyShopIn(teams: FakeTeams): void {
  openShopIn(teams);
  CUSTOMERS.forEach((user, index) => {
    const aadObjectId = `cccccccc-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const name = `Customer ${index}`;
    const principal = `customer${index}_acme.example#EXT#@shop.onmicrosoft.com`;
    teams.world.addPerson({ user, name, aadObjectId, tenant: TENANT, role: 'guest', principal });
    teams.world.join(SHOP, user);
  });
}

/** How `main.ts` is made to believe the loopback Teams, whose issuer has these settings. */
export function environmentFor(channel: ChannelSettings): Record<string, string> {
  return {
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppType: 'UserAssignedMSI',
    HEED_TEAMS_STAFF: LISTED.join(','),
    ToBotFromChannelTokenIssuer: channel.issuer,
    ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: channel.emulatorOpenIdMetadataUrl,
    ToChannelFromBotLoginUrl: channel.loginUrl,
    ToChannelFromBotOAuthScope: channel.oauthScope,
    OAuthUrl: channel.oauthUrl,
  };
}

const lead = { leads: [personInShop(LEE)] };

export const TEAMS_SETTINGS: Stage['settings'] = {
  channels: [
    { id: inShop(DESK), kind: 'staff', ...lead },
    {
      ...{ id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK), ...lead },
      ...{ watched: true, cards: 'always' },
    },
  ],
  roster: [
    { id: personInShop(ANA), name: 'Ana', role: 'agent' },
    { id: personInShop(BO), name: 'Bo', role: 'agent' },
    { id: personInShop(LEE), name: 'Lee', role: 'lead' },
  ],
};
