import { once } from 'node:events';
import { createFaults, type Faults } from './faults.ts';
import type { CallRecord, Operation } from './records.ts';
import { createWebServer, GRAPH_PATH, SERVICE_PATH } from './web-server.ts';
import { createWorld, type World } from './world.ts';

/**
 * Teams on loopback: a Bot Connector and a Microsoft Graph over real HTTP, with a memory of conversations, people and messages, as strict
 * as the real ones where being lax would hide a mistake.
 */
export interface FakeTeams {
  /** What activities name as their `serviceUrl`. */
  readonly serviceUrl: string;
  /** Graph's base, with its version and without a slash at the end. */
  readonly graphUrl: string;
  readonly world: World;
  readonly faults: Faults;
  /** Every request there was, oldest first. */
  readonly calls: readonly CallRecord[];
  callsOf(operation: Operation): CallRecord[];
  close(): Promise<void>;
}

export interface FakeTeamsOptions {
  /** The time in milliseconds since 1970; messages are named by it. */
  readonly now?: () => number;
  /** Refuse what carries no bearer token. */
  readonly isStrict?: boolean;
}

/** Starts it on a free port. */
export async function startFakeTeams(options: FakeTeamsOptions = {}): Promise<FakeTeams> {
  const { now = Date.now, isStrict = false } = options;
  const world = createWorld(now);
  const faults = createFaults();
  const calls: CallRecord[] = [];
  const server = createWebServer({ world, faults, calls, isStrict });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const base = `http://127.0.0.1:${address.port}`;

  return {
    serviceUrl: `${base}${SERVICE_PATH}`,
    graphUrl: `${base}${GRAPH_PATH}`,
    world,
    faults,
    calls,
    callsOf: (operation) => calls.filter((call) => call.operation === operation),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
