import type { Style } from '../domain/assessment.ts';
import { contentWords } from '../domain/words.ts';
import { choose, standsAlone, troubleIn } from './choose.ts';
import { phrased, reported } from './phrase.ts';
import { sentencesIn } from './retell/plain.ts';
import { type Retold, retell } from './retell/retell.ts';
import { topicOf } from './retell/topic.ts';

/**
 * - `praise`: nothing but thanks and praise
 * - `talk`: nothing to act on yet ("hello?")
 * - `question`: they want to know something, and nothing is wrong
 * - `giving-up`: they stop hoping, and what it is about stands in what they wrote before
 * - `matter`: everything else
 */
export type MessageKind = 'praise' | 'talk' | 'question' | 'giving-up' | 'matter';

export interface Heard {
  /** What they want, in one line, as the assessment says it. */
  readonly ask: string;
  /** The message that is answered. */
  readonly asked: string;
  /** Their earlier messages, oldest first. */
  readonly earlier: readonly string[];
  readonly style: Style | null;
  readonly kind: MessageKind;
}

/**
 * Names the issue in the customer's own terms, as reported speech: what they told us, then what they want. Where their words cannot
 * be turned without guessing, it names what they write about, and only then quotes them.
 */
export function acknowledge(heard: Heard): string {
  if (heard.kind === 'talk') return 'I am here, and I have read your message.';
  const told = retell(heard.asked);
  if (heard.kind === 'praise') return praise(told, heard);
  const saysLittle =
    heard.kind === 'giving-up' || contentWords(heard.asked).size < 3 || told.length === 0;
  const before = saysLittle ? followUp(heard.earlier) : undefined;
  if (before !== undefined) return before;
  const chosen = choose(told, heard.ask, heard.style);
  return chosen.length > 0 ? phrased(chosen, heard.style) : withoutRetelling(heard);
}

function praise(told: readonly Retold[], heard: Heard): string {
  const first = told.find(standsAlone);
  if (first !== undefined) return reported(first.clause, 'It is good to read');
  return withoutRetelling(heard).replace(/^You (?:write|ask): /, 'It is good to read ');
}

/** "Any news?" is about what they wrote before. */
function followUp(earlier: readonly string[]): string | undefined {
  for (const message of earlier) {
    const told = retell(message);
    const want = told.find((one) => one.kind !== 'statement');
    const trouble = troubleIn(told, '');
    if (want !== undefined) return stillWaiting(want, standsAlone(want) ? undefined : trouble);
    if (trouble !== undefined) return stillWaiting(trouble);
  }
  return undefined;
}

function stillWaiting({ kind, clause }: Retold, trouble?: Retold): string {
  const why = trouble === undefined ? '.' : `: ${trouble.clause}.`;
  if (kind === 'question') return `You are still waiting to hear ${clause}${why}`;
  if (kind === 'request') return `You are still waiting for us to ${clause}${why}`;
  return `You are still waiting for an answer: ${clause}.`;
}

function withoutRetelling({ ask, asked, earlier }: Heard): string {
  const topic = topicOf(asked);
  if (topic !== undefined) return `Your message is about ${topic}.`;
  const quote = quoted(ask === '' ? asked : ask);
  if (contentWords(quote).size > 0)
    return quote.endsWith('?') ? `You ask: “${quote}”` : `You write: “${quote}”.`;
  const before = earlier.map(topicOf).find((one) => one !== undefined);
  return before === undefined ? 'Thank you for your message.' : `Your message is about ${before}.`;
}

/** The longest quotation; more would be odd in a reply. Characters; ours. */
const MAX_QUOTE = 80;

/** Their own words on one line, cut at a comma or between words. */
function quoted(text: string): string {
  const [first = ''] = sentencesIn(text);
  const line = first.replaceAll('“', '‘').replaceAll('”', '’');
  if (line.length <= MAX_QUOTE) return line.replace(/[.,:]+$/, '');
  const cut = line.slice(0, MAX_QUOTE);
  const comma = cut.lastIndexOf(',');
  if (comma > MAX_QUOTE / 3) return cut.slice(0, comma);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_QUOTE / 2))} …`;
}
