import { SignInError } from './adapters/slack/install/sign-in-error.ts';
import { VaultError } from './adapters/slack/install/vault-key.ts';
import { ConfigError } from './config-error.ts';
import { FolderInUseError } from './engine/embedded/lock.ts';
import { SettingsError } from './engine/settings-text.ts';
import { PortError } from './http.ts';
import { KnowledgeError } from './knowledge/load.ts';

/** What whoever starts Heed can mend; each says what to do. */
const MENDABLE = [
  ConfigError,
  FolderInUseError,
  KnowledgeError,
  PortError,
  SettingsError,
  SignInError,
  VaultError,
];

/** Why Heed could not start: a sentence for what can be mended; anything else is ours, and only what it says of itself is told. */
export function explain(error: unknown): string {
  const isKnown = MENDABLE.some((kind) => error instanceof kind);
  if (isKnown && error instanceof Error) return error.message;
  return `Heed could not start: ${error instanceof Error ? error.message : 'the reason is not known.'}`;
}
