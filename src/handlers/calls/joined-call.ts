import type { Cause } from '../../domain/cause.ts';
import { type Call, wishOf } from './ask-routing.ts';

/** The causes of a call by what ends it, the easiest first: an answer to the customer, a fall of the risk, nothing but a person. */
const CAUSES: readonly Cause[] = [
  'clock',
  'risk',
  'urgency',
  'promise',
  'failures',
  'signal',
  'asked',
];

/** All that a call is for. That the customer waits is not among what it is for besides: their case itself tells of it. */
export function causesOf({ cause, also = [] }: Pick<Call, 'cause' | 'also'>): readonly Cause[] {
  return [cause, ...also];
}

/** Two calls for one case as one: both reasons, and before the others the cause of them that lasts longest. */
export function joinedCall(before: Call, more: Call): Call {
  const isMore = CAUSES.indexOf(more.cause) > CAUSES.indexOf(before.cause);
  const { cause, signal } = isMore ? more : before;
  const why = before.why.includes(more.why) ? before.why : `${before.why}; ${more.why}`;
  const both = new Set([...causesOf(before), ...causesOf(more)]);
  const also = [...both].filter((one) => one !== cause && one !== 'clock');
  return wishOf({ cause, also: also.length === 0 ? undefined : also, why, signal });
}
