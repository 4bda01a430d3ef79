import type { Hint } from '../../domain/assessment.ts';
import { SignalKind } from '../../domain/signal.ts';
import { CUES, cuesIn } from './cues/cues.ts';
import { BLOCKED, FACTS, type Fact, HARM } from './facts/fact.ts';
import { type Found, strengthOf } from './signals.ts';

/** What changes the weight of another fact: an outage that is over, a fraud that is only supposed, a parcel for a wedding. */
const TURNS = [
  ...([
    'over',
    'supposed',
    'question',
    'workaround',
    'wish',
    'opinion',
    'elsewhere',
    'thanks',
  ] as const),
  ...(['soon', 'now', 'whole', 'business', 'frail', 'occasion', 'long'] as const),
] as const satisfies Fact[];
/** What is turned by them: the most of several facts, two that are told together, or one. */
const TURNED: readonly (readonly [name: string, of: (has: Has) => number])[] = [
  ['harm', (has) => Math.max(...HARM.map(has))],
  ['blocked', (has) => Math.max(...BLOCKED.map(has))],
  ['money gone', (has) => has('much-money') * has('taken')],
  ['much money', (has) => has('much-money')],
  ['goods', (has) => has('goods')],
  ['fault', (has) => has('fault')],
];

type Has = (fact: Fact) => number;

/** A cue and a fact may have one name. */
export function cueName(cue: string): string {
  return `cue ${cue}`;
}

/** A signal's name among the others. */
export function signalName(kind: SignalKind): string {
  return `signal ${kind}`;
}

/**
 * The numbers with a name that the heads learn from beside word shapes and sentence vectors: facts, facts together, cues and signals. They
 * mean the same in every language, so what is learned in one holds in the others.
 */
export const NAMED: readonly string[] = [
  ...FACTS,
  ...TURNED.flatMap(([name]) => [`any ${name}`, ...TURNS.map((turn) => `${name}, ${turn}`)]),
  ...CUES.map(cueName),
  ...SignalKind.options.map(signalName),
];

/**
 * How much a named feature weighs beside a sentence vector of unit length, before anything is learned. Ours: our own folds would have it
 * higher, but phrases are known better by the corpus they were written with than by strangers.
 */
const SCALE = 0.5;

/** What a signal is worth by how outright it was said. */
const SAID: Readonly<Record<Hint, number>> = { none: 0, low: 0.5, high: 1 };

/** One number, 0 to `SCALE`, for each of `NAMED`. */
export function namedOf(
  text: string,
  language: string,
  facts: ReadonlySet<Fact>,
  found: readonly Found[],
): Float32Array {
  const has: Has = (fact) => Number(facts.has(fact));
  const turned = TURNED.flatMap(([, of]) => {
    const value = of(has);
    return [value, ...TURNS.map((turn) => value * has(turn))];
  });
  const signals = SignalKind.options.map((kind) => SAID[strengthOf(found, kind)]);
  const all = [...FACTS.map(has), ...turned, ...cuesIn(text, language), ...signals];
  return Float32Array.from(all, (value) => SCALE * value);
}
