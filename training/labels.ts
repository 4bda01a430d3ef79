import type { z } from 'zod';
import { type Label, labelFile } from '../src/eval/labels.ts';
import { readLines } from '../src/eval/read-lines.ts';
import { LabelledConversation, type LabelledMessage } from './corpus.ts';

/** What a careful reader of ours says of a conversation, which is named by its id alone. */
const ThreadLabel = LabelledConversation.pick({
  id: true,
  risk: true,
  escalated: true,
  at_turn: true,
});
export type ThreadLabel = z.infer<typeof ThreadLabel>;

/** The labels of one reader of conversations: `own-threads.reader-2`. Throws `DataError`, naming file and line. */
export function threadLabelsOf(name: string): ThreadLabel[] {
  return readLines(labelFile(name), ThreadLabel);
}

/** The label that the writer of a message of ours gave it, in the form that readers use. */
export function labelOf(message: LabelledMessage): Label {
  const { id, urgency, acceptable, style, styles, mood, moods, churn } = message;
  return {
    ...{ id, urgency, acceptable, churn, public: message.public },
    styles: styles ?? [style],
    moods: moods ?? [mood],
  };
}
