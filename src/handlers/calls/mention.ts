import { isOfWorkspace } from '../../domain/address.ts';
import { customerAddress } from '../../domain/audience.ts';
import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { queue } from '../../domain/outbox.ts';
import { addressNear, personOf } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import type { Moment } from '../desk.ts';

/**
 * Where colleagues ask for help, the one who was called is named in their thread, so that they see that somebody looks at it. Nothing
 * of the case is said there.
 */
export function withMention(current: Case, { lead }: Ping, { settings, now }: Moment): Case {
  const { id, channel, thread, pings } = current;
  if (thread === undefined || channelOf(channel, settings).kind !== 'help') return current;
  const person = addressNear(personOf(lead, settings.roster), channel);
  if (!isOfWorkspace(person, channel)) return current;
  return queue(
    current,
    {
      kind: 'mention',
      audience: 'customer',
      id: `${id}/mention/${pings.length}`,
      case: id,
      to: customerAddress(channel),
      thread,
      person,
    },
    now,
  );
}
