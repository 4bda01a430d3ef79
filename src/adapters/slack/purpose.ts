import { z } from 'zod';
import { ActionName } from '../../domain/message.ts';

/** What a button or a form is for; travels in a button's `value` and in a view's `private_metadata`. */
export const Purpose = z.object({
  /** Empty where it is about no case. */
  case: z.string(),
  /** The draft that stood beside the button. */
  draft: z.string().optional(),
  /** The channel that a set-up form is for, as the rest of Heed names it. */
  channel: z.string().optional(),
  /** Whose entry of the roster it is about, by one of their addresses. */
  person: z.string().optional(),
});
export type Purpose = z.infer<typeof Purpose>;

export function writePurpose(purpose: Purpose): string {
  return JSON.stringify(purpose);
}

/** Undefined for what is not ours: whoever can send us a request can put anything into it. */
export function readPurpose(text: string): Purpose | undefined {
  try {
    return Purpose.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What one choice of a card's overflow menu is for: its option's `value`, for which Slack has less room than for a button's. */
export interface MenuChoice {
  readonly action: ActionName;
  readonly case: string;
}

/** As `readMenuChoice` reads it. */
export function writeMenuChoice({ action, case: id }: MenuChoice): string {
  return `${action} ${id}`;
}

/** Undefined for what `writeMenuChoice` did not write. */
export function readMenuChoice(value: string): MenuChoice | undefined {
  const end = value.indexOf(' ');
  const action = ActionName.safeParse(value.slice(0, Math.max(0, end)));
  const id = value.slice(end + 1);
  return action.success && id !== '' ? { action: action.data, case: id } : undefined;
}
