import type { Case } from '../domain/case.ts';
import { offeredDraft } from '../handlers/card.ts';
import type { Desk } from '../handlers/desk.ts';
import { type Answer, LineError } from './answer-lines.ts';
import { failuresIn, languageCode } from './assess-output.ts';
import { type Input, turnsOf } from './input.ts';
import { walk } from './walk.ts';

/** Drafts a reply to the latest message of a customer, as `draft` writes it out. Throws `LineError` when there is none. */
export async function draftInput(input: Input, desk: Desk): Promise<Answer> {
  const turns = turnsOf(input);
  const last = turns.findLastIndex(({ who }) => who !== 'agent');
  let final: Case | undefined;
  for await (const { current } of walk(turns.slice(0, last + 1), desk, last)) final = current;
  const assessment = final?.assessment ?? null;
  if (final === undefined || assessment === null) {
    throw new LineError('No customer has written here, so there is nothing to answer.');
  }
  const { style, mood, assessor } = assessment;
  const tags = { id: input.id, style, mood, lang: languageCode(assessment) };
  const output = { ...tags, ...draftOf(final), assessor };
  return { output, messages: 1, fellBack: failuresIn(final) };
}

function draftOf(current: Case): object {
  const draft = offeredDraft(current);
  if (draft === null) {
    const why = current.notes.length > 0 ? current.notes.join(' ') : 'No draft is offered.';
    return { draft: null, steps: [], citations: [], why };
  }
  const { text, reply, citations } = draft;
  return { draft: text, steps: reply.steps, citations };
}
