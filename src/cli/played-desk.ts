import {
  createEncoder,
  createKnowledge,
  createLocalMind,
  createModelMind,
  settingsFile,
} from '../compose.ts';
import { type Config, ConfigError } from '../config.ts';
import { DraftError, type Drafter } from '../draft/drafter.ts';
import { openSettings } from '../engine/settings.ts';
import { createSystemTime } from '../engine/system-time.ts';
import { type Desk, type Mind, NOBODY_KNOWN } from '../handlers/desk.ts';
import type { Retriever } from '../knowledge/retriever.ts';
import { playedSettings } from './walk-desk.ts';

/** What the command wants of it. */
export interface PlayedDeskOptions {
  readonly assessor: 'local' | 'openai';
  /** Whether drafts are wanted; without them neither knowledge nor drafter is asked. */
  readonly drafts: boolean;
  /** Told what takes a while, in a sentence. */
  tell(line: string): void;
}

/** What a command judges and drafts with. */
export interface PlayedDesk {
  readonly desk: Desk;
  stop(): Promise<void>;
}

/**
 * Sets up the desk at which a command plays conversations, under the policy of the settings file where there is one. Throws
 * `ConfigError`, `SettingsError` or `KnowledgeError` when that cannot be done.
 */
export async function createPlayedDesk(
  config: Config,
  { assessor, drafts, tell }: PlayedDeskOptions,
): Promise<PlayedDesk> {
  const model = assessor === 'openai' ? modelOf(config) : undefined;
  const settings = playedSettings(policyOf(config));
  const encoder = await createEncoder(config);
  const local = createLocalMind(encoder);
  const knowledge = drafts ? await createKnowledge(config, encoder) : undefined;
  if (drafts && encoder !== undefined) tell('Learning what the knowledge base means …');
  // Before that it would answer by words alone, and the first lines otherwise than the same lines later.
  await knowledge?.ready();
  return {
    desk: {
      local: drafts ? local : withoutDrafts(local),
      model: drafts || model === undefined ? model : withoutDrafts(model),
      knowledge: knowledge ?? NO_KNOWLEDGE,
      settings: () => settings,
      update: () => Promise.reject(new Error('The settings of a played desk do not change.')),
      directory: () => NOBODY_KNOWN.directory,
      cases: noCases,
    },
    async stop() {
      await model?.assessor.stop();
      await encoder?.stop();
    },
  };
}

function modelOf(config: Config): Mind {
  const model = createModelMind(config);
  if (model !== undefined) return model;
  throw new ConfigError(
    'No model is configured. Set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT (.env.example says how), or leave out --assessor openai.',
  );
}

function policyOf(config: Config) {
  const file = settingsFile(config);
  return openSettings({ file, time: createSystemTime() }).current().policy;
}

/** Each conversation is played by itself. */
async function* noCases(): AsyncGenerator<never> {}

const NO_KNOWLEDGE: Retriever = { find: async () => [] };

const NO_DRAFTS: Drafter = {
  name: 'none',
  async draft() {
    throw new DraftError('No draft was asked for.');
  },
};

function withoutDrafts({ assessor }: Mind): Mind {
  return { assessor, drafter: NO_DRAFTS };
}
