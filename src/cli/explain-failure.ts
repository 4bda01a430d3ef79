import { ConfigError } from '../config.ts';
import { codeOf } from '../engine/file-errors.ts';
import { SettingsError } from '../engine/settings-text.ts';
import { KnowledgeError } from '../knowledge/load.ts';
import { OutputError } from './line-writer.ts';
import { RecordingError } from './replay/recordings.ts';
import type { ExitCode } from './run.ts';

/** How a command ends that could not go on. */
export interface Failure {
  /** What went wrong, for whoever called it. */
  readonly sentence: string;
  readonly code: ExitCode;
}

/** What is expected to go wrong, whose message is fit for the reader as it is; the first kinds stop a command before it begins. */
const NOT_BEGUN = [ConfigError, SettingsError, KnowledgeError];
const FAILED = [OutputError, RecordingError];

/** What went wrong, in a sentence without a stack. */
export function explainFailure(error: unknown): Failure {
  const isNotBegun = NOT_BEGUN.some((kind) => error instanceof kind);
  return { sentence: sentenceFor(error), code: isNotBegun ? 2 : 1 };
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `Heed stopped on something unexpected. Please report it.`;
  if ([...NOT_BEGUN, ...FAILED].some((kind) => error instanceof kind)) return error.message;
  const code = codeOf(error);
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return `Reading or writing failed (${code}).`;
  return `Heed stopped on something unexpected (${error.name}). Please report it.`;
}
