import type { Encoder } from '../src/assess/local/encoder.ts';
import { ngrams } from '../src/assess/local/ngrams.ts';
import { costNames, type Found, featureNames, findSignals } from '../src/assess/local/signals.ts';
import { cooled } from '../src/assess/local/text.ts';
import { Mood, Style, Urgency } from '../src/domain/assessment.ts';
import type { LabelledMessage } from './corpus.ts';
import type { Example } from './softmax.ts';

/** Numbers a sentence vector has. */
export const DIMENSIONS = 512;
const ALL = Array.from({ length: DIMENSIONS }, (_, index) => index);

/** The three tags learned from single messages. */
export interface Tag {
  readonly name: 'urgency' | 'mood' | 'style';
  readonly classes: readonly string[];
  /** Urgency is learned from the text with the heat taken out. */
  readonly text: (message: LabelledMessage) => string;
  /** The finds that this head may learn from. */
  readonly names: (found: readonly Found[]) => string[];
  readonly targets: (message: LabelledMessage) => number[];
}

export const TAGS: readonly Tag[] = [
  {
    name: 'urgency',
    classes: Urgency.options,
    text: (one) => cooled(one.text),
    names: costNames,
    targets: urgencyTargets,
  },
  {
    name: 'mood',
    classes: Mood.options,
    text: (one) => one.text,
    names: featureNames,
    targets: (one) => oneHot(Mood.options, one.mood),
  },
  {
    name: 'style',
    classes: Style.options,
    text: (one) => one.text,
    names: featureNames,
    targets: (one) => oneHot(Style.options, one.style),
  },
];

/** Where a second level could be defended, it gets a quarter of the belief. */
function urgencyTargets(message: LabelledMessage): number[] {
  const others = message.acceptable.filter((level) => level !== message.urgency);
  if (others.length === 0) return oneHot(Urgency.options, message.urgency);
  return Urgency.options.map((level) =>
    level === message.urgency ? 0.75 : others.includes(level) ? 0.25 / others.length : 0,
  );
}

function oneHot(classes: readonly string[], name: string): number[] {
  return classes.map((candidate) => (candidate === name ? 1 : 0));
}

export function sparseExample(tag: Tag, message: LabelledMessage): Example {
  const found = findSignals(message.text, message.lang);
  const { indexes, values } = ngrams(tag.text(message), tag.names(found));
  return { indexes, values, targets: tag.targets(message) };
}

export function denseExample(values: Float32Array, targets: readonly number[]): Example {
  return { indexes: ALL.slice(0, values.length), values, targets };
}

/** Encodes many texts, telling how far it has come. */
export async function encodeAll(
  encoder: Encoder,
  texts: readonly string[],
  label: string,
): Promise<Map<string, Float32Array>> {
  const unique = [...new Set(texts)];
  const vectors = new Map<string, Float32Array>();
  for (let start = 0; start < unique.length; start += 16) {
    const batch = unique.slice(start, start + 16);
    const found = await encoder.embed(batch);
    if (found === undefined)
      throw new Error(
        'The sentence encoder stopped. Training needs the optional @energetic-ai packages.',
      );
    batch.forEach((text, index) => {
      const vector = found[index];
      if (vector !== undefined) vectors.set(text, vector);
    });
    process.stderr.write(`\r${label}: ${Math.min(start + 16, unique.length)} of ${unique.length}`);
  }
  process.stderr.write('\n');
  return vectors;
}
