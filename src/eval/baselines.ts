import { Urgency } from '../domain/assessment.ts';
import { wordsOf } from '../domain/words.ts';

/** The names of the baselines as the tables head them. */
export const BASELINES = {
  turns: 'turn count',
  angry: 'angry words',
  bag: 'bag of words',
  keywords: 'keyword rule',
  always: 'always English',
} as const;

/** What an angry customer of an English-speaking desk says; the usual word list, made without looking at any set. */
const ANGRY = new Set(
  `angry annoyed annoying appalled appalling atrocious awful bad bullshit clowns crap damn disappointed disappointing disappointment
  disgrace disgraceful disgusted disgusting dreadful fed ffs fraud frustrated frustrating frustration fuck fucking fuming furious garbage
  hate hell horrendous horrible idiot idiots incompetent insulting joke lied liar liars livid lying mad nonsense outrage outraged outrageous
  pathetic pissed poor rage raging ridiculous ripoff robbed rubbish rude scam scammers shambles shame shameful shit shocking sick stupid
  suck sucks terrible thieves trash unacceptable unbelievable unhappy upset useless waste wasted wasting worse worst wtf`.split(
    /\s+/,
  ),
);

/** How many angry words a text holds. */
export function angryWords(text: string): number {
  return wordsOf(text).filter((word) => ANGRY.has(word)).length;
}

/** A usual keyword rule for urgency, the gravest level first; what matches nothing is P4. */
const KEYWORDS: readonly (readonly [Urgency, RegExp])[] = [
  [
    'P1',
    /\b(?:urgent(?:ly)?|asap|immediately|emergency|critical|hacked|fraud|stolen|outage|data loss|lost all|crash(?:es|ed)?|down)\b/i,
  ],
  [
    'P2',
    /\b(?:can(?:no|')?t|cannot|unable|blocked|locked out|charged twice|refund|deadline|today|tomorrow|fail(?:s|ed|ure)?|not working)\b/i,
  ],
  [
    'P3',
    /\b(?:error|bug|issue|problem|broken|wrong|late|missing|slow|help|doesn(?:')?t|incorrect)\b/i,
  ],
];

/** The urgency that keywords alone would give. */
export function keywordUrgency(text: string): Urgency {
  return KEYWORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'P4';
}

/** Urgency as a number that grows with it: P4 is 0, P1 is 3. */
export function urgencyLevel(urgency: Urgency): number {
  return Urgency.options.length - 1 - Urgency.options.indexOf(urgency);
}
