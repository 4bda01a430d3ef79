import { z } from 'zod';

/** One of several to choose from. */
export const Choice = z.object({ value: z.string(), label: z.string() });
export type Choice = z.infer<typeof Choice>;

/** What a form asks for. Sent back, it is the action of its name with the values given here as keys; `edit` comes back as `send`. */
export const Form = z.discriminatedUnion('name', [
  /** `text`. */
  z.object({ name: z.literal('edit'), draft: z.string(), text: z.string() }),
  /** Nothing comes back: the text is there to be copied. */
  z.object({ name: z.literal('copy'), text: z.string() }),
  /** `urgency`, `style`, `mood`. */
  z.object({
    name: z.literal('wrong-tag'),
    urgency: z.string(),
    style: z.string(),
    mood: z.string(),
  }),
  /** `minutes`, one of the choices. */
  z.object({ name: z.literal('snooze'), choices: z.array(Choice) }),
  /** `into`: which case takes this one in. */
  z.object({ name: z.literal('merge'), choices: z.array(Choice) }),
  /** `turn`: with which turn the new case begins. */
  z.object({ name: z.literal('split'), choices: z.array(Choice) }),
  /** `to`: whose call it is from now on, and `reason`, which may be empty. */
  z.object({ name: z.literal('pass-on'), choices: z.array(Choice) }),
  /** `reason`. */
  z.object({ name: z.literal('not-needed') }),
  /** Comes back as `set-up` for `channel`: `kind`, `staffChannel`, `watched` (yes, no), `cards`, `leads` (ids, parted by commas). */
  z.object({
    name: z.literal('set-up'),
    channel: z.string(),
    kind: z.string(),
    staffChannel: z.string(),
    staffChannels: z.array(Choice),
    watched: z.boolean(),
    cards: z.string(),
    leads: z.array(z.string()),
    people: z.array(Choice),
  }),
]);
export type Form = z.infer<typeof Form>;
