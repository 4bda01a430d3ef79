import { isCalm, isEscalated, pointsOf, type Scored } from './score-early.ts';

/** What the comparison needs of one conversation: the highest score within its first 1, 2, 3… chances. */
export interface Running {
  readonly side: 'escalated' | 'calm' | 'neither';
  readonly peaks: readonly number[];
}

/** The running peak of a conversation's scores; done once, since the bootstrap asks for it often. */
export function runningOf(scored: Scored): Running {
  let peak = Number.NEGATIVE_INFINITY;
  const peaks = pointsOf(scored).map(({ score }) => {
    peak = Math.max(peak, score);
    return peak;
  });
  const side = isEscalated(scored) ? 'escalated' : isCalm(scored) ? 'calm' : 'neither';
  return { side, peaks };
}

/**
 * The chance that a conversation that escalates peaks above one that stays calm, with the number of chances matched: an escalated
 * one with k chances is compared with calm ones of at least k, cut to their first k. Calm ones run to their end while escalated ones
 * are cut at the blow-up, so a raw comparison mixes skill with length; here a judge that only counts turns gets exactly one half.
 * Null where nothing can be compared.
 */
export function matchedAuc(conversations: readonly Running[]): number | null {
  const calm = conversations.filter((one) => one.side === 'calm');
  const shares = conversations
    .filter((one) => one.side === 'escalated' && one.peaks.length > 0)
    .flatMap((one) => shareBelow(one.peaks, calm));
  return shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

function shareBelow(peaks: readonly number[], calm: readonly Running[]): number[] {
  const last = peaks.length - 1;
  const peak = peaks[last] ?? 0;
  let wins = 0;
  let count = 0;
  for (const other of calm) {
    const rival = other.peaks[last];
    if (rival === undefined) continue;
    count += 1;
    wins += peak > rival ? 1 : peak === rival ? 0.5 : 0;
  }
  return count === 0 ? [] : [wins / count];
}
