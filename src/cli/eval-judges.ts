import { createAssessorWithFallback } from '../assess/with-fallback.ts';
import { createEncoder, createLocalMind, createModelMind } from '../compose.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Judge } from '../eval/read-set.ts';

/** The judges of a run, and what lets go of them. */
export interface Judges {
  readonly judges: readonly Judge[];
  stop(): Promise<void>;
}

/** With and without the sentence encoder, whichever of them are wanted; without it alone where it is not installed. */
export async function localJudges(encoder: 'on' | 'off' | 'both'): Promise<Judges> {
  const started = await createEncoder({ encoder: encoder !== 'off' });
  const judges: Judge[] = [];
  if (started !== undefined) {
    judges.push({ judge: 'Heed, encoder', assessor: createLocalMind(started).assessor });
  }
  if (encoder !== 'on' || started === undefined) {
    judges.push({ judge: 'Heed, no encoder', assessor: createLocalMind(undefined).assessor });
  }
  return {
    judges,
    async stop() {
      await started?.stop();
    },
  };
}

/** The configured model, with the local judgement behind it as in the product. Throws `ConfigError` when none is configured. */
export async function modelJudge(config: Config): Promise<Judges> {
  const model = createModelMind(config);
  if (model === undefined) {
    throw new ConfigError(
      'No model is configured. Set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT (.env.example says how), or leave out --assessor openai.',
    );
  }
  const encoder = await createEncoder(config);
  const local = createLocalMind(encoder).assessor;
  const assessor = createAssessorWithFallback(model.assessor, local);
  return {
    judges: [{ judge: `Heed, ${model.assessor.name}`, assessor }],
    async stop() {
      await assessor.stop();
      await encoder?.stop();
    },
  };
}
