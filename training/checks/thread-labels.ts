import { z } from 'zod';

/** What a second reader says of a conversation of ours: the same as `LabelledConversation` says, without its turns. */
export const ThreadLabel = z.object({
  id: z.string(),
  risk: z.array(z.number().min(0).max(1).nullable()),
  escalated: z.boolean(),
  at_turn: z.int().nullable(),
});
export type ThreadLabel = z.infer<typeof ThreadLabel>;
