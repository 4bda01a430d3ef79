import { type CardElement, line } from './card-elements.ts';
import { SUBTLE } from './render-parts.ts';
import { codeRuns } from './sentences.ts';

/** What a form asks for. */
export interface Asked {
  readonly title: string;
  /** What its button says; without one there is nothing to send. */
  readonly submit?: string;
  readonly elements: readonly CardElement[];
  /** The ids of its inputs, where not all that the form can have are drawn. */
  readonly drawn?: readonly string[];
}

/** A sentence of ours, in which commands stand between backticks. */
export function remark(text: string): CardElement[] {
  return line(codeRuns(text, SUBTLE), { spacing: 'Small' });
}
