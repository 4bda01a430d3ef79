import { z } from 'zod';
import { PersonAddress } from './address.ts';
import { Urgency } from './assessment.ts';
import { Ladder } from './ladder.ts';
import { Hours } from './time/hours.ts';
import { Minutes } from './time/minutes.ts';

/**
 * `staff`: agents among themselves; cards and pings go in the thread.
 * `help`: colleagues ask; in the thread only a neutral mention, the rest goes to the paired staff channel.
 * `customers`: outsiders; everything internal goes to the paired staff channel.
 */
export const ChannelKind = z.enum(['staff', 'help', 'customers']);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** What the settings say about one channel. */
export const Channel = z.object({
  /** `slack:<team>/<channel>`, `teams:<tenant>/<conversation>`, `terminal:local/<name>`. */
  id: z.string().min(1),
  kind: ChannelKind,
  /** Where what is internal goes when this channel is not a staff channel. */
  staffChannel: z.string().optional(),
  /** Who is called, first to last: ids of people on the roster. */
  leads: z.array(PersonAddress).default([]),
  /** Read every customer message, not only what is asked about. */
  watched: z.boolean().default(false),
  /** `always`: a card for every case. `when-needed`: only when asked, when a lead is called, or when waiting costs dearly. */
  cards: z.enum(['always', 'when-needed']).default('when-needed'),
  /** No cards unless asked; pings still go out. */
  muted: z.boolean().default(false),
  /** When customers are waited with; the desk's hours where it is not said. */
  hours: Hours.optional(),
  /** How long a customer waits here; the policy's times where it is not said. In minutes. */
  waiting: z.object({ offerMinutes: Minutes, escalateMinutes: Minutes }).partial().optional(),
  /** Who is asked next here, by urgency; the policy's where it is not said. */
  ladders: z.partialRecord(Urgency, Ladder).optional(),
  /** What the conversations here are about: names of `areas`. */
  areas: z.array(z.string()).optional(),
});
export type Channel = z.infer<typeof Channel>;
