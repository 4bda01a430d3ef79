import { byLanguage } from '../known-languages.ts';
import { firstOf } from '../phrases/phrasebook.ts';
import { folded, PHRASE_CUES } from './cue.ts';
import { DUTCH_CUES } from './dutch.ts';
import { ENGLISH_CUES } from './english.ts';
import { FRENCH_CUES } from './french.ts';
import { GERMAN_CUES } from './german.ts';
import { ITALIAN_CUES } from './italian.ts';
import { PORTUGUESE_CUES } from './portuguese.ts';
import { SHAPE_CUES, saturating, shapeOf } from './shape.ts';
import { SPANISH_CUES } from './spanish.ts';

/** What only several cues together show: praise beside a complaint is sour, and a rare insult is heard best among its like. */
const JOINT_CUES = ['against', 'polite', 'sour', 'pointed', 'bare'] as const;

/** All cues in order: the shape of the text, what is said in it, and what these show together. */
export const CUES = [...SHAPE_CUES, ...PHRASE_CUES, ...JOINT_CUES] as const;
export type Cue = (typeof CUES)[number];

const PLACE: ReadonlyMap<Cue, number> = new Map(CUES.map((name, place) => [name, place]));

/** Said more often than this adds nothing. */
const ENOUGH = 3;

/** The phrases of a language; English where we have none. */
export const cuePhrasesFor = byLanguage({
  en: ENGLISH_CUES,
  de: GERMAN_CUES,
  es: SPANISH_CUES,
  fr: FRENCH_CUES,
  pt: PORTUGUESE_CUES,
  it: ITALIAN_CUES,
  nl: DUTCH_CUES,
});

/** How a text is written (in a language without phrases of its own: by the English ones), one number from 0 (not so) to 1 (very much so) per name in `CUES`. */
export function cuesIn(text: string, language: string): number[] {
  const { apostrophe, phrases } = cuePhrasesFor(language);
  const plain = folded(text, apostrophe);
  const candidates = phrases.candidates(plain);
  const said = PHRASE_CUES.map((_, place) => heard(plain, candidates.get(place) ?? []));
  const single = [...shapeOf(text), ...said];
  return [...single, ...jointOf(single)];
}

function heard(text: string, phrases: readonly RegExp[]): number {
  let times = 0;
  let hit = firstOf(text, phrases);
  while (hit !== undefined && times < ENOUGH) {
    times += 1;
    hit = times < ENOUGH ? firstOf(text, phrases, hit.end) : undefined;
  }
  return saturating(times);
}

function jointOf(single: readonly number[]): number[] {
  const most = (...names: readonly Cue[]) =>
    Math.max(...names.map((name) => single[PLACE.get(name) ?? -1] ?? 0));
  const against = most(
    ...(['insult', 'swearing', 'accusation', 'worst', 'fed-up', 'legal', 'manager'] as const),
    ...(['you-people', 'staff', 'disbelief', 'telling', 'rages'] as const),
  );
  const polite = most('greeting', 'thanks', 'please', 'sorry', 'smiles', 'story', 'no-rush');
  const trouble = most('waiting', 'let-down', 'repeat', 'annoyed');
  const sour = most('praise', 'joy', 'sarcasm', 'relief', 'quoted') * Math.max(trouble, against);
  const pointed = most('you-did', 'demand') * Math.max(trouble, most('stressed-word', 'quoted'));
  const bare = (1 - polite) * (1 - against) * (1 - most('asks', 'why-how'));
  return [against, polite, sour, pointed, bare];
}
