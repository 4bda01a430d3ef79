import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Conversation } from '../../../src/adapters/teams/web/references.ts';
import { checkTeams } from '../../../src/cli/doctor/check-teams.ts';
import { loadConfig } from '../../../src/config.ts';
import { createDocumentsFolder } from '../../../src/engine/documents-folder.ts';
import { type FakeTeams, startFakeTeams } from '../../fakes/teams/fake-teams.ts';
import {
  AAD,
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  HELP,
  inShop,
  LEE,
  openShopIn,
  personInShop,
  SHOP,
  TENANT,
} from '../../fakes/teams/shop.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

/** Another one for each test: the SDK keeps an app's tokens for the whole process. */
let app = '';
const ENTRA = 'https://login.microsoftonline.com';
const TOKEN_PATH = new RegExp(`^/(${TENANT}|botframework\\.com)/oauth2/v2\\.0/token`);

/** Customers in the watched `SHOP`, colleagues who ask in `HELP`, the staff in the others. */
const shopSettings = {
  channels: [
    { id: inShop(DESK), kind: 'staff' },
    { id: inShop(BACK_ROOM), kind: 'staff' },
    { id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK), watched: true },
    { id: inShop(HELP), kind: 'help', staffChannel: inShop(DESK) },
  ],
  roster: [
    { id: personInShop(ANA), name: 'Ana', role: 'agent' },
    { id: personInShop(BO), name: 'Bo', role: 'agent' },
    { id: personInShop(LEE), name: 'Lee', role: 'lead' },
  ],
};

beforeEach(() => {
  app = randomUUID();
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
});

afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** Microsoft Entra, which gives a token or answers as told. */
function entra(
  status = 200,
  body: object = { token_type: 'Bearer', expires_in: 3600, access_token: 'tok' },
) {
  nock(ENTRA).persist().post(TOKEN_PATH).reply(status, body);
}

async function openShop(): Promise<FakeTeams> {
  const teams = await startFakeTeams({ isStrict: true });
  onTestFinished(teams.close);
  openShopIn(teams);
  return teams;
}

interface Given {
  readonly env?: Record<string, string>;
  readonly settings?: unknown;
  /** What Heed has heard from; all of the shop's, where nothing else is said. */
  readonly heard?: readonly string[];
  /** How long Microsoft may take to sign Heed in, in milliseconds. */
  readonly timeout?: number;
  readonly change?: (conversation: Conversation) => Conversation;
}

/** A data folder of a Heed that has been in the shop for a while. */
async function folderOf(teams: FakeTeams, given: Given): Promise<string> {
  const { settings = shopSettings, heard = [...teams.world.conversations.keys()] } = given;
  const { change = (one) => one } = given;
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  const documents = createDocumentsFolder({ folder: join(folder, 'documents') });
  for (const id of heard) {
    const { tenant, kind, name, team } = teams.world.conversations.get(id) ?? {};
    const groupId = team?.groupId;
    const value = {
      ...{ tenant: tenant ?? TENANT, id, kind: kind ?? 'channel', serviceUrl: teams.serviceUrl },
      ...{ bot: `28:${app}` },
      ...(name === undefined ? {} : { name }),
      ...(team && { team: { id: team.id, ...(groupId && { groupId }), name: team.name } }),
    } as const;
    await documents.write('teams-conversations', inShop(id), change(value));
  }
  await documents.write('teams-people', inShop(AAD.get(ANA) ?? ''), {
    ...{ tenant: TENANT, aadObjectId: AAD.get(ANA), user: ANA, name: 'Ana', seenIn: DESK },
  });
  return folder;
}

