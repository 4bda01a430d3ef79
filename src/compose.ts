import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Encoder, startEncoder } from './assess/local/encoder.ts';
import { createLikeness } from './assess/local/likeness.ts';
import { createLocalAssessor } from './assess/local/local.ts';
import { warmUp } from './assess/local/warm-up.ts';
import { createOpenAiAssessor } from './assess/openai.ts';
import { createModelClient, type ModelOptions } from './assess/openai-client.ts';
import { createFlooredAssessor } from './assess/with-floor.ts';
import { type Config, DEFAULT_MODEL, type ModelConfig } from './config.ts';
import { place } from './domain/placement.ts';
import { channelOf } from './domain/places.ts';
import type { Settings } from './domain/settings.ts';
import { createLocalDrafter } from './draft/local.ts';
import { createOpenAiDrafter } from './draft/openai.ts';
import { createEmbeddedEngine } from './engine/embedded.ts';
import type { Engine, Time } from './engine/engine.ts';
import type { Mind } from './handlers/desk.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { createRetriever, type KnowledgeRetriever } from './knowledge/retrieve.ts';
import { createLessonReader } from './learning/read-lessons.ts';
import {
  createDirectoryKeeper,
  type DirectoryKeeper,
  type DirectoryKeeperOptions,
} from './roster/directory-keeper.ts';
import { createCalendarFetcher } from './roster/fetch-calendar.ts';
import { createSources, type SourcesOptions } from './roster/sources.ts';

/** The pieces that the bot and the commands have in common, made from the configuration. */

/** The sentence encoder, for whoever can use it; undefined where it is switched off or not installed. */
export async function createEncoder(config: Pick<Config, 'encoder'>): Promise<Encoder | undefined> {
  return config.encoder ? startEncoder() : undefined;
}

/** The mind that needs no key and no network. */
export function createLocalMind(encoder: Encoder | undefined): Mind {
  return { assessor: createLocalAssessor({ encoder }), drafter: createLocalDrafter() };
}

/** Everything that judges and drafts, with what it knows, and what reads cases again to learn from them. */
export async function createMinds(config: Pick<Config, 'encoder' | 'model' | 'knowledgeFolder'>) {
  warmUp();
  const encoder = await createEncoder(config);
  const knowledge = await createKnowledge(config, encoder);
  return {
    local: createLocalMind(encoder),
    model: createModelMind(config),
    knowledge,
    lessons: createLessonReader(encoder),
    ...(encoder === undefined ? {} : { likeness: createLikeness(encoder) }),
  };
}

/** The model that is configured, with the floor under what it says; undefined when none is. */
export function createModelMind(config: Pick<Config, 'model'>): Mind | undefined {
  if (config.model === undefined) return undefined;
  const options = modelOptions(config.model);
  const assessor = createFlooredAssessor(
    createOpenAiAssessor(options),
    createLocalAssessor({ encoder: undefined }),
  );
  return { assessor, drafter: createOpenAiDrafter(options) };
}

/** How the configured model is asked. */
export function modelOptions({ server, name, timeoutMs, price }: ModelConfig): ModelOptions {
  // The default model thinks longer than a chat can wait unless it is told not to; what others take is not known.
  const isDefault = name === DEFAULT_MODEL && Object.keys(server).join() === 'apiKey';
  return {
    client: createModelClient({ ...server, timeoutMs }),
    model: name,
    timeoutMs,
    ...(price === undefined ? {} : { price }),
    ...(isDefault ? { reasoningEffort: 'low' } : {}),
  };
}

/** The knowledge base with its search. Throws `KnowledgeError` when an entry cannot be used. */
export async function createKnowledge(
  { knowledgeFolder }: Pick<Config, 'knowledgeFolder'>,
  encoder: Encoder | undefined,
): Promise<KnowledgeRetriever> {
  const entries = await loadKnowledge(knowledgeFolder);
  return createRetriever(entries, encoder === undefined ? {} : { embed: encoder.embed });
}

/** The cases in a folder of the data folder. Throws `FolderInUseError` where another Heed works on it. */
export function openEngine(
  { dataFolder }: Pick<Config, 'dataFolder'>,
  folder: string,
  { settings, ...parts }: { time: Time; logger: Logger; settings: () => Settings },
): Promise<Engine> {
  return createEmbeddedEngine({
    folder: join(dataFolder, folder),
    place: (event, candidates) =>
      place(event, candidates, channelOf(event.channel, settings()).watched),
    ...parts,
  });
}

/** The rotas that others keep: in calendars of the data folder and the web, and on these platforms. */
export function createRotas(
  { dataFolder }: Pick<Config, 'dataFolder'>,
  parts: Omit<DirectoryKeeperOptions, 'sources'> & Pick<SourcesOptions, 'adapters'>,
): DirectoryKeeper {
  const { adapters, time } = parts;
  const calendars = createCalendarFetcher({ folder: dataFolder });
  return createDirectoryKeeper({ ...parts, sources: createSources({ calendars, adapters, time }) });
}

/** Where the settings of the desk lie. */
export function settingsFile({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'settings.json');
}
