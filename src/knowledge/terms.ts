import { stemmer } from 'stemmer';
import { contentWords, wordsOf } from '../domain/words.ts';

/** Longer than any question; what a customer pastes after that says little more and costs time. Characters; ours. */
const MAX_QUERY = 2000;

/** More sentences than a message has that asks something; each costs a comparison of its own. Ours. */
const MAX_SENTENCES = 8;

/** An order number, a voucher code, a year: a word of four or more characters with a digit. No entry is about a particular one. */
const REFERENCE = /\b(?=\w*\d)\w[\w-]{2,}\w\b/g;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The texts to search for, for one message: first the whole of it, then, when there are several, its sentences. Those without a
 * subject of their own are left out, and so are references and what goes on after 2,000 characters. None when there is nothing to
 * search for.
 */
export function queriesOf(message: string): string[] {
  const whole = message.slice(0, MAX_QUERY).toWellFormed().replace(REFERENCE, ' ');
  if (contentWords(whole).size === 0) return [];
  const sentences = [...SENTENCES.segment(whole)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => contentWords(sentence).size > 0);
  return sentences.length > 1 ? [whole, ...sentences.slice(0, MAX_SENTENCES)] : [whole];
}

/** A word without its ending, so that "charged" finds "charge". English. */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** True for a word that carries a subject of its own. */
export function isContentWord(word: string): boolean {
  return contentWords(word).size > 0;
}

/** Shortest and longest run of letters compared, in characters: short enough for a typo to leave most of them whole. */
const SHORTEST_RUN = 3;
const LONGEST_RUN = 5;

/** A run of letters says less than a word. Set on the sample entries, where .15 to 1 made no difference. */
const RUN_WEIGHT = 0.3;

/**
 * What two texts are compared by: their word stems and the runs of letters within their words, each with how much it counts (a
 * repetition adds less and less). The runs are what survives typos and compounds.
 */
export function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const word of wordsOf(text)) {
    count(`word ${stemOf(word)}`);
    for (const run of runsOf(`_${word}_`)) count(`run ${run}`);
  }
  for (const [feature, times] of counts) {
    counts.set(feature, (1 + Math.log(times)) * (feature.startsWith('run ') ? RUN_WEIGHT : 1));
  }
  return counts;
}

function runsOf(word: string): string[] {
  const runs: string[] = [];
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length += 1) {
    for (let start = 0; start + length <= word.length; start += 1) {
      runs.push(word.slice(start, start + length));
    }
  }
  return runs;
}
