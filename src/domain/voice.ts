import type { Mood, Style } from './assessment.ts';

/** How a reply is written for one style: the style guide as data. */
export interface Voice {
  /** How long a reply should be, in words; the drafter stops adding detail past it. */
  readonly words: number;
  readonly greets: boolean;
  readonly closes: boolean;
  /** What comes first after the acknowledgement. */
  readonly order: 'steps-first' | 'facts-first';
  readonly numbered: boolean;
  /** How much of an entry's answer is told: its first sentence, its first paragraph, or all of it. */
  readonly detail: 'sentence' | 'paragraph' | 'all';
  /** How the sentence ends that says when they hear from us next. */
  readonly nextWord: string;
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
    nextWord: '',
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
    nextWord: ', with or without news',
    instruction: 'Facts, then numbered steps. Plain and exact, no feeling, no filler.',
  },
  inquisitive: {
    words: 200,
    greets: true,
    closes: false,
    order: 'facts-first',
    numbered: true,
    detail: 'all',
    nextWord: ', also about anything I could not find out',
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
    nextWord: ', sooner if I have news',
    instruction:
      'Friendly and personal: greet by name, thank them, close kindly. Keep the plan concrete.',
  },
};

/** The voice for a style that could not be told: plain and polite. */
export const PLAIN_VOICE: Voice = { ...VOICES['matter-of-fact'], greets: true, numbered: false };

export function voiceFor(style: Style | null): Voice {
  return style === null ? PLAIN_VOICE : VOICES[style];
}

/** What care a mood asks for. */
export interface Care {
  /** One sentence that meets the feeling; empty when there is nothing to meet. True of whoever presses send, as they press it. */
  readonly opening: string;
  /** The same for those who want no feeling or have no time. */
  readonly brief: string;
  /** Before anything else, or once their issue has been named. */
  readonly place: 'first' | 'second';
  /** Forbids cheer. */
  readonly sober: boolean;
  /** Steps are numbered whatever the voice, one thing at a time. */
  readonly stepByStep: boolean;
  readonly instruction: string;
}

export const CARES: Record<Mood, Care> = {
  calm: {
    opening: '',
    brief: '',
    place: 'second',
    sober: false,
    stepByStep: false,
    instruction: 'No special care needed.',
  },
  pleased: {
    opening: 'Thank you for the kind words.',
    brief: 'Thank you.',
    place: 'first',
    sober: false,
    stepByStep: false,
    instruction: 'Thank them for what they praised, by name.',
  },
  confused: {
    opening: 'Let us take it one step at a time.',
    brief: 'One step at a time.',
    place: 'second',
    sober: false,
    stepByStep: true,
    instruction: 'One thing at a time, no jargon, say what each step leads to.',
  },
  anxious: {
    opening: 'I have read your message and I am on it now.',
    brief: 'I am on it now.',
    place: 'first',
    sober: true,
    stepByStep: false,
    instruction: 'Reassure first with what is already being done, then the steps.',
  },
  frustrated: {
    opening: 'This has taken more of your time than it should.',
    brief: 'This should have been easier.',
    place: 'second',
    sober: true,
    stepByStep: false,
    instruction: 'Own what went wrong in one sentence, then the plan. No cheer, no excuses.',
  },
  angry: {
    opening: 'You are right to expect better than this.',
    brief: 'You are right to expect better.',
    place: 'second',
    sober: true,
    stepByStep: false,
    instruction: 'Stay level and brief, do not mirror the anger, own it once, then the plan.',
  },
};
