import type { Encoder } from '../src/assess/local/encoder.ts';
import { type Inputs, inputsOf } from '../src/assess/local/inputs.ts';
import { bare } from '../src/assess/local/text.ts';
import {
  type LabelledConversation,
  type LabelledMessage,
  loadConversations,
  loadMessages,
} from './corpus.ts';
import { groupOf } from './groups.ts';

/** A text to learn from, as the heads see it. */
export interface Item {
  readonly id: string;
  /** Items of one group are never on both sides of a split: twins, and messages of one conversation. */
  readonly group: string;
  readonly language: string;
  /** Which file it stands in. */
  readonly source: string;
  readonly inputs: Inputs;
  /** The labels of a message read by itself. */
  readonly label: LabelledMessage | undefined;
  /** Of a customer's turn in a conversation: the chance that it is lost, 0 to 1. */
  readonly risk: number | undefined;
}

interface Text extends Omit<Item, 'inputs'> {
  readonly text: string;
}

/** Our whole corpus: messages, and the customers' turns of conversations. */
export async function loadItems(
  encoder: Encoder,
  onProgress: (done: number, of: number) => void,
): Promise<Item[]> {
  const texts = [...loadMessages().map(ofMessage), ...loadConversations().flatMap(ofConversation)];
  const vectors = await encodeAll(encoder, texts, onProgress);
  return texts.map(({ text, ...item }) => ({
    ...item,
    inputs: inputsOf(text, item.language, vectors.get(bare(text))),
  }));
}

function ofMessage(label: LabelledMessage): Text {
  const { id, lang, text, file } = label;
  return { id, group: groupOf(id), text, label, language: lang, source: file, risk: undefined };
}

function ofConversation({ id, lang, turns, risk, at_turn, file }: LabelledConversation): Text[] {
  return turns.flatMap(({ who, text }, index) => {
    const said = risk[index];
    if (who === 'agent' || said === null || said === undefined) return [];
    return [
      {
        ...{ id: `${id}:${index}`, group: id, text, language: lang, source: file },
        ...{ label: undefined, risk: index === at_turn ? Math.max(said, LOST) : said },
      },
    ];
  });
}

/** What is said when a customer is lost says so, whatever the writer put down as the risk. */
const LOST = 0.85;

/** The vectors of all English texts, by their bare words. Throws where the encoder stops. */
async function encodeAll(
  encoder: Encoder,
  texts: readonly Text[],
  onProgress: (done: number, of: number) => void,
): Promise<Map<string, Float32Array>> {
  const english = texts.filter(({ language }) => language === 'en');
  const all = [...new Set(english.map(({ text }) => bare(text)))];
  const vectors = new Map<string, Float32Array>();
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH);
    const found = await encoder.embed(batch);
    if (found === undefined) throw new Error('The sentence encoder stopped while it was encoding.');
    for (const [index, text] of batch.entries()) {
      const vector = found[index];
      if (vector !== undefined && text !== '') vectors.set(text, vector);
    }
    onProgress(start + batch.length, all.length);
  }
  return vectors;
}

const BATCH = 16;
