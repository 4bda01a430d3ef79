import type { Case } from '../domain/case.ts';
import { lastHeard } from '../domain/conversation.ts';

/** Whoever parts with a thank-you waits for nothing: most solved conversations end so, and nobody is to be called for them. */
export function partedWithThanks({ assessment, turns }: Case): boolean {
  if (assessment === null || assessment.turn !== lastHeard(turns)) return false;
  const asks = turns[assessment.turn]?.text.includes('?') ?? false;
  return assessment.urgency === 'P4' && assessment.mood === 'pleased' && !asks;
}
