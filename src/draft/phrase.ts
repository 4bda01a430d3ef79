import type { Style } from '../domain/assessment.ts';
import type { Retold } from './retell/retell.ts';
import { isPast } from './retell/verbs.ts';

/** What was chosen to be said back, as sentences in the style's words; several questions become one sentence. */
export function phrased(chosen: readonly Retold[], style: Style | null): string {
  const questions = chosen.filter((one) => one.kind === 'question');
  if (questions.length < 2) return alsoOnce(chosen.map((one) => sentence(one, style)));
  const others = chosen.filter((one) => one.kind !== 'question');
  return alsoOnce([...others.map((one) => sentence(one, style)), listed(questions)]);
}

/** A second wish is told as one. */
function alsoOnce(sentences: readonly string[]): string {
  const first = sentences.findIndex((one) => one.startsWith('You would like'));
  return sentences
    .map((one, index) =>
      first >= 0 && index > first ? one.replace(/^You would like/, 'You would also like') : one,
    )
    .join(' ');
}

function listed(questions: readonly Retold[]): string {
  const clauses = questions.map((one) => one.clause);
  const last = clauses.at(-1);
  return `You would like to know ${clauses.slice(0, -1).join(', ')}, and ${last}.`;
}

function sentence({ kind, clause }: Retold, style: Style | null): string {
  if (kind === 'question')
    return style === 'hurried' ? `You ask ${clause}.` : `You would like to know ${clause}.`;
  if (kind === 'request') return `You would like us to ${clause}.`;
  return kind === 'wish'
    ? `${capitalised(clause)}.`
    : reported(clause, REPORTING[style ?? 'other']);
}

/** How what they told is reported, by style; null tells it as it is. */
const REPORTING: Record<Style | 'other', string | null> = {
  hurried: null,
  'matter-of-fact': 'You report',
  inquisitive: 'You write',
  warm: 'You wrote',
  other: 'You write',
};

/** A statement of theirs. What it says of us is always told as theirs: it may not be so. */
export function reported(clause: string, by: string | null): string {
  const isOfUs = /^(?:we|our)\b/i.test(clause);
  const reporting = by ?? (isOfUs ? 'You write' : null);
  if (reporting === null) return `${capitalised(clause)}.`;
  if (reporting === 'You wrote' && /^we wrote\b/.test(clause)) return `You tell us that ${clause}.`;
  return isHeadline(clause) ? `${reporting}: ${clause}.` : `${reporting} that ${clause}.`;
}

/** "Cash machine empty since noon" has no article and stands by itself; "Priya was brilliant" begins with a name. */
function isHeadline(clause: string): boolean {
  const [first = '', second = ''] = clause.split(' ');
  return (
    /^\p{Lu}/u.test(first) &&
    !/^(?:is|was|has|had|does|did|will|\w+n't)$/.test(second) &&
    !isPast(second)
  );
}

/** With its first letter as a sentence has it. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
