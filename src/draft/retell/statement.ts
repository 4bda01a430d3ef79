import { decapitalised, startsSubject, withArticle } from './nouns.ts';
import { isBase, isParticiple, isPast } from './verbs.ts';

/** Talk about the talk, pleasantries and venting: nothing to tell back. */
const EMPTY = new RegExp(
  `^(?:${[
    "i (?:do |really |just )?(?:hope|know|mean|understand|appreciate|am sorry|am writing|love|thank|wish)\\b|i(?:'m| am) (?:sorry|writing|glad|done|sick|fed up)|i(?:'m| am) (?:a (?:little|bit) |so |very |totally |quite |really )*(?:lost|confused|puzzled|worried|desperate|not sure)\\b",
    'thanks?\\b|many thanks|cheers|best\\b|kind\\b|warm\\b|all the best|regards|yours\\b|greetings|hope\\b|have a |good (?:day|morning|evening)|looking forward|my name is',
    "(?:this|that|it)(?:'s| is| was) (?:(?:a|an|so|such|not|just|the|really|beyond|simply) )*(?:ridiculous|unacceptable|outrageous|absurd|insane|appalling|awful|terrible|horrible|disgrace\\w*|disgust\\w*|nonsense|urgent|fine|ok|okay|all|enough|great|it|last straw|rude|shame)\\b",
    'unacceptable|ridiculous|never mind|whatever|forget it|no (?:worries|rush|hurry|problem|reply|need)|let me know|what a |the worst|one star',
  ].join('|')})`,
  'i',
);

/** What a sentence without a subject leaves out. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:double |over)?charged|billed|debited|locked out|logged out|kicked out|cut off|blocked|hung up on|overbilled|double.?billed|stranded|promised|sent (?:from|round))\b/i,
    'I was ',
  ],
  [/^(?:arrived|came) (?:with|without|broken|damaged|late|open|empty|in)\b/i, 'it '],
  [/^delivered (?:with|without|broken|damaged|late|open|empty|in|to)\b/i, 'it was '],
  [/^been (?:waiting|trying|charged|billed|locked|told|on hold)\b/i, 'I have '],
  [
    /^(?:still |now )?(?:waiting|trying|getting|missing|having|seeing|travelling|flying|moving|leaving|sitting|standing|stuck|locked out)\b/i,
    'I am ',
  ],
  [
    /^(?!(?:can't|cannot) be)(?:can't|cannot|couldn't|haven't|don't|didn't|won't|wouldn't|still (?:can't|cannot|don't|haven't))\b/i,
    'I ',
  ],
];
/** "No movement on the tracking": there is none. */
const NONE =
  /^(?:still )?(?:no (?!reply|one|longer|more|idea|thanks|need|wonder|way\b)|nothing (?:yet|so far|since|in|on|at)\b)/i;
/** "Ordered the wrong size": the customer did it. */
const DONE =
  /^(?:just |already )?(?:asked|bought|called|cancelled|canceled|clicked|emailed|followed|forgot|found|got|imported|installed|invited|logged|moved|ordered|paid|phoned|placed|rang|received|reported|reset|returned|sent|signed|tried|updated|upgraded|uploaded|went|wrote) (?:a|an|the|my|our|your|it|this|that|these|them|to|for|in|on|by|with|two|three|four|\d|twice|again|everything|every|all)/i;

/** The statement as a whole sentence in the customer's words; undefined when it is none, or not worth telling back. */
export function statementIn(said: string): string | undefined {
  if (EMPTY.test(said)) return undefined;
  const missing = LEFT_OUT.find(([pattern]) => pattern.test(said))?.[1];
  if (missing !== undefined) return `${missing}${decapitalised(said)}`;
  if (DONE.test(said)) return `I ${decapitalised(said)}`;
  if (NONE.test(said) && !hasVerb(said)) return noneOf(said);
  if (NONE.test(said) && !hasVerb(said.split(', ')[0] ?? '')) return undefined;
  const clause = withoutHeading(said);
  return isSentence(clause) ? withArticle(clause) : undefined;
}

function noneOf(said: string): string {
  const [, still = '', what = ''] = said.match(/^(still )?(.*)$/is) ?? [];
  return `there ${/^no [\w ]*s(?:,|$)/i.test(what) ? 'are' : 'is'} ${still.toLowerCase()}${decapitalised(what)}`;
}

/** "Server error on every page, nobody can work": the part that says something. */
function withoutHeading(said: string): string {
  const [head = '', ...rest] = said.split(', ');
  const tail = rest.join(', ');
  if (tail === '' || hasVerb(head) || LEADING.test(head)) return said;
  const [first = ''] = tail.split(' ');
  return startsSubject(first) && isSentence(tail) ? tail : said;
}

/** "Since Monday, …" belongs to what follows. */
const LEADING =
  /^(?:since|after|before|when|if|as|on|in|at|for|from|until|during|while|because|although|according|today|yesterday|last|this|every|now|under|despite|with)\b/i;
const NEVER_FIRST =
  /^(?:\W.*|a bit|again|almost|and|are|as|because|broken|can|could|did|do|does|double|either|faulty|for|had|has|have|how|if|is|its|just|late|lol|lmao|like|missing|nearly|never|new|not|of|omg|or|please|same|should|still|than|then|to|too|very|was|were|what|whenever|where|which|who|whose|why|will|with|without|would|wrong)$/i;

function isSentence(said: string): boolean {
  const [first = '', second = ''] = said.split(/[ ,]/);
  if (NEVER_FIRST.test(first) || isPast(first)) return false;
  if (startsSubject(first)) return hasVerb(said);
  if (/^\d/.test(first)) return FINITE.test(second);
  return hasPlainVerb(said) && (/^\p{Lu}/u.test(first) || !isBase(first));
}

/** Some form of a verb must be in it, or it is a heading. */
function hasVerb(said: string): boolean {
  const words = said.replace(/“[^”]*”/g, '').split(/[ ,]+/);
  if (/^\w+'(?:m|re|ve|s|d|ll)$/i.test(words[0] ?? '')) return true;
  return words.slice(1).some((word) => isPast(word) || FINITE.test(word));
}

/** Without an article the verb must be plain to see: "application submitted" is a heading. */
function hasPlainVerb(said: string): boolean {
  const words = said.split(/[ ,]+/).slice(1, 5);
  return words.some((word) => FINITE.test(word) || (isPast(word) && !isParticiple(word)));
}

const FINITE =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|can|cannot|could|will|would|may|might|must|should|\w+n't|arrives?|asks?|belongs?|claims?|comes?|costs?|crashes|ends?|expires?|fails?|feels?|fits?|freezes|gets?|gives?|goes|go|hangs?|hear|jams?|keeps?|know|leaks?|leaves?|loads?|looks?|loses?|makes?|means?|need|needs|owe|owes|pay|pays|returns|runs?|says?|see|sends?|shows?|smells?|sounds?|starts?|stays?|stops?|take|takes|tells?|think|throttles|travel|turns?|understand|use|uses|want|wants|weighs?|works?)$/i;
