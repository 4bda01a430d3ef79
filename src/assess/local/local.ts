import type { Conversation } from '../../domain/conversation.ts';
import type { Assessor } from '../assessor.ts';
import { createBoundedMap } from './bounded-map.ts';
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

/** Readings kept, so that a conversation's earlier turns are not read again at each new one. */
const KEPT = 500;

/** Judges with no key and no network: phrases, trained heads, and the course of the conversation. Never throws for any text. */
export function createLocalAssessor({ encoder }: LocalAssessorOptions): Assessor {
  const trained = loadTrained();
  const read = rememberingReader();
  return {
    name: encoder === undefined ? 'local' : 'local+use',
    async assess(conversation, _signal, adjustment) {
      const { view, readings, language } = await readConversation(
        conversation,
        trained,
        encoder,
        read,
      );
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
  read: typeof readText = readText,
): Promise<{ view: View; readings: TextReading[]; language: string }> {
  const view = viewOf(conversation);
  const texts = view.heard.map(({ turn }) => turn.text);
  const language = languageOfTurns(texts);
  const vectors = language === 'en' ? await encoder?.embed(texts.map(bare)) : undefined;
  const readings = texts.map((text, index) => read(text, language, trained, vectors?.[index]));
  return { view, readings, language };
}

/** Reads a text once: the same words in the same language, with a vector or without, always read the same. */
function rememberingReader(): typeof readText {
  const readings = createBoundedMap<TextReading>(KEPT);
  return (text, language, trained, vector) => {
    const key = `${language} ${vector === undefined ? 'words' : 'vector'} ${text}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const reading = readText(text, language, trained, vector);
    readings.set(key, reading);
    return reading;
  };
}
