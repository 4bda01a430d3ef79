import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
  Teams,
} from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import { z } from 'zod';
import type { Time } from '../../engine/engine.ts';
import { demandCredentials, PUBLIC_CLOUD, type TeamsCredentials } from './credentials.ts';
import type { BotFramework, Place, TeamsActivity } from './framework.ts';
import { createGate, type Gate, TEAMS } from './listen/gate.ts';
import { connectorErrorOf } from './web/failures.ts';
import { createConnections, type OneTry, tryOnce } from './web/one-try.ts';
import { createTokens, type Tokens } from './web/tokens.ts';

/** How long one call may take, and fetching a token or the signing keys, in milliseconds. Ours; Teams itself waits some 15 s. */
const TIMEOUT = 15_000;
/** In seconds; for clocks that differ. The Bot Framework's own. */
const CLOCKS_APART = 5 * 60;
/** As many as Teams gives at once: learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context. */
const MEMBERS_PER_PAGE = '500';
const GRAPH = 'https://graph.microsoft.com';

export type { BotFramework, Mention, Place, TeamsActivity } from './framework.ts';

export interface BotFrameworkOptions {
  readonly credentials: TeamsCredentials;
  readonly time: Time;
  /** How long one call may take, in milliseconds; 15 s where absent. */
  readonly timeout?: number;
}

/** Asks nothing of the network before it is asked. Throws `CredentialsError` where something is missing. */
export function createBotFramework(options: BotFrameworkOptions): BotFramework {
  const { credentials, time, timeout = TIMEOUT } = options;
  demandCredentials(credentials);
  keepEntities();
  const tokens = createTokens({ ask: askerOf(credentials), time, timeout });
  const call = createCall(credentials, tokens, { time, timeout });

  return {
    authenticate: gateOf(credentials, { time, timeout }),
    ...messagesBy(call),
    ...peopleBy(call),
    channels: (place, team) =>
      call(place, {}, (connector) => new Teams(connector).fetchChannelList(team)),
    graphToken: () => tokens.of(GRAPH),
  };
}

function messagesBy(call: Call): Pick<BotFramework, 'send' | 'update' | 'remove'> {
  return {
    async send(place, activity, only) {
      const wire = wireOf(place, activity, only);
      const query = only === undefined ? {} : { isTargetedActivity: 'true' };
      const sent = await call(place, query, (to) =>
        to.conversations.sendToConversation(place.conversation, wire),
      );
      return sent.id;
    },
    async update(place, id, activity) {
      const wire = wireOf(place, activity);
      await call(place, {}, (to) => to.conversations.updateActivity(place.conversation, id, wire));
    },
    async remove(place, id) {
      await call(place, {}, (to) => to.conversations.deleteActivity(place.conversation, id));
    },
  };
}

function peopleBy(call: Call): Pick<BotFramework, 'member' | 'members' | 'talkTo'> {
  return {
    member: (place, user) =>
      call(place, {}, (to) => to.conversations.getConversationMember(place.conversation, user)),
    async members(place, from) {
      const query = { pageSize: MEMBERS_PER_PAGE, ...(from && { continuationToken: from }) };
      const page = await call(place, query, (to) =>
        to.conversations.getConversationPagedMembers(place.conversation),
      );
      const { members = [], continuationToken: next } = page;
      return { members, ...(next && { next }) };
    },
    async talkTo(place, user) {
      const chat = await call(place, {}, (to) =>
        to.conversations.createConversation(chatWith(place, user)),
      );
      return chat.id;
    },
  };
}

/**
 * The SDK would send an entity's type, text and mention alone, without labels, citations and the message that a private answer is for.
 * Put right in its repository (microsoft/botbuilder-js#4903) and never released.
 */
function keepEntities(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: 'Object' } } });
}

/** Checks signatures as the SDK does, by its way for channels alone: Heed takes nothing from the Emulator or from other bots. */
function gateOf(credentials: TeamsCredentials, patience: Patience): Gate {
  if (credentials.kind === 'none') return async () => {};
  const { issuer, openIdMetadataUrl } = credentials.channel ?? PUBLIC_CLOUD;
  const check = new JwtTokenExtractor(
    { issuer: [issuer], audience: credentials.appId, clockTolerance: CLOCKS_APART },
    openIdMetadataUrl,
    AuthenticationConstants.AllowedSigningAlgorithms,
  );
  return createGate(check, patience.time, patience.timeout);
}

