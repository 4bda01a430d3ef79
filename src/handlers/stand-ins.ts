/** How a card says that another spoke than who was asked. */

/** `why` is a sentence: why the model did not judge. */
export function localAnswerStands(why: string): string {
  return `${why} The local answer stands.`;
}

/** `why` is why the model wrote no draft, with or without "No draft:" before it. */
export function localDraftStands(why: string): string {
  return `The local draft stands: ${why.replace(/^No draft: /, '')}`;
}
