import type { Usage } from '../assess/assessor.ts';

const NUMBER = new Intl.NumberFormat('en');

/** "1,200 answers", "1 answer". */
export function answersOf(count: number, one = 'answer'): string {
  return `${NUMBER.format(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** "12,000 tokens in and 900 out". */
export function tokensOf({
  inputTokens,
  outputTokens,
}: Pick<Usage, 'inputTokens' | 'outputTokens'>): string {
  return `${NUMBER.format(inputTokens)} tokens in and ${NUMBER.format(outputTokens)} out`;
}

/** In US dollars, small sums to the hundredth of a cent; where it is not known, what to do about it. */
export function costWords(cost: number | null): string {
  if (cost === null)
    return 'set HEED_MODEL_INPUT_PRICE and HEED_MODEL_OUTPUT_PRICE to have it counted';
  return `$${cost.toFixed(cost < 1 ? 4 : 2)}`;
}
