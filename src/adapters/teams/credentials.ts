/**
 * What proves to Microsoft that Heed is Heed: a client secret, or the identity of the machine it runs on (Azure alone gives one).
 * `none` is for the Microsoft 365 Agents Playground: whoever reaches Heed is believed then, so it is never chosen by leaving something
 * out.
 */
export type TeamsCredentials = (
  | {
      readonly kind: 'single-tenant';
      readonly appId: string;
      readonly tenant: string;
      readonly password: string;
    }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenant: string }
  | { readonly kind: 'none' }
) & {
  /** Another cloud than Microsoft's public one. */
  readonly channel?: ChannelSettings;
};

/**
 * Whom Heed believes and where it gets its tokens, in another cloud than the public one: all of it or nothing. Nothing here may come
 * from an untrusted place, for it takes the place of Microsoft's own signing keys.
 */
export interface ChannelSettings {
  /** Whoever signs what Teams sends: `ToBotFromChannelTokenIssuer`. */
  readonly issuer: string;
  /** Where their keys are named: `ToBotFromChannelOpenIdMetadataUrl`. */
  readonly openIdMetadataUrl: string;
  /** `ToBotFromEmulatorOpenIdMetadataUrl`: belongs to the set; Heed lets nothing in that its keys sign. */
  readonly emulatorOpenIdMetadataUrl: string;
  /** Where Heed's own tokens come from: `ToChannelFromBotLoginUrl`. */
  readonly loginUrl: string;
  /** Whom they are for: `ToChannelFromBotOAuthScope`. */
  readonly oauthScope: string;
  /** `OAuthUrl`: belongs to the set; Heed signs nobody in. */
  readonly oauthUrl: string;
}

/** Microsoft's public cloud, as learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication has it. */
export const PUBLIC_CLOUD: ChannelSettings = {
  issuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oauthScope: 'https://api.botframework.com',
  oauthUrl: 'https://api.botframework.com',
};

/** Something of the credentials is missing. The message says what, and what to set. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
}

/** Throws `CredentialsError` for half of what is needed: without an app id nobody would be asked for a signature. */
export function demandCredentials(credentials: TeamsCredentials): void {
  if (credentials.kind !== 'none') {
    demand(credentials.appId, 'the id of the app', 'MicrosoftAppId');
    demand(credentials.tenant, 'the tenant', 'MicrosoftAppTenantId');
  }
  if (credentials.kind === 'single-tenant')
    demand(credentials.password, 'the client secret', 'MicrosoftAppPassword');
  if (credentials.channel !== undefined) demandChannel(credentials.channel);
}

function demandChannel(channel: ChannelSettings): void {
  demand(channel.issuer, 'who signs for Teams', 'ToBotFromChannelTokenIssuer');
  demand(channel.oauthScope, 'whom tokens are for', 'ToChannelFromBotOAuthScope');
  demandUrl(channel.openIdMetadataUrl, 'ToBotFromChannelOpenIdMetadataUrl');
  demandUrl(channel.emulatorOpenIdMetadataUrl, 'ToBotFromEmulatorOpenIdMetadataUrl');
  demandUrl(channel.loginUrl, 'ToChannelFromBotLoginUrl');
  demandUrl(channel.oauthUrl, 'OAuthUrl');
}

function demand(value: string, what: string, name: string): void {
  if (value.trim() === '')
    throw new CredentialsError(`Heed cannot be a Teams bot without ${what}. Set ${name}.`);
}

function demandUrl(value: string, name: string): void {
  if (!URL.canParse(value))
    throw new CredentialsError(`Heed cannot be a Teams bot: ${name} is no URL. Correct it.`);
}
