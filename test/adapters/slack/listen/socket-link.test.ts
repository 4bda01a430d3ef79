import { once } from 'node:events';
import { createServer } from 'node:http';
import { SocketModeReceiver } from '@slack/bolt';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { SignInError } from '../../../../src/adapters/slack/install/sign-in.ts';
import { createSocketLink } from '../../../../src/adapters/slack/listen/socket-link.ts';
import { clientOptions, silent } from '../../../../src/adapters/slack/web/web.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { SECRETS } from '../../../fakes/slack/app-methods.ts';
import { startFakeSlack } from '../../../fakes/slack/fake-slack.ts';

/** A link to what stands at `apiUrl`, with what it reported. */
function linkTo(apiUrl: string, appToken: string = SECRETS.appToken, serverPingTimeout = 30_000) {
  const time = createFakeTime();
  const log = createLog();
  const told: string[] = [];
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    serverPingTimeout,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
    logger: silent,
  });
  const link = createSocketLink({
    client: receiver.client,
    time,
    logger: log.logger,
    connected: () => void told.push('connected'),
    lost: () => void told.push('lost'),
  });
  onTestFinished(link.stop);
  return { link, time, log, told };
}

async function openLink(appToken?: string) {
  const slack = await startFakeSlack();
  const linked = linkTo(slack.apiUrl, appToken);
  onTestFinished(slack.close);
  return { slack, ...linked };
}

/** What no handler waited for while `work` ran. */
async function forgotten(work: () => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const note = (error: unknown) => void errors.push(error);
  process.on('unhandledRejection', note);
  await work();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  return errors;
}

describe('the Socket Mode link', () => {
  it('is up once it has started', async () => {
    const { link, slack, told } = await openLink();

    await link.start();

    expect(told).toEqual(['connected']);
    await vi.waitFor(() => expect(slack.socket.connected).toBe(1));
  });

  it('says in a sentence that the app token is wrong', async () => {
    const { link } = await openLink('xapp-wrong');

    const starting = link.start();

    await expect(starting).rejects.toBeInstanceOf(SignInError);
    await expect(starting).rejects.toThrow(
      /^Slack does not take SLACK_APP_TOKEN \(invalid_auth\)\. Copy the app-level token/,
    );
  });

  it('says which scope the app token needs', async () => {
    const { link, slack } = await openLink();
    slack.faults.next('apps.connections.open', { kind: 'error', code: 'missing_scope' });

    await expect(link.start()).rejects.toThrow('with the scope connections:write');
  });

  it.each([
    ['in trouble', { kind: 'status', status: 503 }],
    ['asking for a pause', { kind: 'rate-limited', seconds: 1 }],
  ] as const)('starts with Slack %s, and goes on trying', async (_, fault) => {
    const { link, slack, time, told, log } = await openLink();
    slack.faults.next('apps.connections.open', fault);

    await link.start();
    await vi.waitFor(() => {
      time.advance(1_000);
      expect(told).toEqual(['connected']);
    });

    expect(log.lines.join()).toContain('Slack is out of reach; Heed goes on trying');
  });

  it('comes back, over and over, with one connection each time and nothing forgotten', async () => {
    const { link, slack, time, told } = await openLink();
    await link.start();

    const errors = await forgotten(async () => {
      for (let round = 1; round <= 4; round += 1) {
        await vi.waitFor(() => expect(slack.socket.connected).toBe(1));
        if (round % 2 === 0) slack.socket.refresh();
        else slack.socket.drop();
        await vi.waitFor(() => {
          time.advance(1_000);
          expect(told.length).toBe(2 * round + 1);
        });
      }
    });

    expect(told).toEqual([...Array(4).fill(['connected', 'lost']).flat(), 'connected']);
    await vi.waitFor(() => expect(slack.socket.connected).toBe(1));
    expect(errors).toEqual([]);
  });

  it('outlives a refusal when it comes back, says so, and is there again once that is mended', async () => {
    const { link, slack, time, told, log } = await openLink();
    await link.start();
    slack.faults.next('apps.connections.open', { kind: 'error', code: 'account_inactive' });

    const errors = await forgotten(async () => {
      slack.socket.drop();
      await vi.waitFor(() => {
        time.advance(1_000);
        expect(log.lines.join()).toContain('Slack refuses the connection');
      });
    });
    await vi.waitFor(() => {
      time.advance(1_000);
      expect(told).toEqual(['connected', 'lost', 'connected']);
    });

    expect(errors).toEqual([]);
  });

  it('stops for good, also while it waits to come back', async () => {
    const { link, slack, time, told } = await openLink();
    await link.start();
    slack.socket.drop();
    await vi.waitFor(() => expect(told).toEqual(['connected', 'lost']));

    await link.stop();
    time.advance(10 * 60_000);
    await new Promise((resolve) => setImmediate(resolve));

    expect(slack.callsOf('apps.connections.open')).toHaveLength(1);
    expect(slack.socket.connected).toBe(0);
  });

  it('lets go of a connection that has gone silent, and makes another', async () => {
    const { sockets, apiUrl } = await openServer();
    sockets.on('connection', (socket) => {
      socket.send(JSON.stringify({ type: 'hello' }));
      socket.ping();
    });
    const { link, time, told } = linkTo(apiUrl, SECRETS.appToken, 50);

    await link.start();
    await vi.waitFor(() => {
      time.advance(1_000);
      expect(told).toEqual(['connected', 'lost', 'connected']);
    });
  });

  it('lets go of a connection that says nothing, and tries again', async () => {
    const { sockets, apiUrl, opened } = await openServer();
    const { link, time, log } = linkTo(apiUrl);

    const starting = link.start();
    await once(sockets, 'connection');
    time.advance(30_000);
    await starting;
    await vi.waitFor(() => {
      time.advance(1_000);
      expect(opened()).toBeGreaterThan(1);
    });

    expect(log.lines.join()).toContain('Slack is out of reach; Heed goes on trying');
  });
});

/** A server that opens connections, and what the test does with them. */
async function openServer() {
  let opened = 0;
  const server = createServer((_, response) => {
    opened += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/` }));
  });
  const sockets = new WebSocketServer({ server });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  onTestFinished(() => {
    sockets.close();
    server.closeAllConnections();
    server.close();
  });
  return { sockets, apiUrl: `http://127.0.0.1:${port}/api/`, opened: () => opened };
}
