import { z } from 'zod';

/**
 * What a signal is evidence of. The list is part of the `assess` output format and is documented in docs/assess-format.md.
 *
 * - `repeat_contact` the customer has asked about the same thing before
 * - `promise_broken` something promised by us has not happened
 * - `unanswered_question` a question of theirs was passed over
 * - `hand_offs` they have been sent from one desk to another
 * - `waiting` they have been left without an answer
 * - `apology_without_step` we were sorry and said nothing of what happens next
 * - `giving_up` they stop hoping: "never mind"
 * - `leaving` they leave or say they might
 * - `going_public` they tell others or say they might
 * - `legal` lawyer, court, regulator, ombudsman
 * - `safety` danger to people
 * - `money` money taken, owed or at risk
 * - `data` data lost, exposed or an account taken over
 * - `outage` a service down
 * - `deadline` a date or an hour that something hangs on
 * - `praise` thanks that name what was good
 */
export const SignalKind = z.enum([
  'repeat_contact',
  'promise_broken',
  'unanswered_question',
  'hand_offs',
  'waiting',
  'apology_without_step',
  'giving_up',
  'leaving',
  'going_public',
  'legal',
  'safety',
  'money',
  'data',
  'outage',
  'deadline',
  'praise',
]);
export type SignalKind = z.infer<typeof SignalKind>;

/** Danger to people, and what is theirs in other hands: being wrong here once costs more than all the calls it saves. */
export const DANGER: readonly SignalKind[] = ['safety', 'data'];

/** One piece of evidence: `quote` is verbatim from the customer's turn `turn` (an index into the conversation). */
export const Signal = z.object({
  kind: SignalKind,
  quote: z.string().min(1),
  turn: z.int().min(0),
});
export type Signal = z.infer<typeof Signal>;
