import type { HeadName } from '../../src/assess/local/weights.ts';
import { TASKS, type Task } from '../../training/tasks.ts';

/** The task of a head. */
export function taskOf(name: HeadName): Task {
  const task = TASKS.find((one) => one.name === name);
  if (task === undefined) throw new Error(`There is no task ${name}.`);
  return task;
}
