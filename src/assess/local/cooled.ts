import { contentWords } from '../../domain/words.ts';
import { sentencesOf } from './text.ts';

/** Words that only say how loud or how kindly it is said; word shapes of urgency are read without them (principle P2). */
const HEAT =
  /\b(?:fuck\w*|shit\w*|bloody|damn\w*|hell|crap\w*|wtf|ffs|omg|lol|idiots?|idiotic|stupid\w*|morons?|moronic|clowns?|jokers?|incompetent|useless|pathetic|disgrac\w+|disgust\w+|shameful\w*|appalling\w*|outrageous\w*|ridiculous\w*|absurd\w*|insane|awful\w*|terribl[ey]|horribl[ey]|horrendous\w*|atrocious|worst|garbage|rubbish|trash|scum|liars?|thieves|crooks?|absolute\w*|utter\w*|completely|totally|seriously|honestly|literally|ever|fuming|furious|livid|raging|angry|pissed|unbelievabl[ey]|unacceptable|urgent\w*|asap|immediately|please|kindly|sorry|thanks?|thank you|hi|hello|hey|dear|regards|hope you(?:'re| are) well)\b/giu;

/** Fewer words with a subject than this, and what is left of a heated sentence says nothing. */
const FEW_WORDS = 2;

/** The facts with the heat taken out: no capitals, no exclamation, no insults, no pleasantries, no sentence that held only these. */
export function cooled(text: string): string {
  const sentences = sentencesOf(text.toLowerCase()).map((span) => span.text);
  return sentences
    .map((sentence) => ({ before: sentence, after: withoutHeat(sentence) }))
    .filter(({ before, after }) => before === after || contentWords(after).size >= FEW_WORDS)
    .map(({ after }) => after)
    .join(' ');
}

function withoutHeat(sentence: string): string {
  return sentence
    .replace(HEAT, ' ')
    .replace(/(?<![!.])[!.]+$/, '.')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:-]+/, '')
    .trim();
}
