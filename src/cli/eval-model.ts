import { join } from 'node:path';
import { createOpenAiAssessor } from '../assess/openai.ts';
import { createEncoder, createLocalMind, modelOptions } from '../compose.ts';
import { type Config, ConfigError, type ModelConfig } from '../config.ts';
import { askModel } from '../eval/ask-model.ts';
import { type Estimate, estimate } from '../eval/estimate.ts';
import { openKeptAnswers } from '../eval/kept-answers.ts';
import { createMeter } from '../eval/meter.ts';
import type { Task } from '../eval/tasks.ts';
import { answersOf, costWords, tokensOf } from '../eval/use-words.ts';
import { KEEP_FILE } from './eval-flags.ts';
import type { Judges } from './eval-judges.ts';

export interface ModelRun {
  /** The file of kept answers; one in the data folder where it is undefined. */
  readonly keep: string | undefined;
  /** In US dollars; undefined for no limit. */
  readonly maxCost: number | undefined;
  /** All that will be judged. */
  tasks(): readonly Task[];
}

/** The model that is configured. Throws `ConfigError` when none is, or when its cost is to be limited and no price is set. */
export function configuredModel(config: Config, maxCost: number | undefined): ModelConfig {
  if (config.model === undefined) {
    throw new ConfigError(
      'No model is configured. Set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT (.env.example says how), or leave out --assessor openai.',
    );
  }
  if (maxCost !== undefined && config.model.price === undefined) {
    throw new ConfigError(
      '--max-cost needs to know what the model costs. Set HEED_MODEL_INPUT_PRICE and HEED_MODEL_OUTPUT_PRICE, in US dollars per million tokens.',
    );
  }
  return config.model;
}

/**
 * The configured model with the floor under its answers and the local judgement behind them, as in the product. Throws `ConfigError`
 * or `KeepError` where it cannot begin.
 */
export async function modelJudges(config: Config, run: ModelRun): Promise<Judges> {
  const chosen = configuredModel(config, run.maxCost);
  const model = createOpenAiAssessor(modelOptions(chosen));
  const kept = openKeptAnswers(run.keep ?? join(config.dataFolder, KEEP_FILE));
  const planned = estimate(run.tasks(), kept, { model: model.name, price: chosen.price });
  const meter = createMeter({ maxCost: run.maxCost, expected: planned.dearest });
  const encoder = await createEncoder(config);
  const local = createLocalMind(encoder).assessor;
  const words = createLocalMind(undefined).assessor;
  return {
    judges: [{ judge: `Heed, ${model.name}`, ask: askModel({ model, local, words, kept, meter }) }],
    paid: { meter, plan: planOf(planned, kept.file) },
    async stop() {
      await model.stop();
      await encoder?.stop();
    },
  };
}

function planOf(planned: Estimate, file: string): string {
  const { rows, messages, kept, cost } = planned;
  const open = messages - kept;
  const costs =
    cost === null ? `The cost is not known: ${costWords(null)}.` : `About ${costWords(cost)}.`;
  return [
    `${rows} rows with ${messages} messages; the answers to ${kept} are kept in ${file}.`,
    `To ask: ${answersOf(open, 'message')}, about ${tokensOf(planned)}. ${costs} A model that thinks before it answers takes more.`,
  ].join('\n');
}
