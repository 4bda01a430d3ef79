import type { Failure } from './explain-failure.ts';
import { type Help, helpText, UsageError } from './usage.ts';

/** 0: done. 1: done, and something was wrong. 2: not begun. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly help: Help;
  run(args: readonly string[]): Promise<ExitCode>;
}

/** Runs a command of this process: shows its help when asked, and says in a sentence what went wrong. */
export async function runCommand({ help, run }: Command): Promise<void> {
  // Nobody reads what we complain about; that alone is no reason to stop.
  process.stderr.on('error', () => {});
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.on('error', () => {}).write(`${helpText(help)}\n`);
    return;
  }
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const { sentence, code } = await failureOf(error);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = code;
  }
}

/** All other errors than a wrong flag are known only to what most runs do not need. */
async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof UsageError) return { sentence: error.message, code: 2 };
  const { explainFailure } = await import('./explain-failure.ts');
  return explainFailure(error);
}
