import type { SignalKind } from '../../../domain/signal.ts';

/** One way of saying something. `strength` of `high` says so outright, `low` hints at it. */
export interface Pattern {
  readonly kind: SignalKind;
  readonly strength: 'low' | 'high';
  /** Matched against the text as written, case ignored; apostrophes may be missing, as they often are. */
  readonly match: RegExp;
  /** Why it matters here, one clause in our words. */
  readonly why: string;
}

/** Joins alternatives into one case-blind pattern between word borders that know letters with accents. */
export function anyOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A phrase list that says so outright. */
export function high(kind: SignalKind, why: string, alternatives: readonly string[]): Pattern {
  return { kind, strength: 'high', why, match: anyOf(...alternatives) };
}

/** A phrase list that only hints at it. */
export function low(kind: SignalKind, why: string, alternatives: readonly string[]): Pattern {
  return { kind, strength: 'low', why, match: anyOf(...alternatives) };
}
