import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createHead, type Head, StoredHead } from './head.ts';

const Pair = z.object({
  ngrams: StoredHead,
  encoder: StoredHead,
  /** Weight of the n-gram head in the mixture of log-probabilities, 0 to 1; chosen by cross-validation. */
  share: z.number().min(0).max(1),
});

/** The file that `npm run train` writes; MODEL_CARD.md beside it says from what. */
export const StoredWeights = z.object({ urgency: Pair, mood: Pair, style: Pair });
export type StoredWeights = z.infer<typeof StoredWeights>;

/** Platt scaling (Platt, 1999): probability = sigmoid(slope * score + offset), with the sentence encoder and without. */
export const Calibration = z.object({
  encoder: z.tuple([z.number(), z.number()]),
  ngrams: z.tuple([z.number(), z.number()]),
});
export type Calibration = z.infer<typeof Calibration>;

/** Two heads over the same classes: one for word shapes, one for meaning. */
export interface HeadPair {
  readonly ngrams: Head;
  readonly encoder: Head;
  readonly share: number;
}

export interface Weights {
  readonly urgency: HeadPair;
  readonly mood: HeadPair;
  readonly style: HeadPair;
}

/** Reads the trained heads that ship with Heed. */
export function loadWeights(): Weights {
  const stored = StoredWeights.parse(readJson('heads.json'));
  return {
    urgency: pairOf(stored.urgency),
    mood: pairOf(stored.mood),
    style: pairOf(stored.style),
  };
}

/** Reads how risk scores become chances; written by `npm run calibrate`. */
export function loadCalibration(): Calibration {
  return Calibration.parse(readJson('calibration.json'));
}

export function pairOf(stored: z.infer<typeof Pair>): HeadPair {
  return {
    ngrams: createHead(stored.ngrams),
    encoder: createHead(stored.encoder),
    share: stored.share,
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./weights/${name}`, import.meta.url), 'utf8'));
}
