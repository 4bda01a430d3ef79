import type { Case, Clock } from '../../domain/case.ts';
import { isWaitingClock, withWaiting } from '../../domain/clocks.ts';
import type { Turn } from '../../domain/conversation.ts';
import type { Moment } from '../desk.ts';
import { waitingFrom } from '../snooze.ts';
import { awaitsAnswer, nameOf, unanswered } from '../turns.ts';

/**
 * The case with other turns: all that names one by its place names it by the new one, and what rested on a turn that has left goes. The
 * draft goes too, for it answered another conversation. Whoever waits with another turn than before waits from now on: somebody has
 * just looked at it.
 */
export function withTurns(current: Case, turns: Turn[], moment: Moment): Case {
  const places = new Map(turns.map((turn, index) => [nameOf(turn), index]));
  const placeOf = (index: number) => {
    const turn = current.turns[index];
    return turn === undefined ? undefined : places.get(nameOf(turn));
  };
  const moved = <Item extends { readonly turn: number }>(items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      const turn = placeOf(item.turn);
      return turn === undefined ? [] : [{ ...item, turn }];
    });
  const last = Math.max(0, turns.length - 1);
  return {
    ...current,
    turns,
    draft: null,
    judge: null,
    warned: null,
    assessment: assessmentAt(current, placeOf, moved),
    risks: moved(current.risks).toSorted((left, right) => left.turn - right.turn),
    examples: moved(current.examples),
    blowUp: current.blowUp && (moved([current.blowUp])[0] ?? null),
    pings: current.pings.map((ping) => ({ ...ping, turn: placeOf(ping.turn) ?? last })),
    clocks: withWaiting(movedClocks(current, placeOf, last), waitingWith(current, turns, moment)),
  };
}

/** Null where the turn that was judged has left. */
function assessmentAt(
  { assessment }: Case,
  placeOf: (index: number) => number | undefined,
  moved: <Item extends { readonly turn: number }>(items: readonly Item[]) => Item[],
): Case['assessment'] {
  const turn = assessment === null ? undefined : placeOf(assessment.turn);
  if (assessment === null || turn === undefined) return null;
  const { reasons, signals } = assessment;
  return { ...assessment, turn, reasons: moved(reasons), signals: moved(signals) };
}

/** Those of calls and promises run on; one whose turn has left goes with the last, as its call does. */
function movedClocks(
  { clocks }: Case,
  placeOf: (index: number) => number | undefined,
  last: number,
): Clock[] {
  return clocks.map((clock) => ({ ...clock, turn: placeOf(clock.turn) ?? last }));
}

/** The clocks that wait. A case that is put aside stays so. */
function waitingWith(current: Case, turns: Turn[], moment: Moment): Clock[] {
  const wake = current.clocks.filter((clock) => clock.kind === 'wake');
  const next: Case = { ...current, state: 'open', turns };
  if (wake.length > 0 || !awaitsAnswer(next)) return wake;
  const [before] = unanswered(current.turns);
  const [first] = unanswered(turns);
  const isSame = before !== undefined && first !== undefined && nameOf(before) === nameOf(first);
  if (!isSame) return waitingFrom(next, moment.now, moment);
  const turn = turns.length - unanswered(turns).length;
  return current.clocks.filter(isWaitingClock).map((clock) => ({ ...clock, turn }));
}
