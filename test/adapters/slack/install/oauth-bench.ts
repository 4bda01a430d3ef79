import { createServer } from 'node:net';
import { createEmulator } from 'emulate';
import { createInFlight } from '../../../../src/adapters/in-flight.ts';
import type { Installations } from '../../../../src/adapters/slack/install/installations.ts';
import { createOAuthRoutes } from '../../../../src/adapters/slack/install/oauth.ts';
import { createAuthorize } from '../../../../src/adapters/slack/install/tokens.ts';
import { createConnection } from '../../../../src/adapters/slack/listen/connection.ts';
import { createSystemTime } from '../../../../src/engine/system-time.ts';
import { createWebServer } from '../../../../src/http.ts';
import { sign } from '../../../fakes/slack/signed-request.ts';
import type { InstallBench } from './install-bench.ts';

export const CLIENT = {
  clientId: '1234.5678',
  clientSecret: 'a-client-secret',
  stateSecret: 'a-state-secret-that-is-long',
};

/** Where the app says it is to be found; what stands in front of it hands on to the bench. */
export const REDIRECT_URI = 'https://heed.example/slack/oauth_redirect';

const SIGNING_SECRET = 'a-signing-secret';

/** A Slack that installs apps: `emulate`, on a port of its own. */
export interface InstallingSlack {
  readonly url: string;
  close(): Promise<void>;
}

export async function startInstallingSlack(): Promise<InstallingSlack> {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Acme <b>Trams</b>', domain: 'acme-trams' },
        users: [{ name: 'ada', real_name: 'Ada Admin', is_admin: true }],
        oauth_apps: [
          {
            client_id: CLIENT.clientId,
            client_secret: CLIENT.clientSecret,
            name: 'Heed',
            redirect_uris: [REDIRECT_URI],
          },
        ],
      },
    },
  });
  return { url: emulator.url, close: () => emulator.close() };
}

/** Heed's web server with the pages of the install and Bolt's App behind it, and a browser that visits it. */
export interface OAuthBench {
  readonly url: string;
  /** Opens the first page, as a new browser does. */
  begin(): Promise<Begun>;
  /** Goes back from Slack to Heed with these parts of the address, and with this cookie if any. */
  comeBack(query: Record<string, string>, cookie?: string): Promise<Answer>;
  get(path: string, init?: RequestInit): Promise<Answer>;
  /** Slack tells Bolt's App an event of the workspace, signed; gives the status. */
  tell(team: string, event: object): Promise<number>;
  /** The workspaces of the events that came through. */
  readonly heard: readonly (string | undefined)[];
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** An install that was begun in a browser. */
export interface Begun extends Answer {
  /** Slack's page that asks for consent. */
  readonly consentUrl: string;
  readonly cookie: string;
  readonly state: string;
  /** Presses "allow" at Slack; gives what Slack hands back. */
  allow(): Promise<{ code: string; state: string }>;
}

export async function openOAuthBench(options: {
  installations: Installations;
  bench: InstallBench;
  apiUrl: string;
  clientSecret?: string;
}): Promise<OAuthBench> {
  const { installations, bench, apiUrl } = options;
  const { logger } = bench.log;
  const heard: (string | undefined)[] = [];
  const time = createSystemTime();
  const connection = createConnection({
    connection: { kind: 'http', signingSecret: SIGNING_SECRET },
    authorize: createAuthorize(installations),
    apiUrl,
    inFlight: createInFlight(time),
    time,
    logger,
    connected() {},
    lost() {},
    withheld() {},
  });
  connection.app.event('app_mention', async ({ context }) => void heard.push(context.teamId));
  const routes = createOAuthRoutes({
    ...CLIENT,
    ...(options.clientSecret === undefined ? {} : { clientSecret: options.clientSecret }),
    redirectUri: REDIRECT_URI,
    apiUrl,
    installations,
    logger,
  });
  const server = createWebServer({ routes: [...routes, ...connection.routes], logger });
  await connection.start();
  const url = `http://localhost:${await server.listen(0)}`;
  server.ready();

  async function get(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  return {
    url,
    heard,
    get,
    async begin() {
      const page = await get('/slack/install');
      const consentUrl = fromHtml(/href="([^"]+)"/.exec(page.text)?.[1] ?? '');
      const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
      const state = new URL(consentUrl).searchParams.get('state') ?? '';
      return { ...page, consentUrl, cookie, state, allow: () => allowAt(consentUrl) };
    },
    comeBack: (query, cookie) =>
      get(`/slack/oauth_redirect?${new URLSearchParams(query)}`, {
        headers: cookie === undefined ? {} : { cookie },
      }),
    async tell(team, event) {
      const authorizations = [{ enterprise_id: null, team_id: team, user_id: 'U', is_bot: true }];
      const body = { type: 'event_callback', team_id: team, event, authorizations };
      const { body: text, headers } = sign(JSON.stringify(body), { secret: SIGNING_SECRET });
      const response = await fetch(`${url}/slack/events`, { method: 'POST', body: text, headers });
      return response.status;
    },
    async close() {
      connection.close();
      await connection.stop();
      await server.stop();
    },
  };
}

/** Slack's page has a button for each person, each a form; the first is pressed. */
async function allowAt(consentUrl: string): Promise<{ code: string; state: string }> {
  const page = await (await fetch(consentUrl)).text();
  const form = /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(page);
  const fields = [...(form?.[2] ?? '').matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  const response = await fetch(new URL(fromHtml(form?.[1] ?? ''), consentUrl), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(
      fields.map(([, name = '', value = '']) => [name, fromHtml(value)] satisfies [string, string]),
    ),
  });
  const back = new URL(response.headers.get('location') ?? 'missing:');
  const [code, state] = [back.searchParams.get('code'), back.searchParams.get('state')];
  if (code === null || state === null) throw new Error('Slack handed back no code.');
  return { code, state };
}

function fromHtml(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** emulate wants to know its port beforehand. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
