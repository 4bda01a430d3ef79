import { isBase, isPast } from './verbs.ts';

/** What a hasty sentence leaves the "my" away from. */
const THEIR_OWN =
  'account bank bill boss booking brother card contract dad daughter delivery father flight husband internet invoice landlord line mom mother mum order package parcel partner password payment phone refund sister son subscription tablet wife';
/** And the "the". */
const COMMON =
  'api app box button checkout courier crew customers dashboard driver emails export file files import item items login machine pages page payments report reports router screen server site support sync system tracking train upload website wifi';

const OWN = new RegExp(`^(?:${THEIR_OWN.split(' ').join('|')})$`, 'i');
const ANY = new RegExp(`^(?:${COMMON.split(' ').join('|')})$`, 'i');

/** Words that may begin the subject of a sentence. */
const SUBJECT =
  /^(?:i|we|you|it|they|he|she|this|that|these|those|there|my|our|your|his|her|their|the|a|an|one|two|three|four|five|six|both|all|every|each|some|no|none|nobody|nothing|half|somebody|someone|everything|everybody|everyone|anything|something|today|yesterday|since|after|before|when|while|although|because|during|despite|until|under|in|on|at|as|last|according|only|neither|another|several|many|most)(?:'\w+)?$/i;
const FUNCTION_WORD =
  /^(?:by|can't|cannot|didn't|don't|for|from|had|has|have|haven't|how|if|is|just|looking|need|never|not|of|please|still|to|trying|what|where|whether|which|who|whose|why|with|without|won't|would)$/i;

/** True for a word that can begin a sentence's subject, or a noun that often does. */
export function startsSubject(word: string): boolean {
  return SUBJECT.test(word) || OWN.test(word) || ANY.test(word);
}

/** Lower-case first, unless it is "I", a name or an acronym: a capital with no article after it is taken for a name. */
export function decapitalised(said: string): string {
  const [first = ''] = said.split(/[ ,]/);
  if (/^I\b|^\p{Lu}{2}|^\p{Lu}\p{Ll}+\p{Lu}/u.test(first)) return said;
  const isCommon =
    startsSubject(first) ||
    FUNCTION_WORD.test(first) ||
    /^\p{Lu}\p{Ll}+(?:s|ed|ing|ly)$/u.test(first) ||
    isBase(first) ||
    isPast(first);
  return isCommon ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}

/** "Parcel has not come" and "site won't load" with the word they leave out. */
export function withArticle(said: string): string {
  const [first = '', second = ''] = said.split(' ');
  if (/\d/.test(second)) return decapitalised(said);
  if (OWN.test(first)) return `my ${decapitalised(said)}`;
  if (ANY.test(first)) return `the ${decapitalised(said)}`;
  const isFine = SUBJECT.test(first) || /^[\p{Lu}\d]/u.test(first) || /(?:ing|s)$/.test(first);
  return isFine ? decapitalised(said) : `the ${said}`;
}
