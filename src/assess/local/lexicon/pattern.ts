import type { SignalKind } from '../../../domain/signal.ts';
import type { PhraseList } from '../phrases/phrasebook.ts';

/** One way of saying something. `strength` of `high` says so outright, `low` hints at it. */
export interface Pattern extends PhraseList {
  readonly kind: SignalKind;
  readonly strength: 'low' | 'high';
  /** Alternatives, matched against the text as written, case ignored; apostrophes may be missing, as they often are. */
  readonly phrases: readonly string[];
  /** Why it matters here, one clause in our words. */
  readonly why: string;
}

/** A phrase list that says so outright. */
export function high(kind: SignalKind, why: string, phrases: readonly string[]): Pattern {
  return { kind, strength: 'high', why, phrases };
}

/** A phrase list that only hints at it. */
export function low(kind: SignalKind, why: string, phrases: readonly string[]): Pattern {
  return { kind, strength: 'low', why, phrases };
}
