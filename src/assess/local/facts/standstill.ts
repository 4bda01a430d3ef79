import type { Fact } from './fact.ts';

/**
 * A business whose customers cannot buy, or that cannot work, because something is down: no head may call that one P2, if it is grave at all.
 */
export function isAtStandstill(facts: ReadonlySet<Fact>): boolean {
  const isDown = facts.has('stopped') && (facts.has('outage') || facts.has('locked-out'));
  return isDown && !facts.has('over') && !facts.has('supposed') && !facts.has('workaround');
}
