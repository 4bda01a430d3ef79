import { describe, expect, it } from 'vitest';
import { SignInError } from '../src/adapters/slack/install/sign-in-error.ts';
import { VaultError } from '../src/adapters/slack/install/vault.ts';
import { ConfigError } from '../src/config.ts';
import { FolderInUseError } from '../src/engine/embedded.ts';
import { SettingsError } from '../src/engine/settings.ts';
import { explain } from '../src/explain.ts';
import { PortError } from '../src/http.ts';
import { KnowledgeError } from '../src/knowledge/load.ts';

describe('why Heed could not start', () => {
  it.each([
    new ConfigError('Set this.'),
    new SettingsError('Correct that.'),
    new PortError('Choose another port.'),
    new VaultError('Make another key.'),
    new SignInError('Copy the token again.', { retryable: false }),
    new FolderInUseError('data'),
    new KnowledgeError('Correct these files.'),
  ])('is what $name says, where it can be mended', (error) => {
    expect(explain(error)).toBe(error.message);
  });

  it.each([
    [new TypeError('x is not a function'), 'Heed could not start: x is not a function'],
    ['thrown text', 'Heed could not start: the reason is not known.'],
  ])('is told as ours otherwise, without a stack: %s', (error, sentence) => {
    expect(explain(error)).toBe(sentence);
  });
});
