import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { z } from 'zod';
import { playgroundConfig, TENANT } from './playground-world.ts';

/** Microsoft 365 Agents Playground: a real client of Teams's own making, on loopback, without an account. */
export interface Playground {
  /** The page to look at. */
  readonly url: string;
  /**
   * Somebody writes without naming Heed, as Heed hears it where a team's owner has let it read; the Playground's page cannot. Gives the
   * thread that it stands in.
   */
  writes(who: Writer, place: Place): Promise<string>;
  stop(): Promise<void>;
}

interface Writer {
  readonly user: string;
  readonly id: string;
  readonly name: string;
}

interface Place {
  readonly conversation: string;
  readonly text: string;
  /** The message that it answers. */
  readonly thread?: string | undefined;
}

/** In milliseconds: on a slow machine it takes some seconds to start. */
const STARTED_WITHIN = 30_000;

const CLI = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');

/** Starts it before the bot at `endpoint`; rejects where it does not come up. */
export async function startPlayground(options: {
  readonly endpoint: string;
  readonly port: number;
}): Promise<Playground> {
  const { endpoint, port } = options;
  const folder = await mkdtemp(join(tmpdir(), 'heed-playground-'));
  const config = join(folder, 'playground.yml');
  await writeFile(config, stringify(playgroundConfig));
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--disable-telemetry'];
  const child = spawn(process.execPath, [CLI, ...args], {
    stdio: 'ignore',
    env: {
      ...withoutProxies(process.env),
      TEAMSAPPTESTER_BROWSER: 'none',
      // Without it some telemetry goes on asking for the cloud it runs in.
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}/`;

  async function stop(): Promise<void> {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  }

  if (await answers(new URL('_debug/ping', url))) return { url, stop, writes: writer(url) };
  await stop();
  throw new Error(
    `The Playground did not start on port ${port} within ${STARTED_WITHIN / 1000} s.`,
  );
}

function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^https?_proxy$/i.test(name)));
}

async function answers(url: URL): Promise<boolean> {
  const until = Date.now() + STARTED_WITHIN;
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return true;
    await sleep(200);
  }
  return false;
}

/** What the Playground fills in of an activity. */
const Template = z.looseObject({ conversation: z.looseObject({}) });

function writer(url: string): Playground['writes'] {
  let written = 0;
  return async (who, { conversation, text, thread }) => {
    written += 1;
    const id = `${Date.now()}${written}`;
    const at = new URL('_internal/v1/customActivities/template', url);
    at.searchParams.set('conversationId', conversation);
    const template = Template.parse(await (await fetch(at)).json());
    const activity = {
      ...template,
      id,
      type: 'message',
      text,
      from: { id: who.user, name: who.name, aadObjectId: who.id },
      conversation: { ...template.conversation, id: `${conversation};messageid=${thread ?? id}` },
      channelData: { tenant: { id: TENANT }, channel: { id: conversation } },
    };
    const response = await fetch(new URL('_internal/v1/customActivities', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    if (!response.ok) throw new Error(`The Playground refused what ${who.name} wrote.`);
    return thread ?? id;
  };
}
