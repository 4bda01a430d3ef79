import type { Case } from '../domain/case.ts';
import type { Incoming } from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { doorOf } from './asker.ts';
import type { Moment } from './desk.ts';

/**
 * The case with an answer on its way to whoever waits at the event's door: what the handler says there or, where it has nothing to
 * say, that it is done. Who is no colleague is not answered.
 */
export function withDoorAnswered(current: Case, event: Incoming, moment: Moment): Case {
  if (!('door' in event)) return current;
  const to = doorOf(event, moment.settings);
  const isAnswered = current.outbox.some(
    ({ outgoing }) => outgoing.to === to && outgoing.id.endsWith(`/${event.key}`),
  );
  if (to === undefined || isAnswered) return current;
  const id = `${current.id}/done/${event.key}`;
  const done: Outgoing = { kind: 'done', audience: 'staff', id, case: current.id, to };
  return queue(current, done, moment.now);
}
