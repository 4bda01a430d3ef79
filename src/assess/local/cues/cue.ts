import { unbroken } from '../../../domain/one-line.ts';
import { createPhrasebook, type Phrasebook } from '../phrases/phrasebook.ts';

/** What may be heard in how somebody writes, whatever the language. A cue says no mood: `praise` may be meant or not. */
export const PHRASE_CUES = [
  // Against the company or its people.
  'insult',
  'swearing',
  'sarcasm',
  'accusation',
  'worst',
  'fed-up',
  'leaving',
  'telling',
  'legal',
  'demand',
  'manager',
  'you-people',
  'you-did',
  'staff',
  'disbelief',
  'loyalty',
  // About the situation.
  'repeat',
  'waiting',
  'let-down',
  'sigh',
  'annoyed',
  // Unsure or afraid.
  'worry',
  'plea',
  'puzzled',
  'checking',
  // Glad and friendly.
  'praise',
  'joy',
  'relief',
  'greeting',
  'thanks',
  'please',
  'sorry',
  'story',
  'no-rush',
  // Manner.
  'haste',
  'why-how',
  'tried',
  'listing',
  'imperative',
  'we',
  'chat-spelling',
  'formal',
  'short-answer',
  'asking',
] as const;
export type PhraseCue = (typeof PHRASE_CUES)[number];

/** How a language says each cue, and what its apostrophe is worth: nothing in "don't", a border between words in "j'attends". */
export interface CuePhrases {
  readonly apostrophe: '' | ' ';
  /** A list for each of `PHRASE_CUES`. */
  readonly phrases: Phrasebook;
}

/** Up to three words between two parts of a phrase, within one sentence; bounded, so that no text makes it slow. */
export const GAP = '(?: [^ .!?]{1,24}){0,3}? ';

/** Numbers as people list them, whatever the language: codes, dates, times, versions and amounts of things. */
export const CODES =
  '[a-z]{1,4}-?\\d{3,}[\\w-]*|\\d{4,}(?:-\\w+)*|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{1,2}[:.h]\\d{2} ?(?:am|pm|h|utc|gmt|uhr)?|\\d{1,2} ?(?:am|pm|uhr)|\\d+(?:\\.\\d+){1,3}|\\d+ ?(?:gb|mb|mbps|mbit|kb|kg|g|cm|mm|km|m|ft|inch|w|kwh|v|hz|ghz|tb|ml|l)';

/** One of the words at the start of a text or of a sentence. */
export function atStart(words: string): string {
  return `(?<=^|[.!?,;:-] ?)(?:${words})`;
}

/** One of the words as all there is to a text, or with a few short words after it. */
export function asAnswer(words: string): string {
  return `(?<=^[^a-z]{0,3})(?:${words})(?=[^a-z]{0,4}$|[ ,.!](?: ?[^ ]{1,14}){1,4}$)`;
}

/**
 * Builds the phrases of a language from alternatives in folded spelling (see `folded`): small letters, no accents, no apostrophes.
 * Plain ASCII borders suffice there, and are several times faster than those that know all letters.
 */
export function cuePhrases(
  apostrophe: CuePhrases['apostrophe'],
  phrases: Readonly<Record<PhraseCue, readonly string[]>>,
): CuePhrases {
  return {
    apostrophe,
    phrases: createPhrasebook(
      () => PHRASE_CUES.map((cue) => ({ phrases: phrases[cue] })),
      (phrase) => new RegExp(`\\b(?:${phrase})\\b`, 'g'),
    ),
  };
}

const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o' };

/** The text as phrases are written: small letters without accents, single spaces, sentence marks kept, no handles and links. */
export function folded(text: string, apostrophe: CuePhrases['apostrophe']): string {
  const plain = text
    .toLowerCase()
    .replace(/https?:\/\/\S+|(?<!\w)@\w+/g, ' ')
    .replace(/['’‘´`]/g, apostrophe);
  // Folding is dear and most English is plain already.
  const bare = /[^\0-\x7f]/.test(plain)
    ? plain
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[ßœæø]/g, (letter) => LIGATURES[letter] ?? letter)
    : plain;
  return unbroken(bare);
}
