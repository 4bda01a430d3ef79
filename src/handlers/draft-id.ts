/**
 * Names a draft by the turn it answers and by the revision of the case it was drafted for. No two drafts of a case share both, so a
 * button pressed on one text never sends another.
 */
export function draftIdFor(caseId: string, turn: number, revision: number): string {
  return `${caseId}/draft/${turn}/${revision}`;
}

/** The customer's turn that the draft of this id answered; undefined when it was drafted for another case, or the id is none of ours. */
export function turnOfDraft(id: string, caseId: string): number | undefined {
  if (!id.startsWith(`${caseId}/draft/`)) return undefined;
  const turn = /\/draft\/(\d+)\/\d+$/.exec(id)?.[1];
  return turn === undefined ? undefined : Number(turn);
}
