import type { Price } from '../assess/openai-usage.ts';
import { keyOf, questionText } from './ask-model.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { Task } from './tasks.ts';

/** What a run will ask for, before anything is asked. */
export interface Estimate {
  readonly rows: number;
  readonly messages: number;
  /** Messages whose answers are kept already. */
  readonly kept: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In US dollars; null where no price is configured. */
  readonly cost: number | null;
  /** For the dearest single question, in US dollars; null likewise. */
  readonly dearest: number | null;
}

/** Characters of English in a token, by OpenAI's rule of thumb; other languages have fewer, and so cost more. */
const CHARACTERS_PER_TOKEN = 4;
/** An answer with five reasons and as many signals. A model that thinks first writes more. Ours. */
const TOKENS_PER_ANSWER = 350;
const MILLION = 1_000_000;

export function estimate(
  tasks: readonly Task[],
  kept: Pick<KeptAnswers, 'find'>,
  { model, price }: { readonly model: string; readonly price: Price | undefined },
): Estimate {
  const open = tasks.filter(
    ({ conversation, place }) => kept.find(keyOf(conversation, place, model)) === undefined,
  );
  const inputs = open.map(({ conversation }) =>
    Math.ceil(questionText(conversation).length / CHARACTERS_PER_TOKEN),
  );
  const inputTokens = inputs.reduce((sum, one) => sum + one, 0);
  const outputTokens = open.length * TOKENS_PER_ANSWER;
  const longest = inputs.reduce((most, one) => Math.max(most, one), 0);
  return {
    rows: new Set(tasks.map(({ place }) => JSON.stringify([place.set, place.row]))).size,
    messages: tasks.length,
    kept: tasks.length - open.length,
    inputTokens,
    outputTokens,
    cost: costOf(inputTokens, outputTokens, price),
    dearest: costOf(longest, TOKENS_PER_ANSWER, price),
  };
}

function costOf(input: number, output: number, price: Price | undefined): number | null {
  return price === undefined ? null : (input * price.input + output * price.output) / MILLION;
}
