import type { Style } from '../domain/assessment.ts';
import { contentWords } from '../domain/words.ts';
import { type Retold, retell } from './retell/retell.ts';
import { topicOf } from './retell/topic.ts';

export interface Heard {
  /** What they want, in one line, as the assessment says it. */
  readonly ask: string;
  /** The message that is answered. */
  readonly asked: string;
  /** Their earlier messages, oldest first. */
  readonly earlier: readonly string[];
  readonly style: Style | null;
}

/**
 * Names the issue in the customer's own terms, as reported speech: what they told us, then what they want. Where their words cannot
 * be turned without guessing, it names what they write about, and only then quotes them.
 */
export function acknowledge(heard: Heard): string {
  const told = retell(heard.asked);
  if (contentWords(heard.asked).size < 3 || told.length === 0) {
    const before = followUp(heard);
    if (before !== undefined) return before;
  }
  const chosen = choose(told, heard);
  return chosen.length > 0 ? inWords(chosen, heard.style) : withoutRetelling(heard);
}

/** "Any news?" is about what they wrote before. */
function followUp({ earlier }: Heard): string | undefined {
  for (const message of earlier) {
    const told = retell(message);
    const main = told.find((one) => one.kind !== 'statement') ?? best(told, '');
    if (main?.kind === 'question') return `You are still waiting to hear ${main.clause}.`;
    if (main?.kind === 'request') return `You are still waiting for us to ${main.clause}.`;
    if (main !== undefined) return `You are still waiting for an answer: ${main.clause}.`;
  }
  return undefined;
}

/** At most two things, three for somebody who asks many questions; in the order they were said. */
function choose(told: readonly Retold[], { ask, style }: Heard): Retold[] {
  const wants = told.filter((one) => one.kind !== 'statement');
  const questions = wants.filter((one) => one.kind === 'question');
  if (style === 'inquisitive' && questions.length > 1) return questions.slice(0, 3);
  const want = wants.find((one) => isAbout(one, ask)) ?? wants[0];
  const trouble = best(told, ask);
  const chosen = style === 'hurried' && want !== undefined && standsAlone(want) ? [want] : [trouble, want];
  return told.filter((one) => chosen.includes(one));
}

const TROUBLE =
  /\b(?:not|no|never|nothing|nobody|\w+n't|cannot|again|already|been|blank|blocked|broke|broken|charged|crack|crashes|damaged|dead|declined|delayed|dent|deleted|double|down|empty|error|expired|fail\w*|frozen|gone|hacked|instead|invalid|late|leak\w*|locked|lost|missing|only|overdue|rejected|scratch|should|shows|since|slow|smashed|still|stolen|stopped|stuck|torn|twice|until|waiting|without|wrong)\b/gi;
const OWN = /\b(?:you|your|yours)\b/i;
/** What they feel or threaten is answered by what we do; it is not what we tell back. */
const HEAT =
  /\b(?:angry|cross|tired|disappointed|upset|fed up|furious|lawyer|solicitor|ombudsman|regulator|court|trading standards|chargeback|twitter|facebook|review|followers|newspaper|press|paper|journalist|trustpilot|competitor|competition|elsewhere|goodbye|never again|leaving|unsubscribed?|manager|apolog\w+|sorry|ashamed|thank\w*|lovely|kind|patient)\b/i;
/** Points back at something that was said before. */
const DANGLING = /^(?:it|it's|this|that|that's|they|they're|he|she|those|these)\b/i;

/** The statement that tells the trouble best. */
function best(told: readonly Retold[], ask: string): Retold | undefined {
  return told
    .filter((one) => one.kind === 'statement')
    .map((one, index) => ({ one, score: troubleIn(one, ask) - index * 0.1 }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score)[0]?.one;
}

function troubleIn({ clause, source }: Retold, ask: string): number {
  return (
    Math.min(2, clause.match(TROUBLE)?.length ?? 0) +
    (OWN.test(clause) ? 0.6 : 0) +
    (/\d/.test(clause) ? 0.4 : 0) +
    (isAbout({ source }, ask) ? 1 : 0) -
    (HEAT.test(clause) ? 2.5 : 0) -
    (DANGLING.test(clause) ? 1 : 0) -
    (clause.length < 15 ? 0.5 : 0)
  );
}

function isAbout({ source }: Pick<Retold, 'source'>, ask: string): boolean {
  const asked = contentWords(ask);
  const said = contentWords(source);
  const shared = [...asked].filter((word) => said.has(word)).length;
  return shared > 0 && shared >= asked.size * 0.6;
}

function standsAlone({ clause }: Retold): boolean {
  return contentWords(clause).size > 1;
}

function inWords(chosen: readonly Retold[], style: Style | null): string {
  const questions = chosen.filter((one) => one.kind === 'question');
  if (chosen.length > 1 && questions.length === chosen.length) return listed(questions);
  return chosen.map((one) => sentence(one, style)).join(' ');
}

function listed(questions: readonly Retold[]): string {
  const clauses = questions.map((one) => one.clause);
  const last = clauses.at(-1);
  return `You would like to know ${clauses.slice(0, -1).join(', ')}, and ${last}.`;
}

function sentence({ kind, clause }: Retold, style: Style | null): string {
  if (kind === 'question') return style === 'hurried' ? `You ask ${clause}.` : `You would like to know ${clause}.`;
  if (kind === 'request') return `You would like us to ${clause}.`;
  if (kind === 'wish') return `${capitalised(clause)}.`;
  return statement(clause, style);
}

/** How what they told is reported, by style; null says it as it is. */
const REPORTED: Record<Style | 'unknown', string | null> = {
  hurried: null,
  'matter-of-fact': 'You report',
  inquisitive: 'You write',
  warm: 'I see from your message',
  unknown: 'You write',
};

/** What they say of us is always told as theirs: it may not be so. */
function statement(clause: string, style: Style | null): string {
  const isOfUs = /^(?:we|our)\b/i.test(clause);
  const reported = REPORTED[style ?? 'unknown'] ?? (isOfUs ? 'You write' : null);
  if (reported === null) return `${capitalised(clause)}.`;
  return /^\p{Lu}/u.test(clause) ? `${reported}: ${clause}.` : `${reported} that ${clause}.`;
}

/** The longest quotation; more would be odd in a reply. Characters; ours. */
const MAX_QUOTE = 80;

function withoutRetelling({ ask, asked, earlier }: Heard): string {
  const topic = topicOf(asked);
  if (topic !== undefined) return `Your message is about ${topic}.`;
  const quote = (ask === '' ? asked : ask).replace(/[“”"<>@*_`~[\]]/g, '').replace(/\s+/g, ' ').trim();
  if (contentWords(quote).size > 1 && quote.length <= MAX_QUOTE) return `You write “${quote.replace(/[.!,]+$/, '')}”.`;
  const before = earlier.map(topicOf).find((one) => one !== undefined);
  return before === undefined ? 'Thank you for your message.' : `Your message is about ${before}.`;
}

function capitalised(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
