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

/** The words of a text, lower-cased, without punctuation; apostrophes inside words vanish ("don't" is "dont"). */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words that carry a subject, each once. */
export function contentWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 1 && !STOP.has(word)));
}
