import type { Cause } from '../../domain/cause.ts';
import type { Call } from './ask-routing.ts';

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

/** Two calls for one case as one: both reasons, and the cause of them that lasts longer. */
export function joinedCall(before: Call, more: Call): Call {
  const isMore = CAUSES.indexOf(more.cause) > CAUSES.indexOf(before.cause);
  const { cause, signal } = isMore ? more : before;
  const why = before.why.includes(more.why) ? before.why : `${before.why}; ${more.why}`;
  return { cause, why, ...(signal === undefined ? {} : { signal }) };
}
