import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { complaint } from './fakes/complaint.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-0000-0000-0000-000000000001';
const OTHER = '99999999-0000-0000-0000-000000000002';
const ANA = 'aaaaaaaa-0000-0000-0000-000000000001';
const BO = 'aaaaaaaa-0000-0000-0000-000000000002';

const BOT = {
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'the-secret',
};
const { MicrosoftAppPassword: _, ...IDENTITY } = BOT;
const CHANNEL = {
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  ToBotFromChannelOpenIdMetadataUrl: 'https://keys.example/v1/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://keys.example/v2/openidconfiguration',
  ToChannelFromBotLoginUrl: 'https://login.example/tenant',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  OAuthUrl: 'https://token.example',
};

describe('the configuration of Teams', () => {
  it('is a bot of one tenant as soon as there is a password', () => {
    const { teams } = loadConfig(BOT);

    expect(teams).toEqual({
      credentials: { kind: 'single-tenant', appId: APP, tenant: TENANT, password: 'the-secret' },
      tenants: [TENANT],
      listed: [],
      reactions: { triage: ['1f3ab_ticket'], quiet: ['1f515_bellwithslash'] },
      graphUrl: undefined,
      notes: [],
    });
    expect(loadConfig({ ...BOT, MicrosoftAppType: 'SingleTenant' }).teams).toEqual(teams);
  });

  it('is a managed identity where that is said, and then has no password', () => {
    const env = { ...IDENTITY, MicrosoftAppType: 'UserAssignedMSI' };

    expect(loadConfig(env).teams?.credentials).toEqual({
      kind: 'managed-identity',
      appId: APP,
      tenant: TENANT,
    });
    expect(complaint({ ...env, MicrosoftAppPassword: 'the-secret' })).toMatch(
      /^MicrosoftAppType is UserAssignedMSI, .* Remove MicrosoftAppPassword/,
    );
  });

  it('is not there where nothing of it is set, nor for a reaction alone', () => {
    const env = { HEED_TEAMS_REACTION_QUIET: 'heart', HEED_TEAMS_PLAYGROUND: 'off' };

    expect(loadConfig(env).teams).toBeUndefined();
  });

  it.each([
    [{ MicrosoftAppId: APP }, 'MicrosoftAppPassword, MicrosoftAppTenantId are missing.'],
    [{ MicrosoftAppPassword: 'x' }, 'MicrosoftAppId, MicrosoftAppTenantId are missing.'],
    [IDENTITY, 'MicrosoftAppPassword is missing.'],
    [{ ...BOT, MicrosoftAppId: '' }, 'MicrosoftAppId is missing.'],
    [{ ...BOT, MicrosoftAppTenantId: ' ' }, 'MicrosoftAppTenantId is missing.'],
    [{ MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppId, MicrosoftAppTenantId are missing.'],
    [
      { MicrosoftAppType: 'SingleTenant' },
      'MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId are missing.',
    ],
    [
      { HEED_TEAMS_STAFF: ANA },
      'MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId are missing.',
    ],
    [CHANNEL, 'MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId are missing.'],
  ])('is not taken by halves: %o', (env, sentence) => {
    expect(complaint(env)).toContain(sentence);
  });

  it.each([
    ['MultiTenant', /^MicrosoftAppType cannot be MultiTenant: .* since July 2025/],
    ['singletenant', /^MicrosoftAppType must be SingleTenant or UserAssignedMSI, .*MultiTenant/],
    ['SingleTenent', /^MicrosoftAppType must be SingleTenant or UserAssignedMSI, /],
  ])('refuses the type %s, and says why', (MicrosoftAppType, sentence) => {
    expect(complaint({ ...BOT, MicrosoftAppType })).toMatch(sentence);
  });

  it('says what is no id, and never repeats what was written', () => {
    const message = complaint({
      ...BOT,
      MicrosoftAppId: 'hidden-app',
      MicrosoftAppTenantId: 'hidden.onmicrosoft.com',
      MicrosoftAppPassword: 'hidden secret',
      HEED_TEAMS_STAFF: `${ANA}, hidden@example.com`,
    });

    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^MicrosoftAppId is no id .*Microsoft App ID\.$/),
      expect.stringMatching(/^MicrosoftAppPassword holds characters that no key has\./),
      expect.stringMatching(/^MicrosoftAppTenantId is no id .*App Tenant ID\.$/),
      expect.stringMatching(/^HEED_TEAMS_STAFF holds something that is no id .*: entry 2\. /),
    ]);
    expect(message).not.toContain('hidden');
  });

  it('reads lists with commas, blanks or both, in small letters and each id once', () => {
    const { teams } = loadConfig({
      ...BOT,
      HEED_TEAMS_STAFF: `${ANA.toUpperCase()}, ${BO}\n ${ANA},`,
      HEED_TEAMS_TENANTS: `${OTHER} ${TENANT}`,
      HEED_TEAMS_REACTION_TRIAGE: 'like, 1f3ab_ticket',
      HEED_GRAPH_URL: 'http://localhost:4000/v1.0/',
    });

    expect(teams).toMatchObject({
      listed: [ANA, BO],
      tenants: [TENANT, OTHER],
      reactions: { triage: ['like', '1f3ab_ticket'], quiet: ['1f515_bellwithslash'] },
      graphUrl: 'http://localhost:4000/v1.0',
    });
  });

  it('refuses a reaction that is none', () => {
    expect(complaint({ HEED_TEAMS_REACTION_TRIAGE: ':ticket:' })).toMatch(
      /^HEED_TEAMS_REACTION_TRIAGE holds something that is no name of a reaction\. /,
    );
  });

  it('knows a cloud of its own by all six settings, and warns that it is believed', () => {
    const { teams } = loadConfig({ ...BOT, ...CHANNEL });

    expect(teams?.credentials).toMatchObject({
      channel: {
        issuer: 'https://api.botframework.us',
        openIdMetadataUrl: 'https://keys.example/v1/openidconfiguration',
        emulatorOpenIdMetadataUrl: 'https://keys.example/v2/openidconfiguration',
        loginUrl: 'https://login.example/tenant',
        oauthScope: 'https://api.botframework.us',
        oauthUrl: 'https://token.example',
      },
    });
    expect(teams?.notes).toEqual([expect.stringContaining('believes whoever keys.example')]);
  });

  it.each(Object.keys(CHANNEL))('wants all six of them: without %s it says so', (name) => {
    const message = complaint({ ...BOT, ...CHANNEL, [name]: '' });

    expect(message).toMatch(new RegExp(`^${name} is missing\\. .*, or none\\.$`));
  });
});

describe('the switch for the Playground', () => {
  const ON = { HEED_TEAMS_PLAYGROUND: 'on' };

  it('does without credentials, for the sample people unless a tenant is named', () => {
    expect(loadConfig(ON).teams).toMatchObject({
      credentials: { kind: 'none' },
      tenants: ['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000001'],
    });
    expect(loadConfig({ ...ON, HEED_TEAMS_TENANTS: OTHER }).teams?.tenants).toEqual([OTHER]);
  });

  it.each(Object.entries({ ...BOT, ...CHANNEL, MicrosoftAppType: 'SingleTenant' }))(
    'is refused where %s is set',
    (name, value) => {
      const message = complaint({ ...ON, [name]: value });

      expect(message).toMatch(/^HEED_TEAMS_PLAYGROUND is on, which lets everybody in unasked/);
      expect(message).toContain(`and ${name} is set as well`);
      expect(message).not.toContain('the-secret');
    },
  );
});
