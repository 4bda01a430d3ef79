import type { Encoder } from '../src/assess/local/encoder.ts';
import { readConversation } from '../src/assess/local/local.ts';
import type { Lines, Weights } from '../src/assess/local/weights.ts';
import { turnOf } from '../src/eval/rows.ts';

/** What the heads say of a message before any line is drawn: chances, 0 to 1. */
export interface Chances {
  readonly grave: number;
  readonly gravest: number;
  readonly light: number;
  readonly leaving: number;
}

/** Lines before any is drawn: with every line at one half a reading says what the heads say. */
export const UNDRAWN: Lines = { risk: [1, 0], grave: 0.5, gravest: 0.5, light: 0.5, leaving: 0.5 };

/** Lets the heads read messages, each by itself. */
export async function readChances(
  texts: readonly string[],
  weights: Weights,
  encoder: Encoder | undefined,
): Promise<Chances[]> {
  const trained = { weights, calibration: { encoder: UNDRAWN, ngrams: UNDRAWN } };
  const all: Chances[] = [];
  for (const text of texts) {
    const { readings } = await readConversation({ turns: [turnOf(text)] }, trained, encoder);
    const [first = 0, second = 0, third = 0, fourth = 0] = readings[0]?.urgencies ?? [];
    all.push({
      grave: first + second,
      gravest: first / (first + second || 1),
      light: third / (third + fourth || 1),
      leaving: readings[0]?.leaving ?? 0,
    });
  }
  return all;
}
