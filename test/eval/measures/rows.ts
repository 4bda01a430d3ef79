import type { Assessment } from '../../../src/domain/assessment.ts';
import type { ResultRow } from '../../../src/eval/result.ts';
import { ConversationRow, MessageRow } from '../../../src/eval/rows.ts';
import { assessmentWith } from '../marked-assessor.ts';

/** The value of one judge in the row of a metric; undefined when there is no such cell. */
export function valueIn(
  rows: readonly ResultRow[],
  metric: string,
  judge: string,
): number | null | undefined {
  const row = rows.find((one) => one.metric === metric);
  return row?.cells.find((cell) => cell.judge === judge)?.measured.value;
}

/** Message rows from their texts and mapped labels. */
export function messagesOf(
  ...given: { text: string; lang?: string; labels?: object; mapped?: object }[]
): MessageRow[] {
  return given.map((one, index) =>
    MessageRow.parse({ id: String(index), lang: 'en', labels: {}, mapped: {}, ...one }),
  );
}

/** One column of Heed's from what it says of each row. */
export function heedSaying(...said: Partial<Assessment>[]) {
  return [{ judge: 'Heed', answers: said.map(assessmentWith) }];
}

/** A conversation: `c` and `a` say who speaks. */
export function conversationOf(id: string, speakers: string, outcome: object): ConversationRow {
  return ConversationRow.parse({
    id,
    turns: [...speakers].map((one) => ({
      who: one === 'a' ? 'agent' : 'customer',
      text: 'text',
    })),
    outcome: { escalated: false, at_turn: null, ...outcome },
  });
}
