import { isHeard, type Turn } from '../../domain/conversation.ts';
import { contentWords } from '../../domain/words.ts';
import { sentencesOf } from './text.ts';

/** The ask fits on one line of a card. */
const MAX_ASK = 100;

const WANT =
  /\b(?:can|could|would|please|need|want|how|where|when|why|what|which|is there|help|refund|replace|cancel|send|change|fix|kann|können|bitte|brauche|wo|wann|wie|warum|möchte|puedo|puede|cómo|dónde|cuándo|necesito|quiero|pouvez|comment|où|quand|besoin|voudrais|posso|pode|como|onde|quando|preciso|quero|vorrei|dove|perché|kunnen|hoe|waar|wanneer|graag)\b/iu;
const TROUBLE =
  /\b(?:not|no|never|n['’]?t|cannot|broken|wrong|missing|late|lost|failed|error|charged|stuck|down|damaged|nicht|kein\w*|kaputt|fehlt|no funciona|pas|plus|não|non|niet|geen)\b/iu;

/** What the customer wants, in one line of their own words: the sentence that asks, or the one that tells the trouble. */
export function askOf(turns: readonly Turn[]): string {
  const heard = turns.filter(isHeard);
  const last = bestSentence(heard.at(-1)?.text ?? '');
  if (contentWords(last).size >= 2 || heard.length < 2) return last;
  // A bare "any news?" is about what was asked before.
  const earlier = heard
    .map((turn) => bestSentence(turn.text))
    .find((line) => contentWords(line).size >= 2);
  return earlier ?? last;
}

function bestSentence(text: string): string {
  const sentences = sentencesOf(text)
    .map((span) => clean(span.text))
    .filter((line) => line !== '');
  const ranked = sentences
    .map((line, index) => ({ line, score: scoreOf(line) - index * 0.1 }))
    .sort((left, right) => right.score - left.score);
  return shorten(ranked[0]?.line ?? '');
}

function scoreOf(line: string): number {
  const words = contentWords(line).size;
  return (
    (line.endsWith('?') ? 1.5 : 0) +
    (WANT.test(line) ? 1 : 0) +
    (TROUBLE.test(line) ? 1 : 0) +
    Math.min(words, 8) / 8 -
    (words < 2 ? 1.5 : 0)
  );
}

/** Without mentions and links, on one line. */
function clean(text: string): string {
  return text
    .replace(/https?:\/\/\S+|<[^>]*>|@\w+/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shorten(line: string): string {
  if (line.length <= MAX_ASK) return line;
  const cut = line.slice(0, MAX_ASK - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_ASK / 2))}…`;
}
