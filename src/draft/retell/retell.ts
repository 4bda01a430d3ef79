import { decapitalised } from './nouns.ts';
import { trimmed } from './openers.ts';
import { isAsking, partsOf } from './parts.ts';
import { sentencesIn } from './plain.ts';
import { indirectly } from './question.ts';
import { actionAskedFor, questionAskedFor, wishIn } from './request.ts';
import { turnSpeaker } from './speaker.ts';
import { statementIn } from './statement.ts';

/**
 * One thing the customer said, as we say it back.
 *
 * - `question` goes after "You would like to know": "where your order is"
 * - `request` goes after "You would like us to": "cancel your order"
 * - `wish` stands alone: "you would like to return the jumper"
 * - `statement` goes after "You write that", or alone: "your parcel has not arrived"
 */
export interface Retold {
  readonly kind: 'question' | 'request' | 'wish' | 'statement';
  readonly clause: string;
  /** The customer's own words that it retells. */
  readonly source: string;
}

/** Longer clauses are cut where a sentence may end, or left out. Characters; ours. */
const MAX_CLAUSE = 150;
const MIN_CLAUSE = 30;

/** Words we do not say back. */
const INSULT =
  /\b(?:f+u+c+k\w*|shit\w*|bullshit|crap\w*|arse\w*|ass(?:holes?)?|idio\w*|moron\w*|clowns?|jokers?|liars?|thie(?:f|ves)|crooks?|scum|stupid\w*|dumb|pathetic|incompeten\w*|useless|muppets?|wank\w*|bastards?|bitch\w*|murderers?|hell|wtf|ffs|scam(?:mers)?|joke|circus|bright spark)\b/i;

/** The parts of a text that can be told back without guessing, in its order. */
export function retell(text: string): Retold[] {
  return sentencesIn(text)
    .flatMap(partsOf)
    .flatMap((part) => retold(part) ?? []);
}

function retold(part: string): Retold | undefined {
  const said = trimmed(part);
  if (!/\p{L}{2}/u.test(said) || INSULT.test(said)) return undefined;
  const found = read(said);
  if (found === undefined) return undefined;
  const turned = turnSpeaker(decapitalised(found.theirs).replace(/[.,:\s]+$/, ''));
  const clause = turned && shortened(turned);
  if (clause === undefined || isTorn(clause)) return undefined;
  return { kind: found.kind, clause, source: part };
}

interface Read {
  readonly kind: Retold['kind'];
  /** Still in the customer's person. */
  readonly theirs: string;
}

function read(said: string): Read | undefined {
  const action = actionAskedFor(said);
  const question = questionAskedFor(said) ?? (action === undefined ? questionIn(said) : undefined);
  if (question !== undefined) return { kind: 'question', theirs: question };
  if (action !== undefined) return { kind: 'request', theirs: action };
  const wish = wishIn(said);
  if (wish !== undefined) return { kind: 'wish', theirs: wish };
  const statement = said.endsWith('?') ? undefined : statementIn(said);
  return statement === undefined ? undefined : { kind: 'statement', theirs: statement };
}

/** Asked for effect: nobody wants to know. */
const RHETORICAL =
  /^(?:what about|how about|what a|how dare|how hard|who runs|(?:what|why) do i even|who do you|are you (?:people|kidding|serious|all|lot|guys|joking)|(?:do|did|can) you (?:people|even|really|realise|realize|grasp|think|know how|have any idea|not)|did it take|do i get|what were you|is that (?:it|all)|what (?:the|kind)|how (?:many times|can you)|will do|can do|is (?:me|this a))\b/i;
const AFTERTHOUGHT =
  /, (?=(?:and if not|and if so|if not|if so|it's|it is|there (?:is|are)|i|i'm|i've|we|my|the|that|in|on|at|or|a|an)\b)/i;

function questionIn(said: string): string | undefined {
  if (!isAsking(said) || RHETORICAL.test(said)) return undefined;
  const [question = ''] = said.split(AFTERTHOUGHT);
  return indirectly(question);
}

/** A cut may have left a quotation or a bracket open. */
function isTorn(clause: string): boolean {
  return count(clause, '“') !== count(clause, '”') || count(clause, '(') !== count(clause, ')');
}

function count(text: string, character: string): number {
  return text.split(character).length;
}

function shortened(clause: string): string | undefined {
  if (clause.length <= MAX_CLAUSE) return clause;
  const ends = clause
    .slice(0, MAX_CLAUSE)
    .matchAll(/,? (?=(?:and|but|so|because|which|although|though|while|since)\b)|, /g);
  const end = [...ends].at(-1)?.index ?? 0;
  return end >= MIN_CLAUSE ? clause.slice(0, end) : undefined;
}
