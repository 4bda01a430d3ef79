import type { Mood, Style, Urgency } from './assessment.ts';
import type { ActionName } from './message.ts';

/** What an urgency means, as a card says it. */
export const URGENCY_WORDS: Record<Urgency, string> = {
  P1: 'harm now, or past repair within hours',
  P2: 'blocked, or money or a near date at stake',
  P3: 'partly broken, and there is a way round it',
  P4: 'waiting costs nothing',
};

/** What a style asks of the answer, in a few words. */
export const STYLE_WORDS: Record<Style, string> = {
  hurried: 'answer first, and short',
  inquisitive: 'explain why, answer every question',
  'matter-of-fact': 'facts and numbered steps',
  warm: 'friendly and personal',
};

/** What a mood asks of the answer, in a few words. */
export const MOOD_WORDS: Record<Mood, string> = {
  calm: 'no special care needed',
  pleased: 'thank them for what they praise',
  confused: 'one step at a time',
  anxious: 'reassure first',
  frustrated: 'own it, then the plan',
  angry: 'stay level, own it once',
};

/** What a button is called, on every platform. */
export const BUTTON_WORDS: Record<ActionName, string> = {
  send: 'send',
  edit: 'edit',
  copy: 'copy',
  escalate: 'escalate',
  take: 'take',
  'wrong-tag': 'wrong tag',
  snooze: 'snooze',
  merge: 'merge',
  split: 'split',
  close: 'close',
  'have-it': 'have it',
  'pass-on': 'pass on',
  'not-needed': 'not needed',
  'call-back': 'offer a call-back',
  grant: 'grant',
  kept: 'promise kept',
  log: 'log',
  feedback: 'feedback',
};
