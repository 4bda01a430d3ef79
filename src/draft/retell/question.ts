import { isBase, isParticiple, pastOf, thirdPersonOf } from './verbs.ts';

/** A question taken apart: "when | will | my refund | arrive". */
interface Parts {
  /** "when", "how long"; empty for a question that wants yes or no. */
  readonly asks: string;
  /** "will", "does"; lower case, without "n't". */
  readonly auxiliary: string;
  readonly negated: boolean;
  readonly rest: readonly string[];
}

const ASKS =
  /^(?:how (?:long|much|many|often|soon|far|big|old|come|else)|what else|who|where|when|why|how|what|which|whose)\b/i;
/** "How many days", "what personal data": what is counted or chosen, up to five words. */
const COUNTED =
  /^(?:how (?:much|many)|what|which|whose)(?: (?!(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|happen\w*)\b)[a-z-]+){1,5}?(?= (?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might)\b)/i;
const AUXILIARY =
  /^(is|are|was|were|am|has|have|had|do|does|did|can|ca|could|will|wo|would|should|shall|must|may|might)(n't)?\b\s*/i;

const PRONOUN =
  /^(?:i|it|they|he|she|we|you|there|anyone|anybody|someone|somebody|everyone|everything|everybody|something|anything|nobody|one)$/i;
const POINTING = /^(?:this|that|these|those)$/i;
const DETERMINER = /^(?:my|our|your|the|this|that|these|those|a|an|any|some|every|each|all|both|no|his|her|their|its)$/i;

/** What may stand between a subject and what is said of it. */
const ADVERB =
  /^(?:still|not|so|now|already|always|ever|yet|only|last|also|even|just|currently|usually|normally|really|finally|suddenly|automatically|ever|never|no|gonna)$/i;
const ADJECTIVE =
  /^(?:due|available|ready|open|free|wrong|late|down|up|back|safe|valid|possible|included|allowed|different|dead|slow|blank|empty|gone|offline|online|stuck|correct|right|normal|ok|okay|okey|refundable|transferable|compatible|required|necessary|enough|higher|lower|cheaper|more|less|too|closed|unavailable|pending|missing|double|negative|greyed|locked|red|grey|in|on|at|out|off|under|of|for|from|with|to|going|being)$/i;

/** "Where is my order?" as it stands in reported speech: "where my order is". Undefined where its parts cannot be told apart. */
export function indirectly(question: string): string | undefined {
  const asked = question.replace(/[?.!\s]+$/, '').replace(/,? (?:please|thanks|then|or not|or what)$/i, '');
  const news = asked.match(/^any (news|updates?|progress|word|sign|chance)\b/i);
  if (news !== null) return `whether there is ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
  if (/^(?:whether|if)\s/i.test(asked)) return asked.replace(/^\w+/, 'whether');
  const [first = ''] = asked.split(/ or (?=(?:do|does|is|are|can|will|should|did|has|have) )/i);
  const parts = takeApart(first);
  if (parts === undefined) return undefined;
  if (parts.auxiliary === '') return [parts.asks, ...parts.rest].join(' ');
  return turned(parts);
}

function takeApart(asked: string): Parts | undefined {
  const asks = (asked.match(COUNTED) ?? asked.match(ASKS))?.[0] ?? '';
  const after = asked.slice(asks.length).replace(/^'s\b/, ' is').trimStart();
  const auxiliary = after.match(AUXILIARY);
  const rest = after.slice(auxiliary?.[0].length ?? 0);
  if (rest === '' || (asks === '' && auxiliary === null)) return undefined;
  return {
    asks: asks.toLowerCase(),
    auxiliary: auxiliary?.[1]?.toLowerCase() ?? '',
    negated: auxiliary?.[2] !== undefined,
    rest: rest.split(' '),
  };
}

function turned(parts: Parts): string | undefined {
  const { asks, auxiliary, negated, rest } = parts;
  const opening = asks === '' ? 'whether' : asks === 'how come' ? 'why' : asks;
  if (isAboutItself(parts)) return [asks, verb(auxiliary, negated), ...rest].join(' ');
  const length = subjectLength(parts);
  if (length === undefined) return undefined;
  const subject = rest.slice(0, length).join(' ');
  const said = rest.slice(length);
  if (isAskingTheWay(parts)) return [opening, 'to', ...said].join(' ');
  if (/^do(?:es)?$|^did$/.test(auxiliary) && !negated) {
    const told = conjugated(auxiliary, said);
    return told && [opening, subject, ...told].join(' ');
  }
  return [opening, subject, verb(auxiliary, negated), ...said].join(' ');
}

/** "How do I return it": how to return it. */
function isAskingTheWay({ asks, auxiliary, negated, rest }: Parts): boolean {
  const asksTheWay = auxiliary === 'do' && !negated && /^(?:how|where|what|which.*)$/.test(asks);
  return asksTheWay && /^[iI] (?!have to|need to|owe|pay)/.test(rest.join(' '));
}

function verb(auxiliary: string, negated: boolean): string {
  return negated ? `${auxiliary}n't` : auxiliary;
}

/** "What is wrong with …", "who can help", "what happened": the question word is the subject, and the order stays. */
function isAboutItself({ asks, auxiliary, rest }: Parts): boolean {
  const [first = ''] = rest;
  if (!/^(?:who|what|which)/.test(asks)) return false;
  if (/^(?:is|are|was|were)$/.test(auxiliary))
    return /^(?:wrong|going|happening|responsible|causing|blocking|included|missing|needed|required|different)$/i.test(first);
  return /^(?:can|could|will|would|should|must|may|might|has|have|had)$/.test(auxiliary) && (isBase(first) || isParticiple(first));
}

/** How many words the subject has; undefined when that is a guess. */
function subjectLength({ asks, auxiliary, rest }: Parts): number | undefined {
  const [first = '', second = ''] = rest;
  if (first === '') return undefined;
  if (PRONOUN.test(first)) return 1;
  if (POINTING.test(first) && !isNounLike(second)) return 1;
  const from = DETERMINER.test(first) ? 2 : 1;
  if (/^(?:is|are|was|were|am)$/.test(auxiliary)) return beforeSaying(asks, rest, from);
  if (/^ha(?:s|ve|d)$/.test(auxiliary)) return before(rest, from, isParticiple);
  const length = before(rest, from, isBase);
  if (rest.slice(from, length).some((word) => /^(?:if|when|because|that|unless|and|or)$/i.test(word))) return undefined;
  // Of two in a row the first is a noun: "the import file have".
  return length !== undefined && isBase(rest[length + 1] ?? '') ? length + 1 : length;
}

function isNounLike(word: string): boolean {
  return word !== '' && !ADVERB.test(word) && !ADJECTIVE.test(word) && !DETERMINER.test(word) && !isBase(word) && !isParticiple(word) && !/^(?:how|what|why|where|when|because|it|going|happening)$/i.test(word);
}

/** After a form of "be" anything may be said of the subject: the longest subject is taken for "where is …", the shortest otherwise. */
function beforeSaying(asks: string, rest: readonly string[], from: number): number | undefined {
  const said = rest.findIndex((word, index) => index >= from && (ADVERB.test(word) || isParticiple(word) || /ing$/.test(word)));
  const isWhole = /^(?:where|what|when|who|whose|which|how much)/.test(asks);
  if (said > 0 && !isWhole) {
    const earlier = rest.findIndex((word, index) => index >= from && ADJECTIVE.test(word));
    return earlier > 0 && earlier < said && !/^(?:for|of|from|to|with)$/i.test(rest[earlier] ?? '') ? earlier : said;
  }
  if (said > 0) return said;
  if (isWhole) {
    const state = rest.findIndex((word, index) => index >= from && /^(?:due|available|ready|open|back|free|going)$/i.test(word));
    return state > 0 ? state : rest.length;
  }
  const state = rest.findIndex((word, index) => index >= from && ADJECTIVE.test(word));
  return state > 0 ? state : rest.length === from + 1 ? from : undefined;
}

/** The words before the first one that `isVerb`, or before the adverb in front of it. */
function before(rest: readonly string[], from: number, isVerb: (word: string) => boolean): number | undefined {
  const found = rest.findIndex(
    (word, index) => index >= from && isVerb(word) && !isQuoted(rest, index),
  );
  if (found < 0) return undefined;
  return found > from && ADVERB.test(rest[found - 1] ?? '') ? found - 1 : found;
}

function isQuoted(words: readonly string[], index: number): boolean {
  const before = words.slice(0, index + 1).join(' ');
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** "does … cost" is "costs", "did … charge" is "charged"; an adverb may stand before the verb. */
function conjugated(auxiliary: string, said: readonly string[]): string[] | undefined {
  if (auxiliary === 'do') return [...said];
  const at = said.findIndex((word) => isBase(word));
  const base = said[at];
  if (base === undefined || at > 1) return undefined;
  const form = auxiliary === 'did' ? pastOf(base.toLowerCase()) : thirdPersonOf(base.toLowerCase());
  return said.with(at, form);
}