/** The SDK's credentials, one for each service that tokens are for: each remembers its token until that runs out. */
function askerOf(credentials: TeamsCredentials): (audience: string) => Promise<string> {
  if (credentials.kind === 'none') return async () => '';
  const { appId, channel = PUBLIC_CLOUD } = credentials;
  const factory = new ConfigurationServiceClientCredentialFactory(identityOf(credentials));
  const kept = new Map<string, ReturnType<typeof factory.createCredentials>>();

  return async (audience) => {
    const made =
      kept.get(audience) ?? factory.createCredentials(appId, audience, channel.loginUrl, true);
    kept.set(audience, made);
    const own = await made;
    if (!(own instanceof AppCredentials)) throw new TypeError('The SDK made other credentials.');
    return own.getToken();
  };
}

function identityOf(credentials: Exclude<TeamsCredentials, { kind: 'none' }>) {
  const { appId, tenant } = credentials;
  const bot = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant };
  return credentials.kind === 'managed-identity'
    ? { ...bot, MicrosoftAppType: 'UserAssignedMSI' }
    : { ...bot, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: credentials.password };
}

interface Patience {
  readonly time: Time;
  readonly timeout: number;
}

/** What is asked of the Bot Connector. */
type Ask<Result> = (connector: ConnectorClient) => Promise<Result>;

/** One request to the Bot Connector at `place`, with `query` at the end of its address. */
type Call = <Result>(
  place: Place,
  query: Readonly<Record<string, string>>,
  ask: Ask<Result>,
) => Promise<Result>;

function createCall(credentials: TeamsCredentials, tokens: Tokens, patience: Patience): Call {
  const appId = credentials.kind === 'none' ? '' : credentials.appId;
  const adapter = new CloudAdapter(authenticationOf(credentials, tokens));
  const connections = createConnections();
  const { time, timeout } = patience;

  async function askOnce<Result>({ serviceUrl }: Place, how: OneTry, ask: Ask<Result>) {
    const asked = Promise.withResolvers<Result>();
    const where = { serviceUrl, channelId: TEAMS };
    await adapter.continueConversationAsync(appId, where, async (turn) => {
      const connector = turn.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
      tryOnce(connector, how);
      asked.resolve(await ask(connector));
    });
    return asked.promise;
  }

  return async (place, query, ask) => {
    const abort = new AbortController();
    const callOff = time.wakeAt(time.now() + timeout, () => abort.abort());
    try {
      return await askOnce(place, { connections, query, signal: abort.signal }, ask);
    } catch (error) {
      throw connectorErrorOf(error, time.now());
    } finally {
      callOff();
    }
  };
}

function authenticationOf(credentials: TeamsCredentials, tokens: Tokens) {
  const channel = credentials.channel ?? PUBLIC_CLOUD;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelTokenIssuer: channel.issuer,
      ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: channel.emulatorOpenIdMetadataUrl,
      ToChannelFromBotLoginUrl: channel.loginUrl,
      ToChannelFromBotOAuthScope: channel.oauthScope,
      OAuthUrl: channel.oauthUrl,
      ValidateAuthority: true,
    },
    signers(tokens, channel.oauthScope),
  );
}

/** Puts Heed's token on what goes out. Whom Heed believes is not asked here. */
function signers(tokens: Tokens, scope: string): ServiceClientCredentialsFactory {
  return {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_app, audience = scope) => ({
      async signRequest(request) {
        const token = await tokens.of(audience);
        if (token !== '') request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    }),
  };
}

/** What the SDK's types ask for and Teams does not is left out. */
const Wire = z.custom<Partial<Activity>>();

function wireOf(place: Place, activity: TeamsActivity, recipient?: object): Partial<Activity> {
  const { bot, conversation, serviceUrl } = place;
  return Wire.parse({
    ...activity,
    channelId: TEAMS,
    serviceUrl,
    from: { id: bot },
    conversation: { id: conversation },
    ...(recipient && { recipient }),
  });
}

function chatWith({ bot, tenant }: Place, user: string) {
  return {
    isGroup: false,
    bot: { id: bot, name: '' },
    members: [{ id: user, name: '' }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  };
}
