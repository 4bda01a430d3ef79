import { busyUntil } from './documents.ts';
import { pause } from './heed-process.ts';
import type { Keeper } from './keeper.ts';
import type { Stage } from './stage.ts';

/**
 * How long everything may take to come to rest, and how near a clock must be to be waited for, in milliseconds: longer than all times of
 * the policy.
 */
const REST_WITHIN = 120_000;
const SOON = 5_000;
/** How often it is looked, and how long a start with nothing to do is watched, in milliseconds. */
const LOOK_EVERY = 200;
const WATCHED = 1_500;

/**
 * Waits until no case wants anything soon, where Heed's clock is ahead by so many milliseconds. Gives those that still do when the time is
 * over.
 */
export async function untilAtRest(folder: string, ahead: number): Promise<string[]> {
  const look = () => busyUntil(folder, Date.now() + ahead + SOON);
  const late = Date.now() + REST_WITHIN;
  let busy = await look();
  while (busy.length > 0 && Date.now() < late) {
    await pause(LOOK_EVERY);
    busy = await look();
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
