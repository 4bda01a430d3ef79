import { placeOfHighest } from '../../src/domain/highest.ts';
import { contentWords, wordsOf } from '../../src/domain/words.ts';
import { bagOfWords, type Document } from '../../src/eval/bag-of-words.ts';
import { FOLDS, groupedFolds } from '../../src/eval/folds.ts';
import { generator, shuffled } from '../../src/eval/random.ts';
import type { LabelledMessage } from '../corpus.ts';
import { groupOf } from '../groups.ts';
import { registerOf } from './registers.ts';

/** How well words betray which file of a register an English message stands in. Shares of messages, 0 to 1. */
export interface Betrayal {
  readonly register: string;
  readonly files: number;
  readonly count: number;
  /** The share of the largest file: what a guess reaches. */
  readonly majority: number;
  /** With the files dealt out anew: what the method reaches where there is nothing to find. */
  readonly shuffled: number;
  /** By all words, so by what the files are about as well. */
  readonly words: number;
  /** By small words, punctuation and capitals alone: how it is written, whatever it is about. */
  readonly manner: number;
}

/** For each register of several files, how often a cross-validated bag of words names the file. */
export function betrayals(messages: readonly LabelledMessage[]): Betrayal[] {
  const english = messages.filter(({ lang }) => lang === 'en');
  const registers = Map.groupBy(english, ({ file }) => registerOf(file));
  return [...registers].flatMap(([register, all]) => {
    const files = [...new Set(all.map(({ file }) => file))];
    return files.length < 2 ? [] : [betrayalOf(register, all, files)];
  });
}

function betrayalOf(
  register: string,
  messages: readonly LabelledMessage[],
  files: readonly string[],
): Betrayal {
  const targets = messages.map(({ file }) => files.indexOf(file));
  const sizes = files.map((_, index) => targets.filter((target) => target === index).length);
  const accuracy = (of: (text: string) => string, wanted: readonly number[]) =>
    accuracyOf(documentsOf(messages, of, wanted), files);
  const plain = (text: string) => text;
  return {
    register,
    files: files.length,
    count: messages.length,
    majority: Math.max(...sizes) / messages.length,
    shuffled: accuracy(plain, shuffled(targets, generator(11))),
    words: accuracy(plain, targets),
    manner: accuracy(mannerOf, targets),
  };
}

function documentsOf(
  messages: readonly LabelledMessage[],
  of: (text: string) => string,
  targets: readonly number[],
): Document[] {
  // Files stand one after the other: dealt out in that order, every fold gets its share of each.
  const folds = groupedFolds(messages, ({ id }) => groupOf(id));
  return messages.map(({ text }, index) => ({
    text: of(text),
    target: targets[index] ?? 0,
    fold: folds[index] ?? index % FOLDS,
  }));
}

function accuracyOf(documents: readonly Document[], files: readonly string[]): number {
  const said = bagOfWords(documents, files);
  const right = documents.filter(
    ({ target }, index) => placeOfHighest(said[index] ?? []) === target,
  );
  return right.length / documents.length;
}

/** Names for what a writer does without thinking, so that a bag of words can count it. */
const HABITS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['lowercasestart', /^[^\p{L}]*\p{Ll}/u],
  ['openend', /[^.!?…)\s]\s*$/u],
  ['commas', /,/g],
  ['fullstops', /[.](?=\s|$)/g],
  ['exclamations', /!/g],
  ['questions', /\?/g],
  ['dots', /…|\.\.\./g],
  ['dashes', /[-–—]\s/g],
  ['colons', /[:;]/g],
  ['quotes', /["“”]/g],
  ['apostrophes', /['’]/g],
  ['emoji', /\p{Extended_Pictographic}/gu],
  ['capitals', /\b\p{Lu}{3,}\b/gu],
  ['handles', /@\w/g],
  ['hashtags', /#\w/g],
  ['linebreaks', /\n/g],
  ['brackets', /[()]/g],
  ['numbers', /\d+/g],
  ['links', /https?:/g],
  ['smalli', /\bi\b/g],
];

function mannerOf(text: string): string {
  const subjects = contentWords(text);
  const small = wordsOf(text).filter((word) => !subjects.has(word) && !/\d/.test(word));
  const habits = HABITS.flatMap(([name, pattern]) => (text.match(pattern) ?? []).map(() => name));
  return [...small, ...habits].join(' ');
}
