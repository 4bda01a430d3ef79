import { z } from 'zod';
import type { ActionTaken } from '../../../domain/message.ts';
import { readPurpose } from '../purpose.ts';
import { common, type Frame } from './frame.ts';
import { inputsOf } from './inputs.ts';
import type { ParsedActivity, Unauthored } from './parsed.ts';
import { backTo, pressed, targetOf } from './pressed.ts';
import { type Activity, Words } from './schema.ts';

/** `adaptiveCard/action`. `automatic` is a card that refreshes itself: nobody pressed anything. */
const Executed = z.object({
  action: z.object({ verb: z.string().nullish(), data: z.unknown().optional() }),
  trigger: z.string().nullish(),
});

/** `message/submitAction`. */
const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.unknown().optional(),
  }),
});

/** What was written beside the thumbs: as JSON, or by some clients as it is. */
const FeedbackForm = z.object({ feedbackText: Words.nullish() });

/** A button of a card, executed: the response stands in the card's place. */
export function parseExecuted(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const executed = Executed.safeParse(activity.value).data;
  const inputs = inputsOf(executed?.action.data);
  const button = readPurpose({ ...inputs, verb: executed?.action.verb ?? inputs.verb });
  if (executed === undefined || button === undefined) return undefined;
  if (executed.trigger === 'automatic') return backTo(activity, frame);
  return pressed({ button, inputs, door: 'card', activity, frame });
}

/** The same button where a client can only submit it: a message without words, which nobody sees. */
export function parseSubmitted(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const button = readPurpose(activity.value);
  if (button === undefined || !('user' in frame.author)) return undefined;
  return pressed({ button, inputs: inputsOf(activity.value), door: 'whisper', activity, frame });
}

/**
 * The thumbs under a message of Heed's. Which case it was about is known to whoever remembers the message; the Playground does not even name
 * that.
 */
export function parseFeedback(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const told = Feedback.safeParse(activity.value).data?.actionValue;
  const target = targetOf(activity);
  if (told === undefined) return undefined;
  const incoming: Unauthored<ActionTaken> = {
    ...common(frame, 'action', [frame.occurrence]),
    kind: 'action',
    action: 'feedback',
    case: '',
    values: { reaction: told.reaction, text: wordsIn(told.feedback) },
  };
  const { author, isPersonal: isPrivate } = frame;
  const about = target === undefined ? {} : { target };
  return { kind: 'asked', incoming, author, door: 'card', ...about, isPrivate };
}

function wordsIn(feedback: unknown): string {
  const form = FeedbackForm.safeParse(typeof feedback === 'string' ? jsonIn(feedback) : feedback);
  return form.data?.feedbackText?.trim() ?? '';
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
