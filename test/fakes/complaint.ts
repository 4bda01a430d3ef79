import { ConfigError, loadConfig } from '../../src/config.ts';

/** What is said of an environment that cannot be used. */
export function complaint(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The environment was taken.');
}
