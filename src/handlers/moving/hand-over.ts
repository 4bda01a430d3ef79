import type { Case } from '../../domain/case.ts';
import type { Turn } from '../../domain/conversation.ts';
import type { ActionTaken, Incoming, TurnsHandedOver } from '../../domain/message.ts';

/** How much of somebody's words a choice in a form shows, in characters. Ours: what is read at a glance. */
export const MAX_LABEL = 60;

/**
 * The case with these turns on their way to another case, or to one of their own; of this `customer`, or of the case's. One press of a button hands over once, whatever is
 * repeated on the way.
 */
export function handingOver(
  current: Case,
  { key, by, at }: ActionTaken,
  turns: readonly Turn[],
  {
    into,
    customer = current.customer,
    promises = [],
    examples = [],
  }: {
    into?: string;
    customer?: Case['customer'];
    promises?: Case['promises'];
    examples?: Case['examples'];
  } = {},
): Case {
  const { id, platform, workspace, channel, thread, forwards } = current;
  const handedOver: TurnsHandedOver = {
    kind: 'handed-over',
    key: `${platform}:handed-over:${id}:${key}`,
    platform,
    workspace,
    channel,
    at,
    by,
    from: id,
    ...(into === undefined ? {} : { into }),
    ...(thread === undefined ? {} : { thread }),
    customer,
    turns: [...turns],
    promises,
    examples,
  };
  return { ...current, forwards: [...forwards, handedOver] };
}

/** What waits in this case's inbox and belongs where its turns have gone, on its way there; presses of its own buttons stay. */
export function redirecting(
  current: Case,
  goes: (event: Incoming) => boolean,
  into?: string,
): Case {
  const leaving = current.inbox.filter((event) => event.kind !== 'action' && goes(event));
  return {
    ...current,
    inbox: current.inbox.filter((event) => !leaving.includes(event)),
    forwards: [...current.forwards, ...leaving.map((event) => redirected(event, current, into))],
  };
}

/** Under another key, for its own has been seen, and in the thread of the case, by which the other one is found. */
function redirected(event: Incoming, { id, thread }: Case, into: string | undefined): Incoming {
  const key = `${event.key}:redirected:${id}`;
  if (event.kind === 'handed-over')
    return { ...event, key, ...(into === undefined ? {} : { into }) };
  const isPlaced = !('message' in event) || event.thread !== undefined || thread === undefined;
  return isPlaced ? { ...event, key } : { ...event, key, thread };
}

/** True while a reply is on its way to the customer: whether it arrives decides which turns there are. */
export function isReplying({ outbox }: Case): boolean {
  return outbox.some(({ outgoing, state }) => outgoing.kind === 'reply' && state !== 'failed');
}

/** What is told to whoever would move turns meanwhile. */
export const REPLYING = 'A reply is on its way to the customer. Try again in a moment.';
