import { isBase, isPast } from './verbs.ts';

/** What the customer says of themselves, as we say it to them. */
const THEIRS: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": 'you are',
  "i've": 'you have',
  "i'll": 'you will',
  "i'd": 'you would',
  'i am': 'you are',
  'i was': 'you were',
  'am i': 'are you',
  'was i': 'were you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  we: 'you',
  "we're": 'you are',
  "we've": 'you have',
  "we'll": 'you will',
  "we'd": 'you would',
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
};

/** What they say of us, as we say it of ourselves. */
const OURS: Readonly<Record<string, string>> = {
  "you're": 'we are',
  "you've": 'we have',
  "you'll": 'we will',
  "you'd": 'we would',
  your: 'our',
  yours: 'ours',
  yourself: 'ourselves',
  yourselves: 'ourselves',
};

const SWAPPED = new RegExp(
  `\\b(?:${[...Object.keys(THEIRS), ...Object.keys(OURS), 'you']
    .toSorted((left, right) => right.length - left.length)
    .join('|')})\\b(?!['’])`,
  'gi',
);

/** After these, "you" is the one something is done to, whatever follows: "from you". */
const TO_US =
  /\b(?:about|against|at|because of|behind|between|by|for|from|of|on|to|towards?|with|without)$/i;
/** After these it is, unless it goes on to do something: "told you", but "hope you will". */
const PERHAPS_TO_US =
  /\b(?:after|around|before|like|than|ask|asked|asking|calling|choose|chose|contacting|emailing|expect|gave|hope|leaving|love|messaged|need|owe|paying|phoned|rang|recommend|reminded|ring|showed|sue|telling|thank|told|trust|trusted|want|wrote)$/i;

/** "You" as in "one": swapping it would say of us what is said of everybody. */
const ANYBODY =
  /\b(?:when|if|once|whenever|unless|as|where|how|until|till)\s+you\s+(?!(?:said|told|promised|confirmed|sent|will|have|are|were|took|charged|delivered|cancelled|changed|can help|offered|plan|guys)\b)/i;

/**
 * The clause with the speaker turned round, as reported speech does it: "you never called me" becomes "we never called you".
 * Undefined where it cannot be told who is meant.
 */
export function turnSpeaker(clause: string): string | undefined {
  if (ANYBODY.test(clause)) return undefined;
  const parts = clause.replace(/\byou (?:guys|lot|folks|all|people)\b/gi, 'you').split(/(“[^”]*”)/);
  // What they quote stays as it was said.
  return parts.map((part) => (part.startsWith('“') ? part : atTheirEnd(swapped(part)))).join('');
}

function swapped(part: string): string {
  return part.replace(SWAPPED, (match, offset: number, whole: string) => {
    const before = whole.slice(0, offset).trimEnd();
    // "Under My orders" is the name of a page.
    if (before !== '' && /^(?:My|Your)$/.test(match)) return match;
    const lower = match.toLowerCase();
    if (lower.endsWith("'d") && hadDone(whole.slice(offset + match.length)))
      return lower.startsWith('you') ? 'we had' : 'you had';
    if (lower !== 'you') return THEIRS[lower] ?? OURS[lower] ?? match;
    return isDoneToUs(before, whole.slice(offset + match.length)) ? 'us' : 'we';
  });
}

/** "You'd sent" is "you had sent"; "you'd send" is "you would send". */
function hadDone(after: string): boolean {
  const [word = ''] = after.trim().split(/[\s,.]/);
  return word === 'better' || (isPast(word) && !isBase(word));
}

/** What follows "you" when it does something: "you never called". */
const DOING =
  /^\s+(?:are|were|have|had|do|does|did|can|cannot|could|will|would|should|must|may|might|never|still|just|only|always|already|also|\w+n't)\b/i;

/** After these a clause follows, and "you" begins it: "I think you burn it". */
const THINKING =
  /^(?:believe|guess|hope|hoped|knew|know|mean|said|say|says|see|suppose|think|thought|wish)$/i;

function isDoneToUs(before: string, after: string): boolean {
  if (before === '') return false;
  if (TO_US.test(before)) return true;
  if (DOING.test(after)) return false;
  if (/^[\s.,?]*$/.test(after) || PERHAPS_TO_US.test(before)) return true;
  const previous = before.match(/[\w']+$/)?.[0] ?? '';
  const [next = ''] = after.trim().split(/[\s,.]/);
  if (THINKING.test(previous)) return false;
  const isDone = isPast(previous) || isBase(previous.replace(/s$/, '')) || /\wing$/.test(previous);
  return isDone && !isPast(next) && !isBase(next);
}

/** "Here" is where they are, not where we are. */
function atTheirEnd(clause: string): string {
  return clause
    .replace(/\b(nobody|no one|everybody|everyone|people|us|all) here\b/gi, '$1 at your end')
    .replace(/\b(in|from|around|over|out) here\b/gi, '$1 there')
    .replace(/\b(get|gets|got|getting) here\b/gi, '$1 to you')
    .replace(/\b(is|was|be|been|isn't|wasn't|are|aren't|not|still) here\b/gi, '$1 with you')
    .replace(/\bhere\b/gi, 'there');
}
