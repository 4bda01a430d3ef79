import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPlayground } from '../test/fakes/teams/playground.ts';
import {
  CUSTOMERS,
  playgroundSettings,
  ROBIN,
  STAFF,
} from '../test/fakes/teams/playground-world.ts';

/** Heed and Microsoft 365 Agents Playground together: Teams's own cards in a browser, without an account, a tenant or a network. */

const HEED_PORT = 3978;
const PAGE_PORT = 56150;

/** In milliseconds: the judgement's data is read first. */
const STARTED_WITHIN = 30_000;

const STORY = [
  'Hello! Could you see where my parcel is, please? It is a train set for my daughter’s birthday on Saturday, order 48213.',
  'Good morning, I am sorry to bother you again. You said it would be here by yesterday evening, but it did not come.',
  'I understand, it must be a busy time. Can you tell me whether it will be here before Saturday?',
  'Never mind, then. I will find something in town. Thank you for trying.',
];

const folder = await mkdtemp(join(tmpdir(), 'heed-playground-'));
await writeFile(join(folder, 'settings.json'), JSON.stringify(playgroundSettings, null, 2));
const heed = startHeed(folder);
const playground = await startPlayground({
  endpoint: `http://127.0.0.1:${HEED_PORT}/api/messages`,
  port: PAGE_PORT,
});
await untilHealthy();
say(`
Open ${playground.url} and you are Ana, of the support team.

In "General" the team is among itself: cards and calls come there. In "Customers" customers write.
  Personal chat    my cases · help · or paste a customer's message and get its card
  Customers        + New post: @Heed triage our checkout is down and we lose every order
  any message      … › Action Command › triageMessage › Create

Press Enter here, and Robin, a customer, writes in "Customers" (${STORY.length} times). Ctrl+C stops everything.
`);
await Promise.race([letRobinWrite(), stopAsked(), heedEnded()]);
heed.kill();
await Promise.all([playground.stop(), heedEnded()]);
await rm(folder, { recursive: true, force: true });

function say(text: string): void {
  stdout.write(`${text}\n`);
}

/** With a folder and settings of its own, and nothing of what connects it elsewhere. */
function startHeed(data: string) {
  const elsewhere = Object.keys(process.env).filter((name) => /^(SLACK_|MicrosoftApp)/.test(name));
  return spawn(process.execPath, ['src/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...Object.fromEntries([...elsewhere, 'MicrosoftAppId'].map((name) => [name, ''])),
      HEED_DATA: data,
      HEED_TEAMS_PLAYGROUND: 'on',
      HEED_TEAMS_STAFF: STAFF.map(({ id }) => id).join(','),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      PORT: `${HEED_PORT}`,
    },
  });
}

async function untilHealthy(): Promise<void> {
  const until = Date.now() + STARTED_WITHIN;
  while (Date.now() < until && heed.exitCode === null) {
    const health = await fetch(`http://127.0.0.1:${HEED_PORT}/healthz`).catch(() => undefined);
    if (health?.ok === true) return;
    await sleep(100);
  }
  await playground.stop();
  throw new Error(`Heed did not start on port ${HEED_PORT}.`);
}

async function letRobinWrite(): Promise<void> {
  const lines = createInterface({ input: stdin });
  const story = [...STORY];
  let thread: string | undefined;
  for await (const _ of lines) {
    const text = story.shift();
    if (text === undefined) say('That was all Robin had to say.');
    else thread = await playground.writes(ROBIN, { conversation: CUSTOMERS, text, thread });
    if (text !== undefined) say(`Robin: ${text}`);
  }
  // Without a keyboard it simply runs.
  await new Promise(() => {});
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function heedEnded(): Promise<void> {
  if (heed.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => heed.once('exit', () => resolve()));
}
