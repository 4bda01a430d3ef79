import type { Conversation } from '../../domain/conversation.ts';
import type { Assessor } from '../assessor.ts';
import type { Encoder } from './encoder.ts';
import { judgeView, type Trained } from './judge.ts';
import { languageOfTurns } from './language.ts';
import { readText, type TextReading, type Vectors } from './read-text.ts';
import { cooled } from './text.ts';
import { type View, viewOf } from './view.ts';
import { loadCalibration, loadWeights, type Weights } from './weights.ts';

export interface LocalAssessorOptions {
  /** The started sentence encoder: better tags in English. Without it the n-gram heads judge alone. */
  readonly encoder: Encoder | undefined;
}

/** Judges with no key and no network: phrases, trained heads, and the course of the conversation. Never throws for any text. */
export function createLocalAssessor({ encoder }: LocalAssessorOptions): Assessor {
  const trained: Trained = { weights: loadWeights(), calibration: loadCalibration() };
  return {
    name: encoder === undefined ? 'local' : 'local+use',
    async assess(conversation, _signal, adjustment) {
      const { view, readings, language } = await readConversation(
        conversation,
        trained.weights,
        encoder,
      );
      return { assessment: judgeView(view, readings, language, trained, adjustment) };
    },
    async stop() {},
  };
}

/** Reads each heard turn of a conversation by itself. */
export async function readConversation(
  conversation: Conversation,
  weights: Weights,
  encoder: Encoder | undefined,
): Promise<{ view: View; readings: TextReading[]; language: string }> {
  const view = viewOf(conversation);
  const texts = view.heard.map(({ turn }) => turn.text);
  const language = languageOfTurns(texts);
  const vectors = language === 'en' ? await encode(encoder, texts) : undefined;
  const readings = texts.map((text, index) => readText(text, language, weights, vectors?.[index]));
  return { view, readings, language };
}

/** The vectors of each text, plain and cooled; undefined when there is no encoder. */
async function encode(
  encoder: Encoder | undefined,
  texts: readonly string[],
): Promise<Vectors[] | undefined> {
  const vectors = await encoder?.embed([...texts, ...texts.map(cooled)]);
  if (vectors === undefined) return undefined;
  return texts.map((_, index) => ({
    plain: vectors[index] ?? new Float32Array(),
    cooled: vectors[texts.length + index] ?? new Float32Array(),
  }));
}
