import type { Style } from '../domain/assessment.ts';
import { contentWords } from '../domain/words.ts';
import type { Retold } from './retell/retell.ts';

/** More questions than this are not listed: the reply answers them, it does not recite them. */
const MAX_QUESTIONS = 3;

/**
 * What of a message is said back: what is wrong and what is wanted, or else two things that are, in the order they were said. The hurried get only what they want where
 * that is clear by itself, the inquisitive all their questions.
 */
export function choose(told: readonly Retold[], ask: string, style: Style | null): Retold[] {
  const wants = told.filter((one) => one.kind !== 'statement');
  const want = wanted(wants, ask);
  const trouble = troubleIn(told, ask);
  const questions = wants.filter((one) => one.kind === 'question');
  if (style === 'inquisitive' && questions.length > 1)
    return inOrder(told, [trouble, ...questions.slice(0, MAX_QUESTIONS)]);
  const isEnough = style === 'hurried' && want !== undefined && standsAlone(want);
  if (isEnough) return [want];
  const other = trouble ?? wants.find((one) => one !== want);
  return inOrder(told, [other, want]);
}

/** What they ask for goes before what they wish for; of several, what the assessment calls the ask. */
function wanted(wants: readonly Retold[], ask: string): Retold | undefined {
  const asked = wants.filter((one) => one.kind !== 'wish');
  return asked.find((one) => isAbout(one, ask)) ?? asked[0] ?? wants[0];
}

function inOrder(told: readonly Retold[], chosen: readonly (Retold | undefined)[]): Retold[] {
  return told.filter((one) => chosen.includes(one));
}

/** True when it can be understood without what was said before it. */
export function standsAlone({ clause }: Retold): boolean {
  return contentWords(clause).size > 1;
}

const TROUBLE =
  /\b(?:not|no|never|nothing|nobody|neither|\w+n't|cannot|again|already|been|blank|blocked|broke|broken|burn\w*|cancelled|charged|crack|crashes|damaged|dead|declined|delayed|dent|deleted|double|down|empty|error|expired|fail\w*|frozen|gone|hacked|instead|invalid|late|leak\w*|locked|lost|missing|only|overdue|pieces|rejected|scratch|should|shows|since|slow|smashed|smell\w*|smoke|spark\w*|still|stolen|stopped|stops|stuck|torn|twice|until|waiting|without|wrong)\b/gi;
const OWN = /\b(?:you|your|yours)\b/i;
/** What they feel or threaten is answered by what we do; it is not what we tell back. */
const HEAT =
  /\b(?:angry|cross|tired|disappointed|upset|fed up|furious|lawyer|solicitor|ombudsman|regulator|court|trading standards|chargeback|twitter|facebook|review|followers|newspaper|press|paper|journalist|trustpilot|competitor|competition|elsewhere|goodbye|never again|leaving|unsubscribed?|manager|apolog\w+|sorry|ashamed|feel awful|bothering|no hurry|no rush|whenever|enjoying|terrified|afraid|anxious|scared|adore|insulted|delight\w*|thank\w*|lovely|kind|patient)\b/i;
/** Points back at something that was said before. */
const DANGLING = /^(?:it|it's|this|that|that's|they|they're|he|she|those|these)\b/i;

/** Below this a statement says little about what is wrong. Ours. */
const MIN_SCORE = 0.5;

/** The statement that tells the trouble best, the earlier of two alike. */
export function troubleIn(told: readonly Retold[], ask: string): Retold | undefined {
  return told
    .filter((one) => one.kind === 'statement')
    .map((one, index) => ({ one, score: scoreOf(one, ask) - index * 0.2 }))
    .filter(({ score }) => score >= MIN_SCORE)
    .toSorted((left, right) => right.score - left.score)[0]?.one;
}

/** Weights set by hand on the training corpus: read, and what read worst mended. */
function scoreOf(one: Retold, ask: string): number {
  const { clause } = one;
  return (
    0.5 +
    Math.min(2, clause.match(TROUBLE)?.length ?? 0) +
    (OWN.test(clause) ? 0.6 : 0) +
    (/\d/.test(clause) ? 0.4 : 0) +
    (isAbout(one, ask) ? 1 : 0) -
    (HEAT.test(clause) ? 2.5 : 0) -
    (DANGLING.test(clause) ? 1.2 : 0) -
    (clause.length < 15 ? 0.5 : 0)
  );
}

/** True when most of the ask's words are in it. */
function isAbout({ source }: Retold, ask: string): boolean {
  const asked = contentWords(ask);
  const said = contentWords(source);
  const shared = [...asked].filter((word) => said.has(word)).length;
  return shared > 0 && shared >= asked.size * 0.6;
}
