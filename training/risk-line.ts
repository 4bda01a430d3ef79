import type { Encoder } from '../src/assess/local/encoder.ts';
import { readConversation } from '../src/assess/local/local.ts';
import type { Trained } from '../src/assess/local/weights.ts';
import { chanceOf } from '../src/domain/chance.ts';
import { isBorderline } from '../src/eval/rows.ts';
import { FALSE_ALARMS } from '../src/eval/score-early.ts';
import { type Line, platt } from './platt.ts';
import { readEarly } from './public-sets.ts';
import { type Reader, scoresOf } from './risk-scores.ts';

/** How risk scores become chances, and in a sentence what they are worth. */
interface RiskLine {
  readonly line: Line;
  readonly report: string;
}

interface Scored {
  readonly isLost: boolean;
  /** At each heard turn before the blow-up. */
  readonly scores: readonly number[];
}

/** How risk scores become chances, and the threshold that lets one in five calm conversations ring. Throws `DataError` for a damaged file. */
export async function riskLine(
  folder: string,
  trained: Trained,
  encoder: Encoder | undefined,
  say: (progress: string) => void,
): Promise<RiskLine> {
  const reader: Reader = {
    hasCourse: true,
    read: (turns) => readConversation({ turns }, trained, encoder),
  };
  const rows = readEarly(folder).filter((row) => !isBorderline(row));
  const scored: Scored[] = [];
  for (const row of rows) {
    const scores = await scoresOf(reader, row);
    scored.push({
      isLost: row.outcome.escalated,
      scores: scores.flatMap((score) => score ?? []),
    });
    say(`conversation ${scored.length} of ${rows.length}`);
  }
  return calibrationOf(scored);
}

function calibrationOf(all: readonly Scored[]): RiskLine {
  const points = all.flatMap(({ isLost, scores }) =>
    scores.map((score) => ({ score, lost: Number(isLost) })),
  );
  const line = platt(points);
  const threshold = thresholdOf(all);
  const chance = chanceOf(line[0] * threshold + line[1]);
  const lost = all.filter(({ isLost }) => isLost);
  const caught = lost.filter(({ scores }) => scores.some((score) => score > threshold));
  return {
    line,
    report: `threshold ${chance.toFixed(3)} rings before ${caught.length} of ${lost.length} blow-ups at ${FALSE_ALARMS} false alarms`,
  };
}

/** The score that the highest of one in five calm conversations goes over. */
function thresholdOf(all: readonly Scored[]): number {
  const calm = all.filter(({ isLost }) => !isLost);
  const peaks = calm.map(({ scores }) => Math.max(-99, ...scores));
  peaks.sort((left, right) => right - left);
  return peaks[Math.floor(FALSE_ALARMS * peaks.length)] ?? 0;
}
