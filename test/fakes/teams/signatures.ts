import type { TeamsCredentials } from '../../../src/adapters/teams/credentials.ts';
import { startFakeIdentity } from './fake-identity.ts';
import { startFakeIssuer } from './fake-issuer.ts';
import { TENANT } from './shop.ts';
import { APP_ID } from './world.ts';

/** How Teams and Heed prove to each other who they are. */
export interface Signatures {
  readonly credentials: TeamsCredentials;
  /** The token for what Teams sends; absent where nobody asks for one. */
  readonly sign?: (serviceUrl: string) => string;
  close(): Promise<void>;
}

/** As in the Playground: what is claimed is believed. */
export const NO_SIGNATURES: Signatures = { credentials: { kind: 'none' }, close: async () => {} };

/** As in production: an issuer for what Teams sends, and a machine in Azure that gives Heed its own tokens. */
export async function startSignatures(): Promise<Signatures> {
  const issuer = await startFakeIssuer();
  const identity = await startFakeIdentity();
  const { channel } = issuer;
  Object.assign(process.env, identity.env);
  return {
    credentials: { kind: 'managed-identity', appId: APP_ID, tenant: TENANT, channel },
    sign: (serviceUrl) => issuer.sign(APP_ID, serviceUrl),
    async close() {
      for (const name of Object.keys(identity.env)) delete process.env[name];
      await issuer.close();
      await identity.close();
    },
  };
}
