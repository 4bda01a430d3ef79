import { once } from 'node:events';
import { createServer } from 'node:http';

/** The tokens that a machine in Azure is given for the bot's own calls, as App Service hands them out on loopback. */
export interface FakeIdentity {
  /** What the environment must hold: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference. */
  readonly env: Readonly<Record<'IDENTITY_ENDPOINT' | 'IDENTITY_HEADER', string>>;
  close(): Promise<void>;
}

const HEADER = 'loopback-identity-header';

/** Starts it on a free port. */
export async function startFakeIdentity(): Promise<FakeIdentity> {
  const server = createServer((request, response) => {
    const resource = new URL(request.url ?? '/', 'http://loopback').searchParams.get('resource');
    const isAllowed = request.headers['x-identity-header'] === HEADER && resource !== null;
    response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAllowed ? tokenFor(resource) : {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    env: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${address.port}/msi/token`,
      IDENTITY_HEADER: HEADER,
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function tokenFor(resource: string): object {
  const soon = Math.floor(Date.now() / 1000) + 3600;
  return {
    access_token: `token-for-${resource.replace(/[^a-z]+/gi, '-')}`,
    ...{ expires_on: String(soon), resource, token_type: 'Bearer' },
  };
}
