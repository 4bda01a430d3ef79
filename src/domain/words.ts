/**
 * Words that carry no subject of their own. Short on purpose: it only has to keep "I have a" from counting as common ground.
 * English first, with the commonest of the other languages Heed tells apart.
 */
const STOP = new Set(
  `a about after again all also am an and any are as at back be because been before being but by can cannot could did do does doing
  dont down for from get got had has have having he hello help her here hey hi him his how i if im in into is it its ive just know let
  like me more my need no not now of off on one only or other our out over please re really said same see she so some still than thank
  thanks that thats the their them then there they thing this those to too up us very want was we well were what when where which who
  why will with would yes yet you your
  der die das und ich nicht ist ein eine mit auf für von zu es sie wir mein meine bitte danke hallo
  el la los las un una y no es en de que mi por para con lo hola gracias
  le les des et je ne pas est dans pour mon ma bonjour merci
  o os as um uma e não em do da meu minha olá obrigado
  il lo gli uno non è di che mio mia ciao grazie
  de het een en ik niet is van mijn op te hallo bedankt`.split(/\s+/),
);

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const BEYOND_ASCII = /[^\0-\x7f]/;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text, lower-cased, without punctuation; apostrophes inside words vanish ("don't" is "dont"). */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/['’]/g, '');
  // Plain letters are the rule, and are matched several times faster.
  if (!BEYOND_ASCII.test(plain)) return plain.match(/[a-z0-9]+/g) ?? [];
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (!UNSPACED.test(plain)) return words;
  return words.flatMap((word) => (UNSPACED.test(word) ? segmentsOf(word) : [word]));
}

function segmentsOf(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** The words that carry a subject, each once. */
export function contentWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 1 && !STOP.has(word)));
}

/** Fewer letters in common say too little: "order" and "ordinary" share four. Letters of an alphabet, and of a script without vowels. */
const MIN_STEM = 5;
const MIN_STEM_ELSEWHERE = 3;

/** True when both texts speak of one thing: they share a word that carries a subject, whatever its ending. */
export function haveCommonGround(left: string, right: string): boolean {
  const words = [...contentWords(right)];
  return [...contentWords(left)].some((word) => words.some((other) => areAlike(word, other)));
}

/** True when a text has one of the phrases: all the words of it that carry a subject, in any order and whatever their endings. */
export function speaksOf(text: string, phrases: readonly string[]): boolean {
  const words = [...contentWords(text)];
  return phrases.some((phrase) => {
    const wanted = [...contentWords(phrase)];
    return wanted.length > 0 && wanted.every((one) => words.some((word) => areAlike(word, one)));
  });
}

/** True when both words have one stem, as far as their beginnings tell. */
export function areAlike(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  const stem = /^\p{Script=Latin}/u.test(left) ? MIN_STEM : MIN_STEM_ELSEWHERE;
  const length = Math.max(stem, Math.ceil(shorter * 0.6));
  return shorter >= length && left.slice(0, length) === right.slice(0, length);
}
