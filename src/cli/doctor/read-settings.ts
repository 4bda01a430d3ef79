import { existsSync } from 'node:fs';
import { settingsFile } from '../../compose.ts';
import type { Config } from '../../config.ts';
import { Settings } from '../../domain/settings.ts';
import { openSettings, SettingsError } from '../../engine/settings.ts';
import { createSystemTime } from '../../engine/system-time.ts';

/**
 * The settings for a check beside that of the file itself: undefined where it cannot be used, which is said there; those of a fresh
 * installation where there is none.
 */
export function readSettings(config: Pick<Config, 'dataFolder'>): Settings | undefined {
  const file = settingsFile(config);
  if (!existsSync(file)) return Settings.parse({});
  try {
    return openSettings({ file, time: createSystemTime() }).current();
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}
