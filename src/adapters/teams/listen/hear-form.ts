import type { Author } from '../../../domain/person.ts';
import { cardAnswer, dialogAnswer, type InvokeAnswer, lineAnswer } from '../doors/invoke-answer.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import { renderNewCaseForm } from '../render/render.ts';
import type { DoorFor } from './door-for.ts';
import type { Origin } from './tell.ts';

const NOTHING_CHANGED =
  'Nothing was changed. To see the card again, leave this conversation and come back to it.';

/** The form for a new case: the same for everybody, for who may not send it is told so when they do. */
export function hearNewCaseForm(): InvokeAnswer {
  return dialogAnswer(renderNewCaseForm());
}

/** Cancel on a form that stands in a card's place: the card comes back, or a line where it is not known any more. */
export async function hearBack(
  {
    author,
    target,
  }: { readonly author: AuthorHint; readonly target: { readonly activity: string } },
  origin: Origin,
  by: Promise<Author>,
  doorFor: Pick<DoorFor, 'back'>,
): Promise<InvokeAnswer> {
  const card = doorFor.back(author, await by, origin, target.activity);
  return card === undefined ? lineAnswer(NOTHING_CHANGED) : cardAnswer(card);
}
