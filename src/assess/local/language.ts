import { eld } from 'eld/small';
import { hasLexicon } from './lexicon/lexicon.ts';

/** Fewer letters than this tell no language; a short "ok" is taken to be in the conversation's. */
const FEW_LETTERS = 2;

/**
 * The language of a text, ISO 639-1, from its letters alone: mentions, links and numbers say nothing.
 * `und` when it has no letters. eld (Apache-2.0), the best of those measured on short chat text.
 */
export function languageOf(text: string): string {
  const plain = text
    .replace(/https?:\/\/\S+|<[^>]*>|[@#]\w+/g, ' ')
    .replace(/[^\p{L}\p{M}'’\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 600);
  if ((plain.match(/\p{L}/gu)?.length ?? 0) < FEW_LETTERS) return 'und';
  const found = eld.detect(plain);
  // A word or two like "ok" could be anybody's: without good grounds only the languages Heed has phrases for are believed.
  const isGuess = plain.split(' ').length <= 2 && !found.isReliable();
  return (isGuess && !hasLexicon(found.language)) || !/^[a-z]{2}$/.test(found.language)
    ? 'en'
    : found.language;
}

/** The language of a turn; a turn too short to tell speaks the language of those before it. */
export function languageOfTurns(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  const isShort = (last.match(/\p{L}+/gu)?.length ?? 0) < 4;
  if (!isShort || texts.length < 2) return languageOf(last);
  const all = languageOf(texts.join('\n'));
  return all === 'und' ? languageOf(last) : all;
}
