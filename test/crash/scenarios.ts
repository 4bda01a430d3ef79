import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { pause, StartError } from './heed-process.ts';
import type { Ground, Scenario, Trouble } from './scenario.ts';
import { acknowledgedOn } from './stage.ts';

/** Where nobody listens: the port of the discard service, which no system offers any more. */
const NOBODY = 'http://127.0.0.1:9/v1';
/** The least that a model may be given, in seconds, so that a run sees many questions time out. */
const IMPATIENT = { HEED_MODEL_TIMEOUT_SECONDS: '0.5', OPENAI_MODEL: 'nobody' };

export const SCENARIOS: readonly Scenario[] = [
  { name: 'as usual', share: 100 },
  { name: 'Heed may not look', share: 30, mayLook: false },
  { name: 'with the encoder', share: 10, encoder: 'on' },
  { name: 'model down', share: 10, begin: modelDown },
  { name: 'model hangs', share: 10, begin: modelHangs },
  { name: '429, 5xx and lost answers', share: 30, begin: storms },
  {
    name: 'disk full',
    share: 20,
    begin: diskFull,
    preload: new URL('./full-disk.ts', import.meta.url).href,
  },
  { name: 'settings broken', share: 20, begin: settingsBroken },
];

async function modelDown(): Promise<Trouble> {
  return { env: { ...IMPATIENT, OPENAI_BASE_URL: NOBODY } };
}

/** It takes every question and answers none. */
async function modelHangs(): Promise<Trouble> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined).resume());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The model has no port.');
  return {
    env: { ...IMPATIENT, OPENAI_BASE_URL: `http://127.0.0.1:${address.port}/v1` },
    async end() {
      server.close();
      for (const socket of open) socket.destroy();
    },
    problems: () => (open.size > 0 ? [] : ['The model was never asked.']),
  };
}

/** How often the weather changes, in milliseconds; it is fine every other time. */
const WEATHER = 150;

async function storms({ stages, random }: Ground): Promise<Trouble> {
  const timer = setInterval(() => {
    for (const stage of stages)
      if (random() < 0.5) stage.storm();
      else stage.calm();
  }, WEATHER);
  return {
    async end() {
      clearInterval(timer);
      for (const stage of stages) stage.calm();
    },
  };
}

/** Now and then nothing can be written for a while, also while Heed is killed, and sometimes while it starts. */
async function diskFull({ folder, stages, random }: Ground): Promise<Trouble> {
  const flag = join(folder, 'the-disk-is-full');
  const hasSpace = () => rm(flag, { force: true });
  return {
    env: { HEED_FULL_DISK: flag },
    async whileUp() {
      await writeFile(flag, '');
      await pause(200 + random() * 800);
      if (random() < 0.5) await hasSpace();
    },
    async whileDown() {
      if (random() < 0.5) await hasSpace();
    },
    async afterStart() {
      await pause(random() * 300);
      await hasSpace();
    },
    end: hasSpace,
    problems: () =>
      stages
        .filter((stage) => stage.refused() === 0)
        .map(({ platform }) => `Nothing from ${platform} was refused while the disk was full.`),
  };
}

/** Longer than Heed takes its settings for current, in milliseconds. */
const UNTIL_SEEN = 1_200;

/** Somebody breaks the settings by hand: Heed goes on with the last good ones, and does not start on broken ones. */
async function settingsBroken({ folder, stages, random, start }: Ground): Promise<Trouble> {
  const file = join(folder, 'settings.json');
  const good = await readFile(file, 'utf8');
  const problems: string[] = [];
  const acknowledged = () => stages.reduce((sum, stage) => sum + acknowledgedOn(stage), 0);

  async function expectRefusal(): Promise<void> {
    const heed = start();
    const error: unknown = await heed.ready.catch((reason: unknown) => reason);
    if (!(error instanceof StartError)) {
      problems.push('Heed started on broken settings.');
      return heed.kill();
    }
    const isClear = /settings\.json:\d+:\d+: .+/.test(error.said) && !/^\s+at /m.test(error.said);
    if (error.exitCode !== 1 || !isClear) problems.push(`It said: ${error.said}`);
  }

  return {
    async whileUp() {
      const before = acknowledged();
      await writeFile(file, good.slice(0, Math.floor(random() * (good.length - 1))));
      await pause(UNTIL_SEEN);
      if (acknowledged() === before) problems.push('Nothing was taken while they were broken.');
    },
    async whileDown() {
      await expectRefusal();
      await writeFile(file, good);
    },
    problems: () => problems,
  };
}
