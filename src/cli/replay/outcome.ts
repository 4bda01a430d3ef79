import type { Ping } from '../../domain/call.ts';
import type { InputTurn, Outcome } from '../input.ts';

/** How a ping lies to what became of the conversation, in a sentence; undefined where that is not known. */
export function leadRemark(
  { turn, cause }: Pick<Ping, 'turn' | 'cause'>,
  turns: readonly InputTurn[],
  outcome: Outcome | undefined,
): string | undefined {
  if (outcome === undefined) return undefined;
  const end = outcome.at_turn ?? undefined;
  if (!outcome.escalated || end === undefined) {
    return cause === 'clock'
      ? 'By its label this conversation stayed calm; the wait was too long all the same.'
      : 'By its label this conversation stayed calm: a false alarm.';
  }
  if (turn === end) return `Only at the blow-up itself, turn ${end}.`;
  if (turn > end) return `Too late: it blew up at turn ${end}.`;
  const messages = turns.slice(turn, end).filter(({ who }) => who !== 'agent').length;
  const count = messages === 1 ? '1 customer message' : `${messages} customer messages`;
  const earlier = spanBetween(turns[turn], turns[end]);
  return `${count}${earlier} before the blow-up at turn ${end}.`;
}

/** What to say of a conversation in which nobody was called; undefined where the outcome is not known. */
export function silenceRemark(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return undefined;
  return outcome.escalated
    ? `Nobody was called, and it blew up at turn ${outcome.at_turn ?? '?'}.`
    : 'Nobody was called, and by its label it stayed calm.';
}

function spanBetween(from: InputTurn | undefined, to: InputTurn | undefined): string {
  const seconds = (to?.t_offset_s ?? Number.NaN) - (from?.t_offset_s ?? Number.NaN);
  return seconds > 0 ? ` and ${spanWords(seconds)}` : '';
}

/** A span in words, in its largest fitting unit: `40 seconds`, `3 minutes`, `5 hours`, `2 days`. */
export function spanWords(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
