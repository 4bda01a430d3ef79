import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Outgoing } from '../../../domain/outgoing.ts';

/** What every message of Heed carries, unseen by readers, so that it is recognised later. */
const EVENT_TYPE = 'heed_said';

/** The mark on a message that Heed posted. */
export interface Said {
  /** Made of `Outgoing.id`, and short enough for Slack. */
  readonly id: string;
  readonly audience: Outgoing['audience'];
}

const Metadata = z.object({
  metadata: z.object({
    event_type: z.literal(EVENT_TYPE),
    event_payload: z.object({ id: z.string(), audience: z.enum(['staff', 'customer']) }),
  }),
});

/** The mark of a thing to say: the same for each attempt at it, and telling nothing about the case. */
export function saidOf({ id, audience }: Pick<Outgoing, 'id' | 'audience'>): Said {
  return { id: createHash('sha256').update(id).digest('hex').slice(0, 32), audience };
}

/** As Slack wants it on a message. */
export function metadataOf({ id, audience }: Said) {
  return { event_type: EVENT_TYPE, event_payload: { id, audience } };
}

/** The mark of a message as Slack returns it with `include_all_metadata`; undefined where there is none of ours. */
export function readSaid(message: unknown): Said | undefined {
  return Metadata.safeParse(message).data?.metadata.event_payload;
}
