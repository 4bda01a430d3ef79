import { z } from 'zod';
import { FieldFormName } from '../../domain/form.ts';
import { ActionName } from '../../domain/message.ts';

/**
 * What a button is called: an action, a channel's set-up, an entry of the roster, a new case, or the way back from a form to the card it stood in place of.
 * `feedback` has no button of ours: Teams' own thumbs give it.
 */
export const Verb = z.enum([
  ...ActionName.exclude(['feedback']).options,
  'set-up',
  'roster',
  'new-case',
  'back',
]);
export type Verb = z.infer<typeof Verb>;

/**
 * The forms that can be sent back, each by its name in the domain, with the ids of its inputs; besides them those that say themselves what
 * they are. `copy` has nothing to send.
 */
export const INPUTS = {
  edit: ['text'],
  'wrong-tag': ['urgency', 'style', 'mood'],
  snooze: ['minutes'],
  merge: ['into'],
  split: ['turn'],
  'pass-on': ['to', 'reason'],
  'not-needed': ['reason'],
  'set-up': ['kind', 'staffChannel', 'watched', 'cards', 'leads'],
} as const;

/** Every form that can be sent. */
export const SentForm = z.enum([
  'edit',
  'wrong-tag',
  'snooze',
  'merge',
  'split',
  'pass-on',
  'not-needed',
  'set-up',
  ...FieldFormName.options,
]);
export type SentForm = z.infer<typeof SentForm>;

/** What stands in a menu for nothing chosen: Teams has no way to empty one. Comes back as an empty value. */
export const NOTHING_CHOSEN = 'heed:none';

/** What a button or a form is for; travels in its `data`, beside the inputs of the card. */
export const Purpose = z.object({
  /** Empty where it is about no case. */
  case: z.string().max(200),
  /** The draft that stood beside the button. */
  draft: z.string().max(200).optional(),
  /** The channel that a set-up form is for, as the rest of Heed names it. */
  channel: z.string().max(2000).optional(),
  /** Whose entry of the roster it is about, by one of their addresses. */
  person: z.string().max(2000).optional(),
  /** The form that is sent back with this button; absent where the button stands on no form, and then no input is read. */
  form: SentForm.optional(),
  /**
   * Those of the form's inputs that were drawn; all of them where absent, or none of a form that says itself what its fields are. Teams leaves empty inputs out of what it sends: those named
   * here were emptied, and the others were never asked for and stay as they are.
   */
  inputs: z.array(z.string().max(100)).max(40).optional(),
  /** Asked where nobody else saw it: the answer is for the asker alone. */
  private: z.literal(true).optional(),
});
export type Purpose = z.infer<typeof Purpose>;

/** What a button carries. The verb is in it too: `Action.Submit`, which has none of its own, carries the same data. */
export interface ButtonData {
  readonly heed: Purpose;
  readonly verb: Verb;
}

export function writePurpose(verb: Verb, purpose: Purpose): ButtonData {
  return { heed: purpose, verb };
}

const Data = z.object({ heed: Purpose, verb: Verb });

/** Undefined for what is not ours: whoever can send us a request can put anything into it. */
export function readPurpose(data: unknown): ButtonData | undefined {
  return Data.safeParse(data).data;
}
