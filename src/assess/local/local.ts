import type { Conversation } from '../../domain/conversation.ts';
import type { Assessor } from '../assessor.ts';
import type { Encoder } from './encoder.ts';
import { judgeView } from './judge.ts';
import { languageOfTurns } from './language.ts';
import { readText, type TextReading } from './read-text.ts';
import { bare } from './text.ts';
import { type View, viewOf } from './view.ts';
import { loadTrained, type Trained } from './weights.ts';

export interface LocalAssessorOptions {
  /** The started sentence encoder: better tags in English. Without it the n-gram heads judge alone. */
  readonly encoder: Encoder | undefined;
}

/** Judges with no key and no network: phrases, trained heads, and the course of the conversation. Never throws for any text. */
export function createLocalAssessor({ encoder }: LocalAssessorOptions): Assessor {
  const trained = loadTrained();
  return {
    name: encoder === undefined ? 'local' : 'local+use',
    async assess(conversation, _signal, adjustment) {
      const { view, readings, language } = await readConversation(conversation, trained, encoder);
      return { assessment: judgeView(view, readings, language, trained, adjustment) };
    },
    async stop() {},
  };
}

/** Reads each heard turn of a conversation by itself. */
export async function readConversation(
  conversation: Conversation,
  trained: Trained,
  encoder: Encoder | undefined,
): Promise<{ view: View; readings: TextReading[]; language: string }> {
  const view = viewOf(conversation);
  const texts = view.heard.map(({ turn }) => turn.text);
  const language = languageOfTurns(texts);
  const vectors = language === 'en' ? await encoder?.embed(texts.map(bare)) : undefined;
  const readings = texts.map((text, index) => readText(text, language, trained, vectors?.[index]));
  return { view, readings, language };
}
