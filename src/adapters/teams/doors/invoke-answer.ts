import type { AdaptiveCard } from '../render/card-elements.ts';

/** The response to an invoke. */
export interface InvokeAnswer {
  /** Of the HTTP response. */
  readonly status: number;
  /** JSON; absent where there is nothing to say. */
  readonly body?: object;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const LINE = 'application/vnd.microsoft.activity.message';

/** Closes a dialog; a fetched one must be filled instead, or Teams says that the app cannot be reached. */
export const NOTHING: InvokeAnswer = { status: 200 };

/** What is answered to an invoke that Heed does not know. */
export const UNKNOWN: InvokeAnswer = { status: 501 };

/** Taken: what a thumb up or down is answered. */
export const TAKEN: InvokeAnswer = { status: 200, body: {} };

/** Puts a card in the place of the one that was pressed, for the one who pressed it. */
export function cardAnswer(card: AdaptiveCard): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD, value: card } };
}

/** Leaves the card that was pressed as it is, and says a line to the one who pressed it. */
export function lineAnswer(text: string): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: LINE, value: text } };
}

/** Shows a card in the dialog. */
export function dialogAnswer(card: AdaptiveCard): InvokeAnswer {
  const content = { contentType: ADAPTIVE_CARD, content: card };
  const value = { title: 'Heed', height: 'medium', width: 'medium', card: content };
  return { status: 200, body: { task: { type: 'continue', value } } };
}
