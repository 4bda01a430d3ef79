const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text; every line is at least one. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

/** Tells what they want, or asks: nothing is given in it, unless it goes on to. */
const REPORTING =
  /^(?:you (?:ask|asked|write|wrote|report|tell|told|said|mention|mentioned|want|wanted|would like|are still waiting)\b|your message is about)/i;
const GOING_ON =
  /(?:[,;:]| and| so| but)(?: that)? (?:i|we|you)(?:['’](?:ll|ve)| will| have| can| get)\b(?! not|n['’]t| never)/i;

/** True for a sentence in English that only tells what the customer told us. */
export function isReport(sentence: string): boolean {
  return REPORTING.test(sentence) && !GOING_ON.test(sentence);
}
