/** Words that only clear the throat, at the beginning of a sentence. */
const FILLERS = [
  'so and but well ok okay also anyway now oh ah um right yes no hmm then again look listen ps just sorry please thanks',
  'plus finally first second secondly btw update urgent congrats congratulations fyi question suggestion feedback request idea complaint',
].flatMap((line) => line.split(' '));

/** And phrases that do. */
const PHRASES = [
  'thank you',
  'quick question',
  'by the way',
  'for the record',
  'for your information',
  '(?:please |kindly )?note(?: that)?',
  '(?:quick )?heads.?up(?: that)?',
  'sorry to (?:bother|trouble) you(?: again)?',
  'i (?:think|believe|guess|suppose|fear|assume)(?: that)?',
  "i'm afraid(?: that)?",
  'it (?:seems|looks like|appears)(?: that)?',
  "(?:i write|i am writing|i'm writing)(?: to (?:say|tell you|let you know)| because)(?: that)?",
  '(?:a |an |one |my |the |little |small |curious |tiny |quick |other )+(?:thing|question|problem|issue|request)(?: (?:today|though|for you|here))?',
];

/** What follows them when they end without a comma: the sentence proper. */
const PROPER =
  "so|and|but|as|i|i'm|i've|my|we|we're|our|the|it|it's|this|that|there|you|your|can|could|would|will|is|are|do|does|did|how|when|where|why|what|who|which";

const THROAT = new RegExp(
  `^(?:${[...FILLERS, ...PHRASES].join('|')})(?:[,:.]\\s*| (?=(?:${PROPER})\\b))`,
  'i',
);
/** A greeting, by itself or with a name. */
const GREETING =
  /^(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|evening|afternoon|greetings)(?: (?:there|again|all|both|team|everyone|everybody|folks|guys|sir|madam|(?:[a-z]+ )?(?:team|support|people)|\p{Lu}\p{L}+)){0,2}(?:[,.:]\s*|$)/iu;
/** What closes a sentence and says nothing. */
const CLOSING =
  /(?:,? (?:please|thanks|thank you|many thanks|cheers|asap|now|immediately|right now|or what|would you|by the way|do you think|i wonder|though|tho|mate|friend|guys|haha|lol|x|i (?:think|guess|suppose|believe)|kind regards|regards))+(?=[?.]?$)/i;

/** The sentence without greeting, throat-clearing and thanks. */
export function trimmed(sentence: string): string {
  let rest = sentence;
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(GREETING, '').replace(THROAT, '').trimStart();
  }
  return rest.replace(CLOSING, '').replace(/(?<![\s,:])[\s,:]+$/, '');
}
