import { wordsOf } from '../../src/domain/words.ts';
import type { LabelledMessage } from '../corpus.ts';
import { groupOf } from '../groups.ts';

/** Words that give a label away. */
export interface Tell {
  readonly phrase: string;
  readonly label: string;
  /** The share of the messages with the phrase that have the label, 0 to 1. */
  readonly share: number;
  /** Messages with the phrase, of twins only one. */
  readonly count: number;
}

/** Rarer phrases tell a model little. */
const ENOUGH = 15;
const SURE = 0.9;
/** Phrases of one to three words. */
const LONGEST = 3;

/** The phrases whose presence says a label more than nine times in ten, the commonest first. */
export function tellsOf(
  messages: readonly LabelledMessage[],
  labelOf: (message: LabelledMessage) => string,
): Tell[] {
  const frequent = frequentPhrases(messages);
  const seen = new Map<string, Map<string, string>>();
  for (const message of messages) {
    for (const phrase of phrasesOf(message.text)) {
      if (!frequent.has(phrase)) continue;
      const labels = seen.get(phrase) ?? new Map<string, string>();
      seen.set(phrase, labels.set(groupOf(message.id), labelOf(message)));
    }
  }
  const tells = [...seen].flatMap(([phrase, labels]) => tellOf(phrase, [...labels.values()]) ?? []);
  return withoutLonger(tells).sort((left, right) => right.count - left.count);
}

/** Nearly all phrases occur once or twice: leaving those out first is ten times faster. */
function frequentPhrases(messages: readonly LabelledMessage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of messages) {
    for (const phrase of phrasesOf(text)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([phrase, count]) => (count >= ENOUGH ? [phrase] : [])));
}

function tellOf(phrase: string, labels: readonly string[]): Tell | undefined {
  if (labels.length < ENOUGH) return undefined;
  const counts = [...Map.groupBy(labels, (label) => label)].map(
    ([label, all]) => [label, all.length] as const,
  );
  const [label, count] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  const share = count / labels.length;
  return share > SURE ? { phrase, label, share, count: labels.length } : undefined;
}

/** "thank you so" says nothing beyond "you so", where that is a tell already. */
function withoutLonger(tells: readonly Tell[]): Tell[] {
  const known = new Set(tells.map(({ phrase, label }) => `${label} ${phrase}`));
  return tells.filter(({ phrase, label }) => {
    const words = phrase.split(' ');
    const parts = [words.slice(1), words.slice(0, -1), words.slice(1, -1)];
    return !parts.some((part) => part.length > 0 && known.has(`${label} ${part.join(' ')}`));
  });
}

function phrasesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const phrases = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    for (let size = 1; size <= LONGEST && start + size <= words.length; size += 1)
      phrases.add(words.slice(start, start + size).join(' '));
  }
  return phrases;
}