/** What doctor finds in this shop, a line for each finding: state, subject, text. */
async function find(teams: FakeTeams, given: Given = {}): Promise<string[]> {
  const config = loadConfig({
    HEED_DATA: await folderOf(teams, given),
    HEED_GRAPH_URL: teams.graphUrl,
    MicrosoftAppId: app,
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: 'the-secret',
    HEED_TEAMS_STAFF: [ANA, BO].map((user) => AAD.get(user)).join(','),
    PORT: '4321',
    ...given.env,
  });
  if (config.teams === undefined) throw new Error('Teams is not configured.');
  const findings = await checkTeams(config, config.teams, given.timeout);
  return findings.map(({ state, about, text, fix }) =>
    [`${state} ${about}: ${text}`, ...(fix === undefined ? [] : [`→ ${fix}`])].join(' '),
  );
}

describe('what doctor says of Teams', () => {
  it('is content with a shop where everything is in order', async () => {
    entra();

    const found = await find(await openShop());

    expect(found).toEqual([
      `fine Teams: App ${app}, with a client secret (SingleTenant). Tenant ${TENANT}; no other is heard.`,
      'fine token: Microsoft takes the credentials.',
      expect.stringMatching(/^note events: Teams must reach port 4321 .* at \/api\/messages /),
      `fine staff: Listed: Ana (${AAD.get(ANA)}), ${AAD.get(BO)} (not met yet).`,
      'fine staff: On the roster: Ana, Bo, Lee.',
      expect.stringMatching(/^note staff: .* guests never do/),
      `fine channels: “Desk” in Support (${DESK}): staff.`,
      `fine channels: “Back room” (${BACK_ROOM}): staff.`,
      `fine channels: “Shop” in Customers (${SHOP}): customers, watched, and Heed may read it.`,
      `fine channels: “Help” in Support (${HELP}): help.`,
    ]);
  });

  it('says nothing in Teams, reads one message at most, and leaves the data folder as it was', async () => {
    entra();
    const teams = await openShop();
    const folder = await folderOf(teams, {});
    const before = await readdir(folder, { recursive: true });

    await find(teams, { env: { HEED_DATA: folder } });

    expect(teams.calls).toMatchObject([{ operation: 'graph', query: { $top: '1' } }]);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it.each([
    ['invalid_client', /does not take the client secret; it may have run out/],
    ['unauthorized_client', /knows no such app in that tenant/],
  ])('says what to mend where Microsoft answers %s, and shows no secret', async (error, why) => {
    entra(401, { error, error_description: `AADSTS7000215: the-secret is wrong` });

    const found = await find(await openShop());

    expect(found[1]).toMatch(/^broken token: Heed could not sign in to Microsoft: /);
    expect(found[1]).toMatch(why);
    expect(found[1]).toContain('→ Compare the three with the Azure portal');
    expect(found).toContain(
      `note channels: “Shop” in Customers (${SHOP}): customers, watched. Whether Heed may read it can be asked once the credentials are right.`,
    );
    expect(found.join()).not.toContain('the-secret');
  });

  it('says that Microsoft cannot be reached', async () => {
    nock(ENTRA).persist().post(TOKEN_PATH).replyWithError({ code: 'ECONNREFUSED' });

    const found = await find(await openShop(), { timeout: 100 });

    expect(found[1]).toMatch(
      /^broken token: .* → Let this machine reach https:\/\/login\.microsoftonline\.com/,
    );
  });

  it('says who agrees, and where, when a watched channel or chat may not be read', async () => {
    entra();
    const teams = await openShop();
    for (const { team } of teams.world.conversations.values())
      if (team !== undefined) Object.assign(team, { consented: false });
    const chat = teams.world.conversations.get(BACK_ROOM);
    if (chat !== undefined) Object.assign(chat, { hasApp: false });
    const settings = {
      channels: [SHOP, BACK_ROOM].map((id) => ({
        id: inShop(id),
        kind: 'customers',
        watched: true,
      })),
    };

    const found = await find(teams, { settings });

    expect(found.filter((line) => line.startsWith('broken channels'))).toEqual([
      expect.stringMatching(
        /“Shop” in Customers .*, but nobody agreed to Heed reading it: .* → An owner of the team .* ChannelMessage\.Read\.Group/,
      ),
      expect.stringMatching(/“Back room” .* → A member of the chat .* ChatMessage\.Read\.Chat/),
    ]);
  });

  it('does not know of a channel it never heard from, or whose team it was not told, or where Graph is in trouble', async () => {
    entra();
    const teams = await openShop();
    const settings = {
      channels: [DESK, SHOP, BACK_ROOM].map((id) => ({
        ...{ id: inShop(id), kind: 'customers', watched: true },
      })),
    };
    const withoutGroup = ({ team, ...one }: Conversation) =>
      team?.name === 'Customers' ? { ...one, team: { id: team.id } } : { ...one };

    const found = await find(teams, {
      settings,
      heard: [SHOP, BACK_ROOM],
      change: withoutGroup,
      env: { HEED_GRAPH_URL: 'http://127.0.0.1:9/v1.0' },
    });

    expect(found.filter((line) => line.startsWith('better channels'))).toEqual([
      `better channels: Heed has heard nothing from ${inShop(DESK)} yet. → Add the app to that team or chat, and write to it there once: @Heed help.`,
      expect.stringContaining(
        'is not known: Heed has not been told the directory id of its team yet.',
      ),
      expect.stringContaining('is not known: Microsoft Graph could not be reached.'),
    ]);
  });

  it('tells where Heed was put out, and how to begin where nothing is set up', async () => {
    entra();
    const teams = await openShop();
    const change = (one: Conversation) => (one.id === HELP ? { ...one, gone: true } : one);

    const [gone, unset] = await Promise.all([
      find(teams, { change }),
      find(teams, { settings: { channels: [{ id: 'slack:T1/C1', kind: 'customers' }] } }),
    ]);

    expect(gone).toContainEqual(
      expect.stringMatching(/^broken channels: Heed was put out of “Help” in Support /),
    );
    expect(unset).toContainEqual(expect.stringMatching(/^note channels: None is set up in Teams/));
  });

  it('misses anybody on the desk, unless the roster names somebody of the tenant', async () => {
    entra();
    const teams = await openShop();
    const env = { HEED_TEAMS_STAFF: '' };

    const [nobody, onRoster] = await Promise.all([
      find(teams, { env, settings: {} }),
      find(teams, { env }),
    ]);

    expect(nobody).toContainEqual(
      expect.stringMatching(
        /^broken staff: Nobody is listed.* → Set HEED_TEAMS_STAFF .*Object ID\.$/,
      ),
    );
    expect(onRoster.join()).not.toContain('broken staff');
  });

  it('warns of the switch for the Playground, and asks nobody for a token', async () => {
    const env = {
      HEED_TEAMS_PLAYGROUND: 'on',
      HEED_TEAMS_TENANTS: TENANT,
      MicrosoftAppId: '',
      MicrosoftAppTenantId: '',
      MicrosoftAppPassword: '',
    };

    const found = await find(await openShop(), { env, settings: {} });

    expect(found[0]).toMatch(/^better Teams: HEED_TEAMS_PLAYGROUND is on: .* 127\.0\.0\.1 alone\./);
    expect(found[1]).toMatch(/^note events: .*http:\/\/127\.0\.0\.1:4321\/api\/messages/);
    expect(found.join()).not.toContain('token');
  });

  it('tells of another cloud whose word is taken', async () => {
    entra();
    const keys = 'https://keys.example/openid';
    const env = {
      ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
      ToBotFromChannelOpenIdMetadataUrl: keys,
      ToBotFromEmulatorOpenIdMetadataUrl: keys,
      ToChannelFromBotLoginUrl: `${ENTRA}/${TENANT}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.us',
      OAuthUrl: 'https://token.example',
    };

    const found = await find(await openShop(), { env });

    expect(found[0]).toMatch(/^note Teams: .* believes whoever keys\.example vouches for/);
  });
});
