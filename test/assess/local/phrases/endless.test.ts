import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loosely, spelledOut } from '../../../../src/assess/local/facts/spelling.ts';
import { endlessIn } from './endless-in.ts';

const LOCAL = new URL('../../../../src/assess/local/', import.meta.url);

/** Every text among what a file of phrases exports. */
function textsIn(exported: unknown): string[] {
  if (typeof exported === 'string') return [exported];
  if (typeof exported !== 'object' || exported === null) return [];
  return Object.values(exported).flatMap(textsIn);
}

async function phrasesIn(folder: string): Promise<string[]> {
  const names = readdirSync(new URL(`${folder}/`, LOCAL));
  const files: unknown[] = await Promise.all(
    names.map((name) => import(new URL(`${folder}/${name}`, LOCAL).href)),
  );
  return files.flatMap(textsIn).flatMap(everyWayOf).filter(isPhrase);
}

/** As it stands, and as the languages that spell their phrases out would have it. */
function everyWayOf(phrase: string): string[] {
  return [phrase, loosely(phrase), spelledOut(phrase)];
}

function isPhrase(text: string): boolean {
  try {
    return new RegExp(text, 'u').source.includes('(');
  } catch {
    return false;
  }
}

describe('no phrase can be read in two ways at each repetition, which would take for ever', () => {
  it.each(['facts', 'lexicon'])('in %s', async (folder) => {
    const phrases = await phrasesIn(folder);

    expect(new Set(phrases.flatMap(endlessIn))).toEqual(new Set());
    expect(phrases.length).toBeGreaterThan(1_000);
  });

  it.each([
    ['the same word twice', 'not(?: (?:had|yet|had))* arrived'],
    ['one that is two others', 'not(?: yet| yet yet| now)* arrived'],
    ['what may be left out', 'not (?:yet ?|yet )*arrived'],
  ])('and knows %s', (_, phrase) => {
    expect(endlessIn(phrase)).not.toEqual([]);
  });
});
