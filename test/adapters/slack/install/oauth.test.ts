import { createHash } from 'node:crypto';
import { ClearStateStore } from '@slack/oauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Installations } from '../../../../src/adapters/slack/install/installations.ts';
import { SCOPES } from '../../../../src/adapters/slack/permissions.ts';
import { DurableWriteError } from '../../../../src/engine/file-errors.ts';
import { createInstallBench, type InstallBench } from './install-bench.ts';
import {
  CLIENT,
  type InstallingSlack,
  type OAuthBench,
  openOAuthBench,
  REDIRECT_URI,
  startInstallingSlack,
} from './oauth-bench.ts';

let slack: InstallingSlack;
let bench: InstallBench;
let installations: Installations;
let heed: OAuthBench;

beforeAll(async () => {
  slack = await startInstallingSlack();
});

afterAll(async () => {
  await slack.close();
});

beforeEach(async () => {
  bench = await createInstallBench();
  installations = await bench.open();
  heed = await openOAuthBench({ installations, bench, apiUrl: `${slack.url}/api/` });
});

afterEach(async () => {
  await heed.close();
  await bench.close();
});

describe('Installing Heed in a workspace', () => {
  it('goes from the first page over Slack’s consent to tokens that Slack takes', async () => {
    const begun = await heed.begin();
    const back = await begun.allow();
    const page = await heed.comeBack(back, begun.cookie);

    const [team = ''] = installations.teams();
    const found = installations.of(team);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Heed is now in Acme &lt;b&gt;Trams&lt;/b&gt;.');
    expect(found).toMatchObject({
      team,
      domain: 'acme-trams',
      botId: expect.stringMatching(/^B/),
      botUser: expect.stringMatching(/^U/),
      installedBy: expect.stringMatching(/^U/),
      scopes: Object.keys(SCOPES),
    });
    expect(await whoIs(found?.botToken)).toMatchObject({ ok: true, user_id: found?.botUser });
  });

  it('asks Slack for exactly the scopes Heed uses, and for no person’s', async () => {
    const { consentUrl, status, headers } = await heed.begin();

    const asked = new URL(consentUrl).searchParams;
    expect(status).toBe(200);
    expect(asked.get('scope')?.split(',')).toEqual(Object.keys(SCOPES));
    expect(asked.has('user_scope')).toBe(false);
    expect(asked.get('client_id')).toBe(CLIENT.clientId);
    expect(asked.get('redirect_uri')).toBe(REDIRECT_URI);
    expect(headers.get('set-cookie')).toMatch(/; Secure; HttpOnly; Path=\/; Max-Age=600$/);
  });

  it('is found again after a restart, and never lies in clear on disk or in the log', async () => {
    const token = (await install()).botToken;

    const again = await bench.open();

    const written = `${await bench.onDisk()}\n${bench.log.lines.join('\n')}`;
    expect(again.of(installations.teams()[0])?.botToken).toBe(token);
    for (const secret of [token, 'xoxb-', CLIENT.clientSecret, CLIENT.stateSecret])
      expect(written).not.toContain(secret);
  });

  it('replaces the tokens when it is done twice', async () => {
    const first = await install();

    const second = await install();

    expect(second.botToken).not.toBe(first.botToken);
    expect(second.team).toBe(first.team);
    expect(installations.teams()).toEqual([first.team]);
    expect((await bench.open()).of(first.team)?.botToken).toBe(second.botToken);
  });

  it('lets the workspace’s events in, and refuses them once Heed was removed', async () => {
    const before = await heed.tell('T000000001', mention('1.1'));
    const { team } = await install();
    const installed = await heed.tell(team, mention('1.2'));
    await installations.remove(team);
    const removed = await heed.tell(team, mention('1.3'));

    expect({ before, installed, removed }).toEqual({ before: 401, installed: 200, removed: 401 });
    expect(heed.heard).toEqual([team]);
  });
});

describe('An install that stores nothing', () => {
  afterEach(async () => {
    expect(installations.teams()).toEqual([]);
    expect(await bench.onDisk()).toBe('');
  });

  it('was cancelled', async () => {
    const begun = await heed.begin();

    const page = await heed.comeBack({ error: 'access_denied', state: begun.state }, begun.cookie);

    expect(page).toMatchObject({ status: 400, text: expect.stringContaining('You cancelled') });
  });

  it.each([
    ['has a forged state', async () => ({ state: await forgedState() })],
    ['has the state of another browser', async () => ({ state: (await heed.begin()).state })],
    ['has no state', async () => ({ state: undefined })],
    ['has no code', async () => ({ code: undefined })],
    ['has a made-up code', async () => ({ code: 'made-up' })],
  ])('%s', async (_, change) => {
    const begun = await heed.begin();
    const query = { ...(await begun.allow()), ...(await change()) };

    const page = await heed.comeBack(withoutMissing(query), begun.cookie);

    expect(page.status).toBe(400);
    expect(page.text).toContain('This link is no longer good');
  });

  it.each([
    ['forged', () => forgedState()],
    ['unsigned', () => unsignedState()],
    ['outdated', () => outdatedState()],
  ])('has the same %s state in the address and in the cookie', async (_, makeState) => {
    const { code } = await (await heed.begin()).allow();
    const state = await makeState();

    const page = await heed.comeBack({ code, state }, `slack-app-oauth-state=${state}`);

    expect(page.status).toBe(400);
  });

  it('comes back to a browser without the cookie', async () => {
    const begun = await heed.begin();

    const page = await heed.comeBack(await begun.allow());

    expect(page.status).toBe(400);
    expect(page.text).toContain('opened in another browser');
  });
});

