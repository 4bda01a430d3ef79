import type { Encoder } from '../src/assess/local/encoder.ts';
import { readConversation } from '../src/assess/local/local.ts';
import type { Trained } from '../src/assess/local/weights.ts';
import { chanceOf } from '../src/domain/chance.ts';
import { earlyConversation } from '../src/eval/measures/early.ts';
import { type ConversationRow, isBorderline } from '../src/eval/rows.ts';
import {
  FALSE_ALARMS,
  isEscalated,
  peakOf,
  pointsOf,
  type Scored,
  thresholdFor,
} from '../src/eval/score-early.ts';
import { type Line, platt } from './platt.ts';
import { type Reader, scoresOf } from './risk-scores.ts';

/** How risk scores become chances, and in a sentence what they are worth. */
interface RiskLine {
  readonly line: Line;
  readonly report: string;
}

/** How risk scores become chances, and the threshold that lets one in five calm conversations ring. */
export async function riskLine(
  conversations: readonly ConversationRow[],
  trained: Trained,
  encoder: Encoder | undefined,
  say: (progress: string) => void,
): Promise<RiskLine> {
  const reader: Reader = {
    hasCourse: true,
    read: (turns) => readConversation({ turns }, trained, encoder),
  };
  const rows = conversations.filter((row) => !isBorderline(row));
  const scored: Scored[] = [];
  for (const row of rows) {
    scored.push({ conversation: earlyConversation(row), scores: await scoresOf(reader, row) });
    say(`conversation ${scored.length} of ${rows.length}`);
  }
  return lineThrough(scored);
}

/** The line through the scores of conversations that surely blow up or surely do not. Only scores that could ring in time count. */
export function lineThrough(all: readonly Scored[]): RiskLine {
  const points = all.flatMap((one) =>
    pointsOf(one).map(({ score }) => ({ score, lost: Number(isEscalated(one)) })),
  );
  const line = platt(points);
  const threshold = thresholdFor(all, FALSE_ALARMS);
  const chance = chanceOf(line[0] * threshold + line[1]);
  const lost = all.filter(isEscalated);
  const caught = lost.filter((one) => peakOf(one) > threshold);
  return {
    line,
    report: `threshold ${chance.toFixed(3)} rings before ${caught.length} of ${lost.length} blow-ups at ${FALSE_ALARMS} false alarms`,
  };
}
