import { eld } from 'eld/small';
import { isKnownLanguage, KNOWN_LANGUAGES } from './known-languages.ts';
import { smallWordShares } from './language-words.ts';

/** Fewer letters than this tell no language; a short "ok" is taken to be in the conversation's. */
const FEW_LETTERS = 2;
/** Longer texts are told by their beginning, in characters. */
const ENOUGH = 600;

/**
 * The language of a text, ISO 639-1, from its words: mentions, links, addresses and numbers say nothing. `und` when it has no letters.
 * Letters are weighed by eld (Apache-2.0), the best of those measured on short chat text; small words decide where letters are few.
 */
export function languageOf(text: string): string {
  const plain = proseOf(text);
  const letters = plain.match(/\p{L}/gu) ?? [];
  if (letters.length < FEW_LETTERS) return 'und';
  const found = eld.detect(plain);
  const isLatin = letters.filter((one) => LATIN.test(one)).length >= letters.length / 2;
  const language = isLatin ? likeliest(found, plain) : found.language;
  return /^[a-z]{2}$/.test(language) ? language : 'en';
}

const LATIN = /\p{Script=Latin}/u;

/** What is not prose: links, mentions, hashtags, addresses, emoji by name, and whatever has digits in it. */
const NO_WORDS = new RegExp(
  [
    /https?:\/\/\S+|\bhttps?\b/u,
    /<[^>]*>|[@#][\p{Script=Latin}\p{N}_]+|:[a-z0-9_+-]+:/u,
    /(?<![\w.+-])[\w.+-]+@[\w.-]+|&\w+;|\bRT\b/u,
    /(?<![\p{Script=Latin}_])[\p{Script=Latin}_]*\p{N}[\p{Script=Latin}\p{N}_]*/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function proseOf(text: string): string {
  return text
    .slice(0, 4 * ENOUGH)
    .replace(NO_WORDS, ' ')
    .replace(/[^\p{L}\p{M}'’\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, ENOUGH);
}

/** What a text wholly of small words adds to eld's score, which is 0 to 1. Ours, as the two below: chosen on development sets. */
const SMALL_WORDS = 0.3;
/** What a language that Heed has phrases for is ahead by in a text of one word; the more words, the less it is. */
const KNOWN = 0.1;
/** And English, which product names and "login" are made of, by as much again. */
const ENGLISH = 0.1;

/** A text of so many words could be anybody's: without good grounds only the languages Heed has phrases for are believed. */
const FEW_WORDS = 2;

/** The language with the best score by letters and small words together. */
function likeliest(byLetters: ReturnType<typeof eld.detect>, plain: string): string {
  const scores = new Map(Object.entries(byLetters.getScores()));
  const add = (language: string, score: number) =>
    scores.set(language, (scores.get(language) ?? 0) + score);
  for (const [language, share] of smallWordShares(plain)) add(language, SMALL_WORDS * share);
  const words = plain.split(' ').length;
  for (const language of KNOWN_LANGUAGES) add(language, KNOWN / words);
  add('en', ENGLISH / words);
  const isGuess = words <= FEW_WORDS && !byLetters.isReliable();
  const believed = [...scores].filter(([language]) => !isGuess || isKnownLanguage(language));
  return believed.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** The language of a turn; a turn too short to tell speaks the language of those before it. */
export function languageOfTurns(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  const isShort = (last.match(/\p{L}+/gu)?.length ?? 0) < 4;
  if (!isShort || texts.length < 2) return languageOf(last);
  const all = languageOf(texts.join('\n'));
  return all === 'und' ? languageOf(last) : all;
}
