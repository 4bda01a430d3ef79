import { basename } from 'node:path';
import { decodeHTML } from 'entities';
import { z } from 'zod';
import { wordsOf } from '../../src/domain/words.ts';
import { lineFilesIn, readLines } from '../../src/eval/read-lines.ts';

/** A run of words that a text of ours shares with a row of a public set. */
export interface SharedRun {
  readonly id: string;
  /** File and id of the row. */
  readonly outside: string;
  readonly words: string;
  readonly length: number;
}

interface Text {
  readonly id: string;
  readonly text: string;
}

/** Shorter runs are common property: "when will my order be delivered". */
const SHORTEST = 6;

/** The longest runs that texts of ours share with rows of the sets in a folder, the longest first. */
export function sharedRuns(texts: readonly Text[], folder: string): SharedRun[] {
  const ours = texts.map(({ id, text }) => ({ id, words: plainWords(text) }));
  const starts = startsOf(ours.map(({ words }) => words));
  const found = new Map<string, SharedRun>();
  for (const { id: outside, text } of outsideTexts(folder)) {
    const theirs = plainWords(text);
    for (const run of runsIn(theirs, ours, starts)) {
      const key = `${run.id} ${run.words}`;
      if (!found.has(key)) found.set(key, { ...run, outside });
    }
  }
  return withoutParts([...found.values()].sort((left, right) => right.length - left.length));
}

/** Part of a run that is shared with one row is often shared with another: it is the same find. Longest first. */
function withoutParts(runs: readonly SharedRun[]): SharedRun[] {
  const kept = new Map<string, SharedRun[]>();
  return runs.filter((run) => {
    const longer = kept.get(run.id) ?? [];
    if (longer.some(({ words }) => words.includes(run.words))) return false;
    kept.set(run.id, [...longer, run]);
    return true;
  });
}

/** What every desk says, and one figure of speech: nobody's sentence. By reading all runs that were shared. */
const STOCK: readonly RegExp[] = [
  /is there anything else i can (?:do|help)(?: for you| you with| with)?(?: today)?/,
  /let us know if (?:theres anything else we can help|we can help with anything else)/,
  /(?:dm )?so we can take a closer look/,
  /our team will get in touch with you/,
  /for the love of all that is holy/,
];
/** A run as long as this has been copied unless it is stock. */
const COPIED = 8;

/** The runs of eight words and more that are not a stock phrase, which somebody must write anew. */
export function copiedRuns(runs: readonly SharedRun[]): SharedRun[] {
  return runs.filter(({ words, length }) => length >= COPIED && !isStock(words));
}

/** True where less than a run of eight is left once stock phrases, are taken out. */
function isStock(words: string): boolean {
  const rest = STOCK.reduce((left, phrase) => left.replace(phrase, ' '), words);
  return rest !== words && rest.split(' ').filter((word) => word !== '').length < COPIED;
}

interface Words {
  readonly id: string;
  readonly words: readonly string[];
}
type Starts = ReadonlyMap<string, readonly (readonly [text: number, at: number])[]>;

function startsOf(texts: readonly (readonly string[])[]): Starts {
  const starts = new Map<string, [number, number][]>();
  for (const [text, words] of texts.entries()) {
    for (let at = 0; at + SHORTEST <= words.length; at += 1) {
      const run = words.slice(at, at + SHORTEST).join(' ');
      const known = starts.get(run);
      if (known === undefined) starts.set(run, [[text, at]]);
      else known.push([text, at]);
    }
  }
  return starts;
}

/** The runs of `theirs` that are in a text of ours too, each as long as it goes. */
function runsIn(
  theirs: readonly string[],
  ours: readonly Words[],
  starts: Starts,
): Omit<SharedRun, 'outside'>[] {
  const runs: Omit<SharedRun, 'outside'>[] = [];
  for (let from = 0; from + SHORTEST <= theirs.length; from += 1) {
    for (const [text, at] of starts.get(theirs.slice(from, from + SHORTEST).join(' ')) ?? []) {
      const { id, words } = ours[text] ?? { id: '', words: [] };
      if (at > 0 && from > 0 && words[at - 1] === theirs[from - 1]) continue;
      let length = SHORTEST;
      while (words[at + length] !== undefined && words[at + length] === theirs[from + length])
        length += 1;
      runs.push({ id, words: words.slice(at, at + length).join(' '), length });
    }
  }
  return runs;
}

/** Words without handles and links, which the public sets mask. */
function plainWords(text: string): string[] {
  return wordsOf(decodeHTML(text).replace(/@\w+|https?:\S+/g, ' '));
}

const Row = z.looseObject({ id: z.string() });

function* outsideTexts(folder: string): Generator<Text> {
  for (const file of lineFilesIn(folder)) {
    for (const row of readLines(file, Row)) {
      const name = `${basename(file, '.jsonl')} ${row.id}`;
      for (const text of textsIn(row)) yield { id: name, text };
    }
  }
}

/** What says where a row is from, and is nobody's message. */
const ABOUT: readonly string[] = ['id', 'source', 'license'];

/** Every text in a row, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => (ABOUT.includes(key) ? [] : textsIn(one)));
}
