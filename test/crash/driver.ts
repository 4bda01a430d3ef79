import { rm } from 'node:fs/promises';
import { postedWithoutCause, untilAtRest } from './at-rest.ts';
import { type Cast, gather, type Run } from './cast.ts';
import { findingsOn } from './checks.ts';
import { readWritten } from './documents.ts';
import { killUnderLoad } from './kills.ts';
import type { Outcome } from './outcome.ts';

/**
 * The least time that a draft names is a minute. When all is over Heed is started once more with its clock ahead by so many milliseconds:
 * what was promised so is broken then, and nobody has to wait for it.
 */
const AHEAD = 60_000;

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

async function play(cast: Cast): Promise<Outcome> {
  const { run, folder, stages, keeper, trouble } = cast;
  await keeper.start();
  for (const stage of stages) await stage.open();
  await killUnderLoad(cast);
  await trouble.end?.();
  const { restless, exitCode } = await comeToRest(cast);
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

/** Heed works off what is due, now and once more with its clock ahead, and is stopped in good order both times. */
async function comeToRest(cast: Cast): Promise<Pick<Outcome, 'restless' | 'exitCode'>> {
  const { folder, keeper } = cast;
  const before = await untilAtRest(folder, cast.ahead);
  const exitCode = await keeper.stop();
  cast.ahead = AHEAD;
  await keeper.start();
  const after = await untilAtRest(folder, cast.ahead);
  const last = await keeper.stop();
  return { restless: [...before, ...after], exitCode: exitCode === 0 ? last : exitCode };
}
