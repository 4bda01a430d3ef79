import { ConfigError } from '../config.ts';
import { codeOf } from '../engine/file-errors.ts';
import { SettingsError } from '../engine/settings.ts';
import { KnowledgeError } from '../knowledge/load.ts';
import { OutputError } from './line-writer.ts';
import { RecordingError } from './replay/recordings.ts';
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
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exitCode = NOT_BEGUN.some((kind) => error instanceof kind) ? 2 : 1;
  }
}

/** What is expected to go wrong, whose message is fit for the reader as it is; the first kinds stop a command before it begins. */
const NOT_BEGUN = [UsageError, ConfigError, SettingsError, KnowledgeError];
const FAILED = [OutputError, RecordingError];

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `Heed stopped on something unexpected. Please report it.`;
  if ([...NOT_BEGUN, ...FAILED].some((kind) => error instanceof kind)) return error.message;
  const code = codeOf(error);
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return `Reading or writing failed (${code}).`;
  return `Heed stopped on something unexpected (${error.name}). Please report it.`;
}
