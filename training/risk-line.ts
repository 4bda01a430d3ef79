import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Encoder } from '../src/assess/local/encoder.ts';
import { sigmoid } from '../src/assess/local/head.ts';
import { withCourse } from '../src/assess/local/judge.ts';
import { readConversation } from '../src/assess/local/local.ts';
import { riskScore } from '../src/assess/local/risk.ts';
import type { Trained } from '../src/assess/local/weights.ts';
import { isHeard, type Turn, Who } from '../src/domain/conversation.ts';

const Row = z.object({
  turns: z.array(z.object({ who: Who, text: z.string() })),
  outcome: z.object({
    escalated: z.boolean(),
    at_turn: z.int().nullish(),
    grade: z.int().optional(),
  }),
});
type Row = z.infer<typeof Row>;

interface Scored {
  readonly escalated: boolean;
  readonly scores: readonly number[];
}

/** Share of calm conversations that may ring a false alarm. From the issue of this product, not from the data. */
const FALSE_ALARMS = 0.2;

/** How risk scores become chances, and the threshold that lets one in five calm conversations ring. */
export async function riskLine(
  folder: string,
  trained: Trained,
  encoder: Encoder | undefined,
  say: (progress: string) => void,
): Promise<{ line: [number, number]; report: string }> {
  const rows = readFileSync(join(folder, 'tweetsumm_dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Row.parse(JSON.parse(line)))
    .filter((row) => row.outcome.grade !== 1);
  const scored: Scored[] = [];
  for (const row of rows) {
    const scores = await scoresOf(row, trained, encoder);
    scored.push({ escalated: row.outcome.escalated, scores });
    say(`conversation ${scored.length} of ${rows.length}`);
  }
  return calibrationOf(scored);
}

/** The scores at the heard turns before the blow-up, each from what came before it only. */
async function scoresOf(row: Row, trained: Trained, using: Encoder | undefined): Promise<number[]> {
  const turns: Turn[] = row.turns.map((turn, index) => ({
    id: String(index),
    who: turn.who,
    author: turn.who,
    text: turn.text,
    at: null,
  }));
  const end = row.outcome.escalated ? (row.outcome.at_turn ?? turns.length) : turns.length;
  const cut = turns.slice(0, turns.slice(0, end).findLastIndex(isHeard) + 1);
  if (cut.length === 0) return [];
  const { view, readings } = await readConversation({ turns: cut }, trained, using);
  const viewed = withCourse(view, readings);
  return viewed.map((_, position) => riskScore(viewed.slice(0, position + 1)));
}

function calibrationOf(scored: readonly Scored[]): { line: [number, number]; report: string } {
  const points = scored.flatMap((one) =>
    one.scores.map((score) => ({ score, lost: Number(one.escalated) })),
  );
  const line = platt(points);
  const peaks = scored.filter((one) => !one.escalated).map((one) => Math.max(-99, ...one.scores));
  const threshold =
    peaks.sort((left, right) => right - left)[Math.floor(FALSE_ALARMS * peaks.length)] ?? 0;
  const chance = sigmoid(line[0] * threshold + line[1]);
  const caught = scored.filter(
    (one) => one.escalated && one.scores.some((score) => score > threshold),
  ).length;
  const lost = scored.filter((one) => one.escalated).length;
  return {
    line,
    report: `threshold ${chance.toFixed(3)} rings before ${caught} of ${lost} blow-ups at ${FALSE_ALARMS} false alarms`,
  };
}

/** Platt scaling by gradient descent. */
function platt(points: readonly { score: number; lost: number }[]): [number, number] {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 20_000; round += 1) {
    let slopeError = 0;
    let offsetError = 0;
    for (const { score, lost } of points) {
      const error = sigmoid(slope * score + offset) - lost;
      slopeError += error * score;
      offsetError += error;
    }
    slope -= (0.3 * slopeError) / points.length;
    offset -= (0.3 * offsetError) / points.length;
  }
  return [Number(slope.toPrecision(5)), Number(offset.toPrecision(5))];
}
