import { z } from 'zod';

/** `other` is somebody whose side is not known; they are heard like a customer. */
export const Who = z.enum(['customer', 'agent', 'other']);
export type Who = z.infer<typeof Who>;

/** One thing one person wrote. */
export const Turn = z.object({
  /** The platform's id of the message, unique within the conversation. */
  id: z.string(),
  who: Who,
  author: z.string(),
  text: z.string(),
  /** Milliseconds since 1970; null where the source has no times: such turns start no clock. */
  at: z.number().nullable(),
});
export type Turn = z.infer<typeof Turn>;

/** A conversation as an assessor sees it: nothing after the last turn exists. */
export interface Conversation {
  readonly turns: readonly Turn[];
}

/** True for turns that are heard: everybody's but ours. */
export function isHeard(turn: Turn): boolean {
  return turn.who !== 'agent';
}

/** The index of the customer's latest turn, or -1. */
export function lastHeard(turns: readonly Turn[]): number {
  return turns.findLastIndex(isHeard);
}

/** The conversation as it stood just after turn `index`. */
export function upTo(conversation: Conversation, index: number): Conversation {
  return { turns: conversation.turns.slice(0, index + 1) };
}
