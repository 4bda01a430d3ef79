import type { Case } from '../domain/case.ts';
import type { ActionTaken } from '../domain/message.ts';
import { record } from './desk.ts';

/** What the timeline calls each thumb. */
const REACTIONS: ReadonlyMap<string | undefined, string> = new Map([
  ['like', 'draft liked'],
  ['dislike', 'draft disliked'],
]);

/** A thumb up or down for a draft, with a few words perhaps: kept on the timeline, where what drafts are worth is learned from. */
export function takeFeedback(current: Case, { values, at, by }: ActionTaken): Case {
  const what = REACTIONS.get(values.reaction);
  if (what === undefined) return current;
  const words = values.text?.trim();
  return record(current, at, what, by.id, words === '' ? undefined : words);
}
