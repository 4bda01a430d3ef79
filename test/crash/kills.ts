import type { Cast } from './cast.ts';
import { pause } from './heed-process.ts';
import { startLoad } from './load.ts';
import { acknowledgedOn } from './stage.ts';

/** A kill comes so long after Heed is ready, in milliseconds; every tenth time another while it starts. */
const KILL_AFTER = { least: 100, most: 2_500 };
const EARLY = { every: 10, most: 800 };

/** How long a kill waits at most for Heed to have taken something first, in milliseconds. */
const TAKES_WITHIN = 5_000;

/** Kills Heed as often as the run says while everybody is at work, and leaves it running. */
export async function killUnderLoad(cast: Cast): Promise<void> {
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
