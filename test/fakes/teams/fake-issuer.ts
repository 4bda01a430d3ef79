import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { ChannelSettings } from '../../../src/adapters/teams/credentials.ts';

/** Who signs for the Bot Connector. */
export const ISSUER = 'https://api.botframework.com';

/** One of the tenants of Microsoft's own that sign for the Emulator and for skills. */
export const EMULATOR_ISSUER =
  'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0';

/** `teams` is endorsed for Teams and `web-chat` for another channel; `rogue` is published nowhere. */
type KeyName = 'teams' | 'web-chat' | 'rogue';

const KEYS = { teams: createKey(), 'web-chat': createKey(), rogue: createKey() };

/** What a token says: the claims of a good one, and what is put in their place. Undefined leaves one out. */
export type Claims = Readonly<Record<string, string | number | undefined>>;

/** How a token is signed: by the key `teams` under its own name with RS256, where nothing else is said. */
export interface Signing {
  readonly key?: KeyName;
  readonly kid?: string;
  /** `HS256` takes the published key for a shared secret. */
  readonly algorithm?: 'RS256' | 'HS256' | 'none';
}

/** The Bot Connector's side of signing, on loopback: OpenID metadata, the keys it names, and tokens signed with them. */
export interface FakeIssuer {
  /** The settings that make Heed believe it. */
  readonly channel: ChannelSettings;
  /** A token good for ten minutes for the app, in the service's name. */
  sign(app: string, serviceUrl: string, claims?: Claims, signing?: Signing): string;
  /** How often the metadata or the keys were asked for. */
  hits(): number;
  /** From now on neither the metadata nor the keys are given: `status` is answered, or nothing at all. */
  fail(status: number | 'no-answer'): void;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startFakeIssuer(): Promise<FakeIssuer> {
  let hits = 0;
  let failing: number | 'no-answer' | undefined;
  const server = createServer((request, response) => {
    hits += 1;
    if (failing === 'no-answer') return;
    if (failing !== undefined) return void response.writeHead(failing).end();
    answer(response, request.url === '/keys' ? publishedKeys() : metadataOf(base));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const base = `http://127.0.0.1:${address.port}`;

  return {
    channel: channelOf(base),
    sign: signToken,
    hits: () => hits,
    fail(how) {
      failing = how;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function channelOf(base: string): ChannelSettings {
  // The SDK keeps keys by their address for a day; a port may be given out again.
  const metadata = `${base}/${randomUUID()}/.well-known/openidconfiguration`;
  return {
    issuer: ISSUER,
    openIdMetadataUrl: metadata,
    emulatorOpenIdMetadataUrl: metadata,
    loginUrl: 'https://login.microsoftonline.com/botframework.com',
    oauthScope: ISSUER,
    oauthUrl: 'https://token.botframework.com',
  };
}

function metadataOf(base: string): object {
  return {
    issuer: ISSUER,
    jwks_uri: `${base}/keys`,
    authorization_endpoint: base,
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function publishedKeys(): object {
  return { keys: [published('teams', ['msteams']), published('web-chat', ['webchat'])] };
}

function published(kid: KeyName, endorsements: readonly string[]): object {
  return { ...KEYS[kid].publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements };
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function signToken(
  app: string,
  serviceUrl: string,
  claims: Claims = {},
  how: Signing = {},
): string {
  const { key = 'teams', kid = key, algorithm = 'RS256' } = how;
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, aud: app, serviceurl: serviceUrl, nbf: now - 10, exp: now + 600 };
  const head = part({ alg: algorithm, typ: 'JWT', kid });
  const signed = `${head}.${part({ ...all, ...claims })}`;
  return `${signed}.${signatureOf(signed, algorithm, KEYS[key])}`;
}

function signatureOf(
  text: string,
  algorithm: NonNullable<Signing['algorithm']>,
  { privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject },
): string {
  if (algorithm === 'none') return '';
  if (algorithm === 'RS256')
    return sign('sha256', Buffer.from(text), privateKey).toString('base64url');
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function part(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

function createKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}
