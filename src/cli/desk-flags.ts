import { type Config, loadConfig, readEnvironment } from '../config.ts';
import { oneOf, readArguments } from './usage.ts';

/** The flags that say who judges. */
export const DESK_OPTIONS = {
  assessor: { type: 'string' },
  encoder: { type: 'string' },
} as const;

/** What `--help` says of them. */
export const DESK_HELP = [
  ['--assessor local', 'judges on this machine, with no key and no network (the default)'],
  ['--assessor openai', 'asks the configured model; where it cannot say, the local answer stands'],
  ['--encoder on|off', 'with or without the sentence encoder, whatever HEED_ENCODER says'],
] as const;

export interface DeskFlags {
  readonly assessor?: string | undefined;
  readonly encoder?: string | undefined;
}

/** The configuration of this process with what the flags change. Throws `UsageError` and `ConfigError`. */
export function deskConfig(flags: DeskFlags): { config: Config; assessor: 'local' | 'openai' } {
  const assessor = oneOf('assessor', flags.assessor, ['local', 'openai']) ?? 'local';
  const encoder = oneOf('encoder', flags.encoder, ['on', 'off']);
  const config = loadConfig(readEnvironment());
  return {
    assessor,
    config: encoder === undefined ? config : { ...config, encoder: encoder === 'on' },
  };
}

/** The same for a command that has no other flags. */
export function readDeskFlags(args: readonly string[]): ReturnType<typeof deskConfig> {
  return deskConfig(readArguments(args, DESK_OPTIONS).values);
}
