import { chanceOf, logit } from '../../domain/chance.ts';
import { placeOfHighest } from '../../domain/highest.ts';
import { isAtStandstill } from './facts/standstill.ts';
import { softmax } from './head.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { withLeaving } from './leaving.ts';
import type { Found } from './signals.ts';
import type { HeadPair, Lines, Trained } from './weights.ts';

/** What one turn says by itself, before the conversation around it is looked at. */
export interface TextReading {
  readonly text: string;
  readonly found: readonly Found[];
  /** Chances of P1 to P4, moved so that the lines drawn for each choice lie at one half; `likeliestLevel` reads them. */
  readonly urgencies: readonly number[];
  /** Chances in the order of `Mood` and `Style`. */
  readonly moods: readonly number[];
  readonly styles: readonly number[];
  /** How likely they say that they leave, 0 to 1, with the line at one half. */
  readonly leaving: number;
  /** Log-odds that a conversation in which this is said is lost later, by these words alone. */
  readonly heat: number;
  /** The sentence vector of the text; absent without the encoder and for other languages than English. */
  readonly vector: Float32Array | undefined;
}

/** Reads one text: word shapes, named features and, where there is one, its vector. */
export function readText(
  text: string,
  language: string,
  { weights, calibration }: Trained,
  vector?: Float32Array,
): TextReading {
  const inputs = inputsOf(text, language, vector);
  const cool = { ...inputs, sparse: inputs.cooled };
  const lines = vector === undefined ? calibration.ngrams : calibration.encoder;
  const chance = (name: 'grave' | 'gravest' | 'light' | 'leaving') =>
    lined(mixed(weights[name], name === 'leaving' ? inputs : cool)[0] ?? 0, lines[name]);
  const leaving = chance('leaving');
  const gravest = isAtStandstill(inputs.facts) ? 1 : chance('gravest');
  return {
    text,
    found: withLeaving(inputs.found, leaving, text, weights.leaving.ngrams),
    urgencies: levels(chance('grave'), gravest, chance('light')),
    moods: mixed(weights.mood, inputs),
    styles: mixed(weights.style, inputs),
    leaving,
    heat: logit(mixed(weights.heat, inputs)[0] ?? 0),
    vector,
  };
}

/** Chances of P1 to P4 from those of the three choices between them. */
export function levels(grave: number, gravest: number, light: number): number[] {
  const rest = 1 - grave;
  return [grave * gravest, grave * (1 - gravest), rest * light, rest * (1 - light)];
}

/** A chance moved so that one at the line comes to one half. */
function lined(chance: number, line: Lines['grave']): number {
  return chanceOf(logit(chance) - logit(line));
}

/** The two heads' log-probabilities mixed by their share; the n-gram head alone where there is no vector. */
export function mixed(
  pair: HeadPair,
  { sparse, dense }: Pick<Inputs, 'sparse' | 'dense'>,
): number[] {
  const left = softmax(pair.ngrams.sparse(sparse));
  if (dense === undefined) return left;
  return blended(left, softmax(pair.encoder.dense(dense)), pair.share);
}

/** Two lists of probabilities mixed in log space; `share` is the weight of the first, 0 to 1. */
export function blended(
  left: readonly number[],
  right: readonly number[],
  share: number,
): number[] {
  return softmax(
    left.map(
      (value, index) =>
        share * Math.log(value + 1e-9) + (1 - share) * Math.log((right[index] ?? 0) + 1e-9),
    ),
  );
}

/** The class of the highest probability. */
export function bestOf<Name extends string>(
  probabilities: readonly number[],
  classes: readonly Name[],
): Name | undefined {
  return classes[placeOfHighest(probabilities)];
}
