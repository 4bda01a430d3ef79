import { z } from 'zod';

/** One of several to choose from. */
export const Choice = z.object({ value: z.string(), label: z.string() });
export type Choice = z.infer<typeof Choice>;

/** What a field is called, on every platform; never `heed` or `verb`, which stand beside the fields in what Teams sends back. */
export const FieldName = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,39}$/)
  .refine((name) => name !== 'heed' && name !== 'verb');

/** One thing that a form of no other kind asks for. `name` is the key of the value that comes back. */
export const Field = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    name: FieldName,
    label: z.string(),
    value: z.string().default(''),
    hint: z.string().default(''),
    optional: z.boolean().default(false),
    lines: z.boolean().default(false),
  }),
  /** One of several. */
  z.object({
    kind: z.literal('choice'),
    name: FieldName,
    label: z.string(),
    choices: z.array(Choice),
    value: z.string().default(''),
    optional: z.boolean().default(false),
  }),
  /** Any number of several; `value` and what comes back are parted by commas. */
  z.object({
    kind: z.literal('choices'),
    name: FieldName,
    label: z.string(),
    choices: z.array(Choice),
    value: z.string().default(''),
  }),
]);
export type Field = z.infer<typeof Field>;

/** The forms that say themselves what their fields are. */
export const FieldFormName = z.enum(['grant', 'kept', 'person']);
export type FieldFormName = z.infer<typeof FieldFormName>;

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
  /**
   * Comes back as the action of its name; `person` as `roster`, for `person`. Every field comes back, empty where it was left so; but
   * for one with nothing to choose from, or with more in it than the platform's form holds: that is not asked, and stays as it is.
   */
  z.object({
    name: FieldFormName,
    title: z.string(),
    /** What the button that sends it says. */
    submit: z.string(),
    /** A sentence above the fields; may be empty. */
    remark: z.string().default(''),
    fields: z.array(Field),
    person: z.string().optional(),
  }),
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

/** A form that says itself what its fields are. */
export type FieldForm = Extract<Form, { name: FieldFormName }>;
