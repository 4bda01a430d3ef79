import type { Case } from '../../domain/case.ts';
import { isHeard, lastHeard, type Turn } from '../../domain/conversation.ts';
import type { ActionTaken, Incoming } from '../../domain/message.ts';
import { oneLine } from '../../domain/one-line.ts';
import { openForm, tell } from '../asker.ts';
import { showCard } from '../card.ts';
import type { Desk, Moment } from '../desk.ts';
import { type Judgement, judge } from '../judge.ts';
import { rejudged } from '../rejudged.ts';
import { splitPoints } from '../turns.ts';
import { handingOver, isReplying, MAX_LABEL, REPLYING, redirecting } from './hand-over.ts';
import { recordLeft, recordMove } from './moved-notes.ts';
import { withTurns } from './with-turns.ts';

/** Judges what a split leaves in the case; undefined where the event is no split, or leaves nobody to be heard. */
export async function keptBySplit(
  current: Case,
  event: ActionTaken,
  desk: Desk,
): Promise<Judgement | undefined> {
  if (event.action !== 'split') return undefined;
  const kept = partsOf(current, event)?.kept ?? [];
  const last = lastHeard(kept);
  return last < 0
    ? undefined
    : judge(desk.local, desk, current, { turns: kept.slice(0, last + 1) });
}

/** Where two things came up in one conversation: the second gets a case of its own, beginning with the turn that was chosen. */
export function split(
  current: Case,
  event: ActionTaken,
  moment: Moment,
  judgement: Judgement | undefined,
): Case {
  if (isReplying(current)) return tell(current, event, moment, REPLYING);
  const points = splitPoints(current);
  if (points.length === 0) return tell(current, event, moment, WHOLE);
  if (event.values.turn === undefined) {
    const choices = points.map((turn) => ({ value: turn.id, label: labelOf(turn) }));
    return openForm(current, event, moment, { name: 'split', choices });
  }
  const parts = partsOf(current, event);
  if (parts === undefined) return tell(current, event, moment, GONE);
  const { by, at } = event;
  const kept = recordLeft(withTurns(current, parts.kept, moment), at, parts.left);
  const customer = whoseAre(parts.left, current);
  const examples = examplesOf(current, parts.kept.length);
  const handed = handingOver(kept, event, parts.left, { customer, examples });
  const rest = redirecting(handed, (one) => leavesWith(one, parts.kept));
  const sentence = `${by.name} has split off a case of its own from here.`;
  const noted = recordMove(rest, 'split', { at, by: by.id, sentence });
  return showCard(rejudged(noted, judgement, moment), moment, true);
}

/** What colleagues have said of the turns from there on goes with them; a miss is about all that came before. */
function examplesOf({ examples }: Case, first: number): Case['examples'] {
  return examples
    .filter(({ turn, kind }) => turn >= first && kind !== 'missed')
    .map((one) => ({ ...one, turn: one.turn - first }));
}

/** What somebody else wrote whose case was merged into this one is theirs again. Turns tell their names only. */
function whoseAre(turns: readonly Turn[], { customer, joined = [] }: Case): Case['customer'] {
  const author = turns.find(isHeard)?.author;
  if (author === customer?.name) return customer;
  return joined.find(({ name }) => name === author) ?? customer;
}

/** The talk goes on in the new case; what becomes of a message that stays is told here. */
function leavesWith(event: Incoming, kept: readonly Turn[]): boolean {
  if (event.kind === 'message') return true;
  const isChange = event.kind === 'edited' || event.kind === 'deleted';
  return isChange && !kept.some((turn) => turn.id === event.message);
}

const WHOLE = 'There is only one message in this case: nothing to split.';
const GONE = 'That message is no longer in this case.';

function labelOf({ author, text }: Turn): string {
  return `${oneLine(author, MAX_LABEL)}: ${oneLine(text, MAX_LABEL)}`;
}

/** What stays and what leaves; undefined where the turn that was chosen is none at which the case can be split. */
function partsOf(
  current: Case,
  { values }: ActionTaken,
): { readonly kept: Turn[]; readonly left: Turn[] } | undefined {
  const point = splitPoints(current).find((turn) => turn.id === values.turn);
  if (point === undefined) return undefined;
  const index = current.turns.indexOf(point);
  return { kept: current.turns.slice(0, index), left: current.turns.slice(index) };
}
