import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TIMELINE_WORDS } from '../../src/domain/timeline-words.ts';

/** Where calls of these name what they note, counted from 0. */
const PLACES = { record: 2, recordMove: 1 } as const;

/** What is noted where the source only reckons the name. */
const RECKONED: Readonly<Record<string, readonly string[]>> = {
  '...calledIn(event)': ['called in'],
  what: ['draft liked', 'draft disliked', 'granted', 'granted beyond'],
};

/** `recordMove` hands on what its callers name. */
const HANDED_ON = 'move';

interface Noted {
  readonly file: string;
  /** The argument as it stands in the source. */
  readonly argument: string;
  /** What it can be. */
  readonly names: readonly string[];
}

function notedIn(file: string): Noted[] {
  const source = readFileSync(file, 'utf8');
  const calls = source.matchAll(/(?<!function |\.)\b(record|recordMove)\(/g);
  return [...calls].flatMap(({ index, 0: head, 1: name }) => {
    const place = name === 'record' ? PLACES.record : PLACES.recordMove;
    const argument = argumentsIn(source, index + head.length)[place] ?? '';
    return argument === HANDED_ON ? [] : [{ file, argument, names: namesIn(argument, source) }];
  });
}

/** Split at the commas that stand in no bracket and no text. */
function argumentsIn(source: string, from: number): string[] {
  const found = [''];
  let depth = 0;
  let quote = '';
  for (const character of source.slice(from)) {
    const isText = quote !== '';
    if (isText && character === quote) quote = '';
    else if (!isText && /['"`]/.test(character)) quote = character;
    if (!isText && /[([{]/.test(character)) depth += 1;
    if (!isText && /[)\]}]/.test(character)) depth -= 1;
    if (depth < 0) break;
    if (!isText && depth === 0 && character === ',') found.push('');
    else found.push(`${found.pop()}${character}`);
  }
  return found.map((one) => one.trim());
}

/** The texts that stand in the argument, or in the constant of the same file that it names. */
function namesIn(argument: string, source: string): readonly string[] {
  const texts = textsIn(argument);
  if (texts.length > 0) return texts;
  const [, held = ''] = new RegExp(`const ${argument} = ([^;]*);`).exec(source) ?? [];
  const constants = /^\w+$/.test(argument) ? textsIn(held) : [];
  return constants.length > 0 ? constants : (RECKONED[argument] ?? []);
}

function textsIn(source: string): string[] {
  return [...source.matchAll(/'([^']+)'/g)].map(([, text = '']) => text);
}

const noted = globSync('src/{handlers,pipeline}/**/*.ts').flatMap(notedIn);

describe('the sentences of a history', () => {
  it('are looked for in all sources that note something', () => {
    const names = noted.flatMap((one) => one.names);

    expect(names).toEqual(
      expect.arrayContaining(['pinged', 'taken', 'closed', 'merged', 'left', 'called in', 'sent']),
    );
    expect(noted.length).toBeGreaterThan(30);
  });

  it.each(noted)('are there for what $file notes as $argument', ({ names }) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => TIMELINE_WORDS[name] === undefined)).toEqual([]);
  });

  it('are there for what a case begins with', () => {
    expect(TIMELINE_WORDS.opened?.('Heed', '')).toBe('The case was opened.');
  });

  it.each(Object.entries(TIMELINE_WORDS))('read well with and without a note: %s', (_, say) => {
    const lines = [say('Ana', ''), say('Ana', 'some words')];

    for (const line of lines) expect(line).toMatch(/^\S.*\S$/);
    expect(lines.filter((line) => /undefined|\(\)|: ?$|\.\.| {2}/.test(line))).toEqual([]);
  });
});
