import { isBase, isParticiple } from './verbs.ts';

const PRONOUN =
  /^(?:i|it|they|he|she|we|you|there|anyone|anybody|someone|somebody|everyone|everything|everybody|something|anything|nobody|one)$/i;
const POINTING = /^(?:this|that|these|those|both|all|either|neither|mine|ours)$/i;
const DETERMINER =
  /^(?:my|our|your|the|this|that|these|those|a|an|any|some|every|each|all|both|no|his|her|their|its)$/i;
/** What may stand between a subject and what is said of it. */
const ADVERB =
  /^(?:still|not|so|now|already|always|ever|yet|only|last|also|even|just|currently|usually|normally|really|finally|suddenly|automatically|never|no|please)$/i;
const PLACE = /^(?:in|on|at|of|for|from|with|to)$/i;
const STATE =
  /^(?:allowed|available|back|being|blank|cheaper|closed|compatible|correct|dead|different|double|down|due|empty|enough|free|going|gone|grey|greyed|higher|included|late|less|locked|lower|missing|more|necessary|negative|normal|off|offline|okay?|online|open|out|pending|possible|ready|red|refundable|required|right|safe|slow|stuck|too|transferable|unavailable|under|up|valid|wrong)$/i;
const BE = /^(?:is|are|was|were|am)$/;

/**
 * How many words the subject has in what follows a question's auxiliary: "my refund | arrive". `asks` is the question word, empty when
 * there is none. Undefined when it cannot be told.
 */
export function subjectLength(
  asks: string,
  auxiliary: string,
  rest: readonly string[],
): number | undefined {
  const [first = '', second = ''] = rest;
  if (first === '') return undefined;
  if (second === 'of') return /^(?:them|these|those|us|you)$/i.test(rest[2] ?? '') ? 3 : undefined;
  if (isPronoun(first, second)) return second === 'else' ? 2 : 1;
  const from = DETERMINER.test(first) ? 2 : 1;
  if (BE.test(auxiliary))
    return asks === '' || /^(?:why|how$)/.test(asks) ? upToState(rest, from) : upToEnd(rest, from);
  if (/^ha(?:s|ve|d)$/.test(auxiliary)) return upTo(rest, from, isParticiple);
  const length = upTo(rest, from, isBase);
  if (rest.slice(from, length).some((word) => CLAUSE.test(word))) return undefined;
  if (length === undefined) return undefined;
  const isNoun = NOUN_TOO.test(rest[length] ?? '') && isBase(rest[length + 1] ?? '');
  return isNoun ? length + 1 : length;
}

/** Verbs that are nouns as often: "the import file have". */
const NOUN_TOO =
  /^(?:call|change|charge|cost|download|email|export|file|import|issue|lock|match|offer|order|place|post|process|quote|report|return|review|sign|start|store|support|track|transfer|update|upgrade|upload|use|wash|work)$/i;

/** Begins a clause of its own, whose verb is not the one looked for. */
const CLAUSE = /^(?:if|when|because|that|unless|and|or)$/i;

/** True when the word stands for a subject by itself: "it", and "this" unless a noun follows. */
export function isPronoun(word: string, next: string): boolean {
  return PRONOUN.test(word) || (POINTING.test(word) && !isNounLike(next));
}

function isNounLike(word: string): boolean {
  if (word === '' || /^(?:how|what|why|where|when|because|it|happening)$/i.test(word)) return false;
  const others = [ADVERB, STATE, PLACE, DETERMINER];
  return !others.some((kind) => kind.test(word)) && !isBase(word) && !isParticiple(word);
}

/** "Where is | my order for Monday": all of it, or up to an adverb, a participle or a state. */
function upToEnd(rest: readonly string[], from: number): number {
  const said = rest.findIndex(
    (word, index) =>
      index >= from && (isSaid(word) || /^(?:due|available|ready|open|back|free)$/i.test(word)),
  );
  return said > 0 ? said : rest.length;
}

/** "Is | my parcel | still in Leipzig", "is | the man in your ads | the same one": up to what is said of it. */
function upToState(rest: readonly string[], from: number): number | undefined {
  const said = rest.findIndex((word, index) => index >= from && isSaid(word));
  const state = rest.findIndex((word, index) => index >= from && STATE.test(word));
  const place = rest.findIndex((word, index) => index >= from && PLACE.test(word));
  const first = [said, state]
    .filter((index) => index > 0)
    .toSorted((left, right) => left - right)[0];
  if (place < 0) return first ?? (rest.length === from + 1 ? from : undefined);
  if (first !== undefined && first < place) return first;
  const next = rest.findIndex((word, index) => index > place + 2 && DETERMINER.test(word));
  return first ?? (next > 0 ? next : place);
}

function isSaid(word: string): boolean {
  return ADVERB.test(word) || isParticiple(word) || (/\wing$/.test(word) && !THING.test(word));
}

/** Nouns that end like a verb in progress. */
const THING =
  /^(?:any|every|no|some)?thing$|^(?:billing|booking|building|ceiling|evening|heating|king|listing|meaning|meeting|morning|packaging|pricing|rating|reading|ring|setting|shipping|spring|string|training|wedding|wing|wiring|wording)$/i;

/** The words before the first one that `isVerb`, or before the adverb in front of it; what is quoted does not count. */
function upTo(
  rest: readonly string[],
  from: number,
  isVerb: (word: string) => boolean,
): number | undefined {
  const found = rest.findIndex(
    (word, index) => index >= from && isVerb(word.replace(/,$/, '')) && !isQuoted(rest, index),
  );
  if (found < 0) return undefined;
  return found > from && ADVERB.test(rest[found - 1] ?? '') ? found - 1 : found;
}

function isQuoted(words: readonly string[], index: number): boolean {
  const before = words.slice(0, index + 1).join(' ');
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
