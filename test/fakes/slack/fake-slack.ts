import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createOAuth, type OAuth, SECRETS } from './app-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { createFaults, type Faults } from './faults.ts';
import { refuseOversized } from './limits.ts';
import { blocks, type Caller, demandScope, SlackRefusal } from './method.ts';
import { peopleMethods } from './people-methods.ts';
import type { CallRecord } from './records.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createViewMethods } from './view-methods.ts';
import { createWebServer, type WebAnswer } from './web-server.ts';
import { createWorld, type World } from './world.ts';

/**
 * Slack on loopback: a Web API over real HTTP and Socket Mode over a real WebSocket, with a memory of channels, people, messages and
 * views, as strict as Slack where being lax would hide a mistake.
 */
export interface FakeSlack {
  /** The Web API's base, for `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly world: World;
  readonly faults: Faults;
  readonly triggers: Triggers;
  readonly socket: SocketMode;
  readonly oauth: OAuth;
  /** Every request there was, oldest first. */
  readonly calls: readonly CallRecord[];
  /** The calls of one method. */
  callsOf(method: string): CallRecord[];
  /** A new response_url for what `user` does in `channel`. */
  responseUrl(place: Parameters<Triggers['issueResponse']>[0]): string;
  close(): Promise<void>;
}

/** Starts it on a free port. `now` gives the time in milliseconds since 1970, for time stamps and for what runs out. */
export async function startFakeSlack(now: () => number = Date.now): Promise<FakeSlack> {
  const world = createWorld(now);
  const faults = createFaults();
  const triggers = createTriggers(now);
  const oauth = createOAuth(world);
  const calls: CallRecord[] = [];
  const views = createViewMethods(triggers);
  const methods = { ...chatMethods, ...conversationMethods, ...peopleMethods, ...views };
  const server = createWebServer({
    faults,
    calls,
    now,
    teamOf: (token) => callerOf(token)?.team.id,
    callMethod,
    respond,
  });
  const socket = createSocketMode(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = addressOf(server.address());
  const base = `http://127.0.0.1:${port}`;

  function callerOf(token: string): Caller | undefined {
    for (const team of world.teams.values())
      if (team.app?.tokens.has(token) === true) return { team, app: team.app };
    return undefined;
  }

  function callMethod(
    method: string,
    token: string,
    args: Readonly<Record<string, unknown>>,
  ): WebAnswer {
    if (method === 'apps.connections.open') return { body: openConnection(token) };
    if (method === 'oauth.v2.access') return { body: oauth.access(args) };
    if (token === '') throw new SlackRefusal('not_authed');
    const caller = callerOf(token);
    if (caller === undefined) throw new SlackRefusal('invalid_auth');
    const found = new Map(Object.entries(methods)).get(method);
    if (found === undefined) throw new SlackRefusal('unknown_method');
    demandScope(found.scopes, caller);
    const headers = { 'x-oauth-scopes': caller.app.scopes.join(',') };
    return { body: found.run(args, caller, world), headers };
  }

  function openConnection(token: string): object {
    if (token !== SECRETS.appToken) throw new SlackRefusal('invalid_auth');
    return { url: `ws://127.0.0.1:${port}/link?ticket=${socket.newTicket()}` };
  }

  function respond(path: string, args: Readonly<Record<string, unknown>>): void {
    const { channel, user, threadTs } = triggers.respond(path);
    const drawn = blocks.parse(args.blocks ?? []);
    const text = String(args.text ?? '');
    refuseOversized({ text, blocks: drawn }, 40_000);
    if (args.delete_original === true) return;
    const thread = threadTs === undefined ? {} : { threadTs };
    if (args.response_type === 'in_channel') world.post(channel, { text, blocks: drawn });
    else
      world.channels
        .get(channel)
        ?.ephemerals.push({ user, text, blocks: drawn, by: 'response_url', ...thread });
  }

  return {
    apiUrl: `${base}/api/`,
    world,
    faults,
    triggers,
    socket,
    oauth,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    responseUrl: (place) => `${base}${triggers.issueResponse(place)}`,
    async close() {
      await socket.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}
