import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createHead, type Head, StoredHead } from './head.ts';

/** Two heads over the same classes, as stored. */
const StoredPair = z.object({
  ngrams: StoredHead,
  encoder: StoredHead,
  /** Weight of the n-gram head in the mixture of log-probabilities, 0 to 1; chosen by cross-validation. */
  share: z.number().min(0).max(1),
});
export type StoredPair = z.infer<typeof StoredPair>;

/** What is learned, each a head of its own. */
export const HEADS = ['grave', 'gravest', 'light', 'mood', 'style', 'leaving', 'heat'] as const;
export type HeadName = (typeof HEADS)[number];

/** The file that `npm run train` writes; MODEL_CARD.md beside it says from what. */
export const StoredWeights = z.object({
  /** P1 or P2, against P3 or P4. */
  grave: StoredPair,
  /** P1 against P2, where it is one of them. */
  gravest: StoredPair,
  /** P3 against P4, where it is one of them. */
  light: StoredPair,
  mood: StoredPair,
  style: StoredPair,
  /** Whether they say that they leave. */
  leaving: StoredPair,
  /** Whether a conversation in which this is said is lost later. */
  heat: StoredPair,
});
export type StoredWeights = z.infer<typeof StoredWeights>;

/** Where the lines are drawn; from development sets, never from what the weights were learned from. */
const Lines = z.object({
  /** Platt scaling (Platt, 1999): chance = sigmoid(slope * score + offset). */
  risk: z.tuple([z.number(), z.number()]),
  /** The chance from which on each is believed. */
  grave: z.number().min(0).max(1),
  gravest: z.number().min(0).max(1),
  light: z.number().min(0).max(1),
  leaving: z.number().min(0).max(1),
});
export type Lines = z.infer<typeof Lines>;

/** The file that `npm run calibrate` writes: the lines with the sentence encoder and without. */
export const Calibration = z.object({ encoder: Lines, ngrams: Lines });
export type Calibration = z.infer<typeof Calibration>;

/** Two heads over the same classes: one for word shapes, one for meaning. Both read the named features besides. */
export interface HeadPair {
  readonly ngrams: Head;
  readonly encoder: Head;
  readonly share: number;
}

/** All heads, ready to use. */
export type Weights = Readonly<Record<HeadName, HeadPair>>;

/** What ships with Heed: the heads, and where the lines are drawn. */
export interface Trained {
  readonly weights: Weights;
  readonly calibration: Calibration;
}

let trained: Trained | undefined;

/** What ships with Heed, read from disk when it is first wanted and once only: it is the same for everybody. Throws where a file is damaged. */
export function loadTrained(): Trained {
  trained ??= {
    weights: weightsOf(StoredWeights.parse(readJson('heads.json'))),
    calibration: Calibration.parse(readJson('calibration.json')),
  };
  return trained;
}

/** Heads ready to use. */
export function weightsOf(stored: StoredWeights): Weights {
  return {
    grave: pairOf(stored.grave),
    gravest: pairOf(stored.gravest),
    light: pairOf(stored.light),
    mood: pairOf(stored.mood),
    style: pairOf(stored.style),
    leaving: pairOf(stored.leaving),
    heat: pairOf(stored.heat),
  };
}

function pairOf(stored: StoredPair): HeadPair {
  return {
    ngrams: createHead(stored.ngrams),
    encoder: createHead(stored.encoder),
    share: stored.share,
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./weights/${name}`, import.meta.url), 'utf8'));
}