describe('An install that fails', () => {
  it('uses a code twice: the second time changes nothing', async () => {
    const begun = await heed.begin();
    const back = await begun.allow();
    await heed.comeBack(back, begun.cookie);
    const before = await bench.onDisk();

    const page = await heed.comeBack(back, begun.cookie);

    expect(page.status).toBe(400);
    expect(await bench.onDisk()).toBe(before);
  });

  it('tells of a wrong client secret without showing it', async () => {
    const wrong = { installations, bench, apiUrl: `${slack.url}/api/`, clientSecret: 'wrong-one' };
    const other = await openOAuthBench(wrong);
    const begun = await other.begin();

    const page = await other.comeBack(await begun.allow(), begun.cookie);
    await other.close();

    expect(page.status).toBe(500);
    expect(page.text).toContain('SLACK_CLIENT_SECRET');
    expect(`${page.text}${bench.log.lines.join()}`).not.toContain('wrong-one');
    expect(installations.teams()).toEqual([]);
  });

  it('tells that it could not be saved, and leaves nothing half done', async () => {
    const begun = await heed.begin();
    const back = await begun.allow();
    bench.documents.write = async () => Promise.reject(new DurableWriteError('T1.json', undefined));

    const page = await heed.comeBack(back, begun.cookie);

    expect(page.status).toBe(500);
    expect(page.text).toContain('Heed could not save the installation');
    expect(installations.teams()).toEqual([]);
  });

  it('tells that Slack cannot be reached', async () => {
    const deaf = await openOAuthBench({ installations, bench, apiUrl: 'http://127.0.0.1:9/api/' });
    const begun = await deaf.begin();

    const page = await deaf.comeBack({ code: 'any', state: begun.state }, begun.cookie);
    await deaf.close();

    expect(page.status).toBe(500);
    expect(page.text).toContain('Slack could not be reached');
  });
});

describe('The pages of the install', () => {
  it('run nothing, load nothing, cannot be framed and are not kept', async () => {
    const start = await heed.begin();
    const failure = await heed.comeBack({});

    for (const { text, headers } of [start, failure]) {
      expect(text).not.toMatch(/<script|\son\w+=|@import|url\(/i);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; .*frame-ancestors 'none'$/,
      );
      const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
      const digest = createHash('sha256').update(style).digest('base64');
      expect(headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('escape whatever comes in the address', async () => {
    const page = await heed.comeBack({ error: '<script>alert(1)</script>', code: '"><img>' });

    expect(page.text).not.toMatch(/<script|<img/);
  });

  it('answer nothing but GET, and nothing beneath them', async () => {
    expect(await heed.get('/slack/install', { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await heed.get('/slack/installer')).toMatchObject({ status: 404 });
    expect(await heed.get('/slack/install/../install/x')).toMatchObject({ status: 404 });
  });
});

async function install() {
  const begun = await heed.begin();
  await heed.comeBack(await begun.allow(), begun.cookie);
  const found = installations.of(installations.teams()[0]);
  if (found === undefined) throw new Error('Nothing was installed.');
  return found;
}

/** A state as Heed makes it, with a signature that is not Heed's. */
async function forgedState(): Promise<string> {
  const [header, payload] = (await heed.begin()).state.split('.');
  return `${header}.${payload}.${Buffer.alloc(32).toString('base64url')}`;
}

/** A state that says of itself that it needs no signature. */
async function unsignedState(): Promise<string> {
  const [, payload] = (await heed.begin()).state.split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
}

/** A state that Heed itself signed eleven minutes ago. */
async function outdatedState(): Promise<string> {
  const store = new ClearStateStore(CLIENT.stateSecret);
  return store.generateStateParam({ scopes: [] }, new Date(Date.now() - 11 * 60_000));
}

function withoutMissing(query: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function whoIs(token = ''): Promise<unknown> {
  const response = await fetch(`${slack.url}/api/auth.test`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}

function mention(ts: string): object {
  return { type: 'app_mention', user: 'U1', text: 'help', ts, channel: 'C1', event_ts: ts };
}
