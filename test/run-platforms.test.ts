import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bareEnvironment } from './fakes/processes.ts';
import { SECRETS } from './fakes/slack/app-methods.ts';
import { createHttpDelivery, createSocketDelivery } from './fakes/slack/delivery.ts';
import { type FakeSlack, startFakeSlack } from './fakes/slack/fake-slack.ts';
import { createPeople } from './fakes/slack/people.ts';
import { ANA, DESK, openShopIn, SHOP_TEAM } from './fakes/slack/shop.ts';
import { temporaryFolder } from './fakes/temporary-folder.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly folder: string;
  /** All that stood on stdout so far. */
  said(): string;
  /** How it ended, with all that stood on stderr. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

/** `npm start` with these variables, on a free port and in an empty data folder. */
function start(env: Record<string, string>): Started {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...bareEnvironment(),
      HEED_ENCODER: 'off',
      HEED_KNOWLEDGE: KNOWLEDGE,
      PORT: '0',
      ...env,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const stderr = text(child.stderr);
  const ended = once(child, 'exit').then(async ([code]) => ({
    code: typeof code === 'number' ? code : null,
    stderr: await stderr,
  }));
  return { child, folder, said: () => said, ended };
}

async function openSlack(): Promise<{ slack: FakeSlack; env: Record<string, string> }> {
  const slack = await startFakeSlack();
  onTestFinished(slack.close);
  const SLACK_BOT_TOKEN = openShopIn(slack);
  return { slack, env: { SLACK_BOT_TOKEN, SLACK_API_URL: slack.apiUrl } };
}

async function ready({ said }: Started): Promise<string> {
  return vi.waitFor(
    () => {
      const [, address] = /(http:\/\/[\w.]+:\d+)\/healthz/.exec(said()) ?? [];
      if (address === undefined) throw new Error('It is not ready yet.');
      return address;
    },
    { timeout: 15_000, interval: 50 },
  );
}

describe('npm start with Slack', () => {
  it('says where it is, answers over Socket Mode, and stops when told to', async () => {
    const { slack, env } = await openSlack();
    const started = start({ ...env, SLACK_APP_TOKEN: SECRETS.appToken });

    const address = await ready(started);
    const health = await fetch(`${address}/healthz`);
    const delivery = createSocketDelivery(slack.socket);
    const people = createPeople({ slack, team: SHOP_TEAM, delivery });
    const answer = await people.commands(ANA, DESK, 'help');
    started.child.kill('SIGTERM');
    const { code } = await started.ended;

    expect(started.said()).toContain('Heed is in Slack: shop (T0SHOP), over Socket Mode.');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect(answer.body.text).toContain('/triage');
    expect(code).toBe(0);
    expect(started.said()).toMatch(
      /Heed has stopped\. What is written in Slack meanwhile is read at the next start\.\n$/,
    );
  });

  it('answers over HTTP, and keeps no token and no word of a customer in its log or data', async () => {
    const { slack, env } = await openSlack();
    const started = start({
      ...env,
      SLACK_SIGNING_SECRET: SECRETS.signingSecret,
      LOG_LEVEL: 'trace',
    });

    const address = await ready(started);
    const delivery = createHttpDelivery(() => `${address}/slack/events`);
    const people = createPeople({ slack, team: SHOP_TEAM, delivery });
    const answer = await people.commands(ANA, DESK, 'My parcel is lost, please help');
    started.child.kill('SIGINT');
    const { code, stderr } = await started.ended;

    expect([answer.status, code]).toEqual([200, 0]);
    expect(stderr).not.toMatch(/parcel|xoxb-|loopback-signing/);
    expect(filesIn(join(started.folder, 'data'))).not.toMatch(/xoxb-|loopback-signing/);
  });

  it('outlives a promise that the Socket Mode client has forgotten', async () => {
    const { slack, env } = await openSlack();
    const started = start({ ...env, SLACK_APP_TOKEN: SECRETS.appToken });
    await ready(started);
    const delivery = createSocketDelivery(slack.socket);
    const people = createPeople({ slack, team: SHOP_TEAM, delivery });

    await slack.socket.deliver({ type: 'events_api', payload: {} }, 200);
    const answer = await people.commands(ANA, DESK, 'help');
    started.child.kill('SIGTERM');
    const { code, stderr } = await started.ended;

    expect([answer.status, code]).toEqual([200, 0]);
    expect(stderr).toContain('A promise failed');
  });

  it.each([
    ['the bot token', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, 'Slack does not take SLACK_BOT_TOKEN'],
    ['the app token', { SLACK_APP_TOKEN: 'xapp-wrong' }, 'Slack does not take SLACK_APP_TOKEN'],
  ])('ends with a sentence where Slack refuses %s', async (_, wrong, sentence) => {
    const { env } = await openSlack();

    const started = start({ ...env, SLACK_APP_TOKEN: SECRETS.appToken, ...wrong });
    const { code, stderr } = await started.ended;

    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(stderr).not.toContain('wrong');
  });

  it('ends with a sentence where its port is taken', async () => {
    const { env } = await openSlack();
    const other = createServer().listen(0);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';

    const started = start({ ...env, SLACK_SIGNING_SECRET: 's', PORT: port });
    const { code, stderr } = await started.ended;

    expect(code).toBe(1);
    expect(stderr).toContain(
      `Heed cannot listen on port ${port}: another program uses it already.`,
    );
  });

  it('serves many workspaces from its install page, and refuses a weak key', async () => {
    const { env } = await openSlack();
    const many = {
      SLACK_API_URL: env.SLACK_API_URL ?? '',
      SLACK_SIGNING_SECRET: SECRETS.signingSecret,
      SLACK_CLIENT_ID: SECRETS.clientId,
      SLACK_CLIENT_SECRET: SECRETS.clientSecret,
      SLACK_STATE_SECRET: 'state',
    };

    const weak = start({ ...many, HEED_SECRET_KEY: 'short' });
    const strong = start({ ...many, HEED_SECRET_KEY: randomBytes(32).toString('base64') });
    const address = await ready(strong);
    const page = await fetch(`${address}/slack/install`);

    expect(strong.said()).toContain('no workspace yet');
    expect(await page.text()).toContain('client_id=11.22');
    expect(await weak.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('openssl rand -base64 32'),
    });
  });
});

