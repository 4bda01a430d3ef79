import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generator } from '../../src/eval/random.ts';
import { postedWithoutCause, untilAtRest } from './at-rest.ts';
import { findingsOn } from './checks.ts';
import { readWritten } from './documents.ts';
import { freePort, pause } from './heed-process.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { startLoad } from './load.ts';
import type { Outcome } from './outcome.ts';
import { POLICY } from './policy.ts';
import type { Scenario, Trouble } from './scenario.ts';
import { openSlackStage } from './slack-stage.ts';
import { acknowledgedOn, type Stage } from './stage.ts';
import { openTeamsStage } from './teams-stage.ts';

/** A kill comes so long after Heed is ready, in milliseconds; every tenth time another while it starts. */
const KILL_AFTER = { least: 100, most: 2_500 };
const EARLY = { every: 10, most: 800 };

/** How long a kill waits at most for Heed to have taken something first, in milliseconds. */
const TAKES_WITHIN = 5_000;

const OPEN = { slack: openSlackStage, teams: openTeamsStage };

export interface Run {
  readonly scenario: Scenario;
  readonly platforms: readonly Stage['platform'][];
  readonly rounds: number;
  /** The same seed gives the same deeds and kills, as far as two processes can keep step. */
  readonly seed: number;
  /** The latest kill, in milliseconds after Heed is ready; 2,500 where not said. */
  readonly killWithin?: number;
  readonly say: (line: string) => void;
}

/** Everything that takes part in a run. */
interface Cast {
  readonly run: Run;
  readonly folder: string;
  readonly stages: readonly Stage[];
  readonly keeper: Keeper;
  readonly random: () => number;
  /** Set once the trouble begins, which is before the first start. */
  trouble: Trouble;
}

/** Runs one scenario to its end and gives what became of everything. Clears away after itself. */
export async function runScenario(run: Run): Promise<Outcome> {
  const cast = await gather(run);
  const { folder, stages, random, keeper } = cast;
  try {
    const ground = { folder, stages, random, start: keeper.begin };
    cast.trouble = (await run.scenario.begin?.(ground)) ?? {};
    return await play(cast);
  } finally {
    await keeper.kill();
    await cast.trouble.end?.();
    for (const stage of stages) await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function gather(run: Run): Promise<Cast> {
  const { encoder, preload, mayLook = true } = run.scenario;
  const folder = await mkdtemp(join(tmpdir(), 'heed-crash-'));
  const random = generator(run.seed);
  const port = await freePort();
  const open = run.platforms.map((platform) => OPEN[platform]({ port, random, mayLook }));
  const stages = await Promise.all(open);
  await writeSettings(folder, stages);
  const own = encoder === undefined ? {} : { HEED_ENCODER: encoder };
  const keeper = createKeeper(() => ({
    ...{ folder, port },
    env: Object.assign({}, ...stages.map(({ env }) => env), own, cast.trouble.env),
    ...(preload === undefined ? {} : { preload }),
  }));
  const cast: Cast = { run, folder, stages, keeper, random, trouble: {} };
  return cast;
}

async function writeSettings(folder: string, stages: readonly Stage[]): Promise<void> {
  const settings = {
    channels: stages.flatMap(({ settings: { channels = [] } }) => channels),
    roster: stages.flatMap(({ settings: { roster = [] } }) => roster),
    policy: POLICY,
  };
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

async function play(cast: Cast): Promise<Outcome> {
  const { run, folder, stages, keeper, trouble } = cast;
  await keeper.start();
  for (const stage of stages) await stage.open();
  await killUnderLoad(cast);
  await trouble.end?.();
  const restless = await untilAtRest(folder);
  const exitCode = await keeper.stop();
  const news = await postedWithoutCause(stages, keeper);
  const written = await readWritten(folder);
  return {
    ...{ scenario: run.scenario.name, seed: run.seed },
    ...{ kills: keeper.kills(), starts: keeper.starts, restless, exitCode, news, written },
    problems: trouble.problems?.() ?? [],
    onPlatforms: stages.map((stage) => ({
      platform: stage.platform,
      mayLook: run.scenario.mayLook ?? true,
      findings: findingsOn(stage, written.cases),
      refused: stage.refused() + stage.toldNo(),
      unclear: stage.unclear(),
    })),
  };
}

async function killUnderLoad(cast: Cast): Promise<void> {
  const { rounds, say } = cast.run;
  const load = startLoad(cast.stages, cast.random);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await killOnce(cast, round);
      if (round % 10 === 0) say(`  ${round} of ${rounds} kills`);
    }
  } finally {
    await load.stop();
  }
}

async function killOnce(cast: Cast, round: number): Promise<void> {
  const { run, keeper, trouble, random } = cast;
  const { least, most } = KILL_AFTER;
  const busy = allTakeSomething(cast);
  await pause(least + random() * ((run.killWithin ?? most) - least));
  await busy;
  await trouble.whileUp?.();
  await keeper.kill();
  await trouble.whileDown?.();
  if (round % EARLY.every === 0) {
    keeper.begin();
    await pause(random() * EARLY.most);
    await keeper.kill();
  }
  await keeper.start();
  await trouble.afterStart?.();
}

/** Resolves once each platform was told that something of its own is kept: on a slow machine a kill would else find nothing to break. */
async function allTakeSomething({ stages }: Cast): Promise<void> {
  const late = performance.now() + TAKES_WITHIN;
  const before = stages.map(acknowledgedOn);
  while (stages.some((stage, index) => acknowledgedOn(stage) === before[index])) {
    if (performance.now() > late) return;
    await pause(20);
  }
}
