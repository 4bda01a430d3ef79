import { CUES } from '../../src/assess/local/cues/cues.ts';
import { DIMENSIONS, type Inputs } from '../../src/assess/local/inputs.ts';
import { NAMED } from '../../src/assess/local/named.ts';
import { BUCKETS, type Sparse } from '../../src/assess/local/ngrams.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { picked } from '../examples.ts';
import type { Part } from './variants.ts';

const FIRST_SIGNAL = NAMED.length - SignalKind.options.length;
const FIRST_CUE = FIRST_SIGNAL - CUES.length;

/** The part that a named feature belongs to. By its place: a fact and a cue may share a name. */
export function partOf(place: number): Part {
  if (place >= FIRST_SIGNAL) return 'phrases';
  return place >= FIRST_CUE ? 'cues' : 'facts';
}

/** The inputs with only these parts in them. A head that learns from them has no weight for the others, so it needs no mask in use. */
export function masked(inputs: Inputs, parts: ReadonlySet<Part>): Inputs {
  return {
    found: inputs.found,
    facts: inputs.facts,
    sparse: sparseOf(inputs.sparse, parts),
    cooled: sparseOf(inputs.cooled, parts),
    dense: parts.has('meaning')
      ? inputs.dense?.map((value, place) => (isDenseShown(place, parts) ? value : 0))
      : undefined,
  };
}

function sparseOf(sparse: Sparse, parts: ReadonlySet<Part>): Sparse {
  return picked(sparse, (index) => parts.has(index < BUCKETS ? 'shapes' : partOf(index - BUCKETS)));
}

function isDenseShown(place: number, parts: ReadonlySet<Part>): boolean {
  return place < DIMENSIONS || parts.has(partOf(place - DIMENSIONS));
}
