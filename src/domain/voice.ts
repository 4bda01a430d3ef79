import type { Mood, Style } from './assessment.ts';

/** How a reply is written for one style: the style guide as data. Lengths are words. */
export interface Voice {
  /** The target; the drafter stops adding detail past it. */
  readonly words: number;
  readonly greets: boolean;
  readonly closes: boolean;
  /** What comes first after the acknowledgement. */
  readonly order: 'steps-first' | 'facts-first';
  readonly numbered: boolean;
  /** How much of an entry's answer is told: its first sentence, its first paragraph, or all of it. */
  readonly detail: 'sentence' | 'paragraph' | 'all';
  readonly instruction: string;
}

/** Hurried want urgency mirrored, inquisitive want problem solving, some want cold hard facts, some want warmth (principle P4). */
export const VOICES: Record<Style, Voice> = {
  hurried: {
    words: 60,
    greets: false,
    closes: false,
    order: 'steps-first',
    numbered: false,
    detail: 'sentence',
    instruction:
      'Very short. What is being done and by when comes first. No greeting, no pleasantries.',
  },
  'matter-of-fact': {
    words: 110,
    greets: false,
    closes: false,
    order: 'facts-first',
    numbered: true,
    detail: 'paragraph',
    instruction: 'Facts, then numbered steps. Plain and exact, no feeling, no filler.',
  },
  inquisitive: {
    words: 200,
    greets: true,
    closes: false,
    order: 'facts-first',
    numbered: true,
    detail: 'all',
    instruction:
      'Explain why it is so before what to do. Answer every question asked. No stock phrases.',
  },
  warm: {
    words: 150,
    greets: true,
    closes: true,
    order: 'facts-first',
    numbered: false,
    detail: 'paragraph',
    instruction:
      'Friendly and personal: greet by name, thank them, close kindly. Keep the plan concrete.',
  },
};

/** The voice for a style that could not be told: plain and polite. */
export const PLAIN_VOICE: Voice = { ...VOICES['matter-of-fact'], greets: true, numbered: false };

export function voiceFor(style: Style | null): Voice {
  return style === null ? PLAIN_VOICE : VOICES[style];
}

/** What care a mood asks for. The opening is said before anything else; `sober` forbids cheer. */
export interface Care {
  readonly opening: string;
  readonly sober: boolean;
  readonly instruction: string;
}

export const CARES: Record<Mood, Care> = {
  calm: { opening: '', sober: false, instruction: 'No special care needed.' },
  pleased: {
    opening: 'Thank you for the kind words.',
    sober: false,
    instruction: 'Thank them for what they praised, by name.',
  },
  confused: {
    opening: "Let's take it one step at a time.",
    sober: false,
    instruction: 'One thing at a time, no jargon, say what each step leads to.',
  },
  anxious: {
    opening: 'We have this, and somebody is on it now.',
    sober: true,
    instruction: 'Reassure first with what is already being done, then the steps.',
  },
  frustrated: {
    opening: 'This has taken more of your time than it should.',
    sober: true,
    instruction: 'Own what went wrong in one sentence, then the plan. No cheer, no excuses.',
  },
  angry: {
    opening: 'You are right to expect better than this.',
    sober: true,
    instruction: 'Stay level and brief, do not mirror the anger, own it once, then the plan.',
  },
};
