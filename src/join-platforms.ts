import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Settings } from './domain/settings.ts';
import type { Documents } from './engine/documents.ts';
import type { Engine, Time } from './engine/engine.ts';
import type { Presence } from './starting.ts';

export interface PlatformParts {
  readonly config: Pick<Config, 'slack' | 'teams'>;
  readonly documents: Documents;
  readonly engine: Pick<Engine, 'cases'>;
  /** What the settings file says. */
  settings(): Settings;
  readonly time: Time;
  readonly logger: Logger;
}

/** The platforms that are configured, and the desk as they know it. */
export interface Joined {
  readonly presences: readonly Presence[];
  /** The settings with whoever a platform's own configuration puts on the desk besides. */
  view(settings: Settings): Settings;
}

/** Wires Slack, Teams or both. Each is loaded only where it is wanted: their libraries take up to a second. */
export async function joinPlatforms(parts: PlatformParts): Promise<Joined> {
  const { slack, teams } = parts.config;
  const presences: Presence[] = [];
  if (slack !== undefined) {
    const { createSlack } = await import('./compose-slack.ts');
    presences.push(await createSlack({ ...parts, config: slack }));
  }
  if (teams === undefined) return { presences, view: (settings) => settings };
  const { createTeams } = await import('./compose-teams.ts');
  const inTeams = createTeams({ ...parts, config: teams });
  return { presences: [...presences, inTeams], view: inTeams.view };
}
