import { busyUntil } from './documents.ts';
import { pause } from './heed-process.ts';
import type { Keeper } from './keeper.ts';
import type { Stage } from './stage.ts';

/** How long everything may take to come to rest, and how near a clock must be to be waited for, in milliseconds. */
const REST_WITHIN = 120_000;
const SOON = 60_000;
/** How often it is looked, and how long a start with nothing to do is watched, in milliseconds. */
const LOOK_EVERY = 200;
const WATCHED = 1_500;

/** Waits until no case wants anything soon. Gives those that still do when the time is over. */
export async function untilAtRest(folder: string): Promise<string[]> {
  const soon = Date.now() + SOON;
  const late = Date.now() + REST_WITHIN;
  let busy = await busyUntil(folder, soon);
  while (busy.length > 0 && Date.now() < late) {
    await pause(LOOK_EVERY);
    busy = await busyUntil(folder, soon);
  }
  return busy;
}

/** A Heed that finds nothing to do says nothing. Starts one, stops it, and gives what it said nevertheless. */
export async function postedWithoutCause(
  stages: readonly Stage[],
  keeper: Keeper,
): Promise<string[]> {
  const before = stages.map(({ posts }) => posts.length);
  await keeper.start();
  await pause(WATCHED);
  await keeper.stop();
  return stages.flatMap(({ posts }, index) =>
    posts.slice(before[index]).map(({ kind, about }) => `${kind} about ${about}`),
  );
}
