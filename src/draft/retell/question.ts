import { isPronoun, subjectLength } from './subject.ts';
import { isBase, isParticiple, pastOf, thirdPersonOf } from './verbs.ts';

/** A question taken apart: "when | will | my refund arrive". */
interface Parts {
  /** "when", "how long"; empty for a question that wants yes or no. */
  readonly asks: string;
  /** "will", "does"; lower case, without "n't"; empty where there is none ("what happens if …"). */
  readonly auxiliary: string;
  readonly negated: boolean;
  readonly rest: readonly string[];
}

const ASKS =
  /^(?:how (?:long|much|many|often|soon|far|big|old|come|else)|what else|who|where|when|why|how|what|which|whose)\b/i;
const VERBS =
  'is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|should|shall|must|may|might';
/** "How many days", "what personal data": what is counted or chosen, up to five words. */
const COUNTED = new RegExp(
  `^(?:how (?:much|many)|what|which|whose)(?: (?!(?:${VERBS}|happen\\w*)\\b)[a-z-]+){1,5}?(?= (?:${VERBS})\\b)`,
  'i',
);
const AUXILIARY = new RegExp(`^(${VERBS}|wo)(n't|(?<=can)'t)?(?![\\w'])\\s*`, 'i');

/** "Where is my order?" as it stands in reported speech: "where my order is". Undefined where its parts cannot be told apart. */
export function indirectly(question: string): string | undefined {
  const asked = question
    .replace(/[?.!\s]+$/, '')
    .replace(/,? (?:please|thanks|then|or not|or what)$/i, '');
  if (/^any (?:news|updates?|progress|word|sign|chance)\b/i.test(asked))
    return `whether there is ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
  if (/^(?:whether|if)\s/i.test(asked)) return asked.replace(/^\w+/, 'whether');
  const [first = ''] = asked.split(/ or (?=(?:do|does|is|are|can|will|should|did|has|have) )/i);
  const parts = takeApart(first);
  if (parts === undefined) return undefined;
  return parts.auxiliary === '' ? [parts.asks, ...parts.rest].join(' ') : turned(parts);
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
  const verb = negated ? `${auxiliary.replace(/^can$/, 'ca')}n't` : auxiliary;
  if (isAboutItself(parts)) return [asks, verb, ...rest].join(' ');
  const length = subjectLength(asks, auxiliary, rest);
  if (length === undefined) return undefined;
  const subject = rest.slice(0, length).join(' ');
  const said = rest.slice(length);
  const opening = asks === '' ? 'whether' : asks.replace('how come', 'why');
  if (isAskingTheWay(parts)) return [opening, 'to', ...said].join(' ');
  if (negated || !/^(?:do|does|did)$/.test(auxiliary))
    return [opening, subject, verb, ...said].join(' ');
  const told = conjugated(auxiliary, said);
  return told && [opening, subject, ...told].join(' ');
}

/** "What is wrong with …", "who can help", "which of them is mine": the question word is the subject, and the order stays. */
function isAboutItself({ asks, auxiliary, rest }: Parts): boolean {
  const [first = '', second = ''] = rest;
  if (!/^(?:who|what|which|how (?:much|many))/.test(asks)) return false;
  if (/^(?:is|are|was|were)$/.test(auxiliary))
    return (
      (rest.length === 1 && !isPronoun(first, '')) ||
      (asks.includes(' ') && !isPronoun(first, second)) ||
      HAPPENING.test(first)
    );
  const isOther = /^(?:can|could|will|would|should|must|may|might|has|have|had)$/.test(auxiliary);
  return isOther && (isBase(first) || isParticiple(first));
}

const HAPPENING =
  /^(?:wrong|going|happening|responsible|causing|blocking|included|missing|needed|required|different)$/i;

/** "How do I return it": how to return it. */
function isAskingTheWay({ asks, auxiliary, negated, rest }: Parts): boolean {
  const asksTheWay = auxiliary === 'do' && !negated && /^(?:how|where|what|which.*)$/.test(asks);
  return asksTheWay && /^(?:i|we) (?!have to|need to|owe|pay)/i.test(rest.join(' '));
}

/** "Does … cost" is "costs", "did … charge" is "charged"; an adverb may stand before the verb. */
function conjugated(auxiliary: string, said: readonly string[]): string[] | undefined {
  if (auxiliary === 'do') return [...said];
  const at = said.findIndex((word) => isBase(word));
  const base = said[at]?.toLowerCase();
  if (base === undefined || at > 1) return undefined;
  return said.with(at, auxiliary === 'did' ? pastOf(base) : thirdPersonOf(base));
}