const TENANT = '99999999-0000-0000-0000-000000000001';

const BOT = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'loopback-secret',
};

/** Something happened in Teams, as whoever claims to be Teams tells it. */
function post(address: string, activity: object): Promise<Response> {
  return fetch(`${address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
}

const HELLO = {
  ...{ type: 'message', id: '1', text: 'hello', channelId: 'msteams' },
  ...{ serviceUrl: 'http://127.0.0.1:9/', from: { id: '29:ana' }, recipient: { id: '28:heed' } },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
};

describe('npm start with Teams', () => {
  it('says where it is and what is missing, lets nobody in unasked, and keeps its secret', async () => {
    const started = start({ ...BOT, LOG_LEVEL: 'trace' });

    const address = await ready(started);
    const health = await fetch(`${address}/healthz`);
    const stranger = await post(address, HELLO);
    started.child.kill('SIGTERM');
    const { code, stderr } = await started.ended;

    expect(started.said()).toContain(
      `Heed is in Teams: tenant ${TENANT}, as app ${BOT.MicrosoftAppId}, path /api/messages.`,
    );
    expect(started.said()).toMatch(
      /Heed has stopped\. What is written in Teams meanwhile is read when somebody calls Heed into the thread\.\n$/,
    );
    expect([health.status, stranger.status, await stranger.text()]).toEqual([200, 401, '']);
    expect(stderr).toContain('Nobody may use Heed in Teams yet: HEED_TEAMS_STAFF is empty.');
    expect(code).toBe(0);
    expect(stderr + filesIn(join(started.folder, 'data'))).not.toContain('loopback-secret');
  });

  it('is in Slack at the same time, behind the same web server', async () => {
    const { slack, env } = await openSlack();
    const started = start({ ...env, ...BOT, SLACK_APP_TOKEN: SECRETS.appToken });

    const address = await ready(started);
    const stranger = await post(address, HELLO);
    const delivery = createSocketDelivery(slack.socket);
    const people = createPeople({ slack, team: SHOP_TEAM, delivery });
    const answer = await people.commands(ANA, DESK, 'help');
    started.child.kill('SIGTERM');
    const { code } = await started.ended;

    expect(started.said()).toMatch(/^Heed is in Slack: shop .*\nHeed is in Teams: tenant /);
    expect([stranger.status, answer.status, code]).toEqual([401, 200, 0]);
    expect(answer.body.text).toContain('/triage');
  });

  it('plays with the Playground on this machine alone, and says so loudly', async () => {
    const started = start({ HEED_TEAMS_PLAYGROUND: 'on', HEED_TEAMS_TENANTS: TENANT });

    const address = await ready(started);
    const { port } = new URL(address);
    const claimed = await post(address, HELLO);
    const elsewhere = fetch(`http://127.0.0.2:${port}/healthz`);
    await expect(elsewhere).rejects.toThrow();
    started.child.kill('SIGTERM');
    const { stderr } = await started.ended;

    expect(address).toBe(`http://127.0.0.1:${port}`);
    expect(claimed.status).toBe(200);
    expect(stderr).toContain('HEED_TEAMS_PLAYGROUND IS ON');
  });

  it('ends with a sentence where only half of it is set, or the switch meets credentials', async () => {
    const half = start({ MicrosoftAppId: BOT.MicrosoftAppId });
    const both = start({ ...BOT, HEED_TEAMS_PLAYGROUND: 'on' });

    const [first, second] = await Promise.all([half.ended, both.ended]);

    expect([first.code, second.code]).toEqual([1, 1]);
    expect(first.stderr).toMatch(/^MicrosoftAppPassword, MicrosoftAppTenantId are missing\./);
    expect(second.stderr).toMatch(/^HEED_TEAMS_PLAYGROUND is on, /);
  });
});

/** All that stands in the files of a folder. */
function filesIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
