import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generator } from '../../src/eval/random.ts';
import { freePort } from './heed-process.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { POLICY } from './policy.ts';
import type { Scenario, Trouble } from './scenario.ts';
import { openSlackStage } from './slack-stage.ts';
import type { Stage } from './stage.ts';
import { openTeamsStage } from './teams-stage.ts';

const OPEN = { slack: openSlackStage, teams: openTeamsStage };

const CLOCK_AHEAD = new URL('./clock-ahead.ts', import.meta.url).href;

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
export interface Cast {
  readonly run: Run;
  readonly folder: string;
  readonly stages: readonly Stage[];
  readonly keeper: Keeper;
  readonly random: () => number;
  /** Set once the trouble begins, which is before the first start. */
  trouble: Trouble;
  /** By how many milliseconds Heed's clock is ahead from the next start on. */
  ahead: number;
}

/** Opens the platforms on an empty folder; nothing is started yet. */
export async function gather(run: Run): Promise<Cast> {
  const { encoder, preload, mayLook = true } = run.scenario;
  const folder = await mkdtemp(join(tmpdir(), 'heed-crash-'));
  const random = generator(run.seed);
  const port = await freePort();
  const open = run.platforms.map((platform) => OPEN[platform]({ port, random, mayLook }));
  const stages = await Promise.all(open);
  await writeSettings(folder, stages);
  const own = encoder === undefined ? {} : { HEED_ENCODER: encoder };
  const keeper = createKeeper(() => {
    const clock = { HEED_CLOCK_AHEAD: String(cast.ahead) };
    const env = Object.assign({}, ...stages.map((stage) => stage.env), own, clock);
    return {
      ...{ folder, port },
      env: { ...env, ...cast.trouble.env },
      preloads: [
        ...(cast.ahead === 0 ? [] : [CLOCK_AHEAD]),
        ...(preload === undefined ? [] : [preload]),
      ],
    };
  });
  const cast: Cast = { run, folder, stages, keeper, random, trouble: {}, ahead: 0 };
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
