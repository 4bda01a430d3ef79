import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Encoder, startEncoder } from '../src/assess/local/encoder.ts';
import { sigmoid } from '../src/assess/local/head.ts';
import { withCourse } from '../src/assess/local/judge.ts';
import { readConversation } from '../src/assess/local/local.ts';
import { riskScore } from '../src/assess/local/risk.ts';
import { Calibration, loadWeights } from '../src/assess/local/weights.ts';
import { isHeard, type Turn, Who } from '../src/domain/conversation.ts';

/**
 * `npm run calibrate -- --data FILE`: fits how risk scores become chances, and the threshold that lets one in five calm conversations
 * through, to a set of real conversations with outcomes. Two numbers a variant; no weight is learned from the set.
 */
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

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  process.stderr.write(
    'Usage: npm run calibrate -- --data CONVERSATIONS.jsonl (see docs/evaluation.md for where to find sets)\n',
  );
  process.exit(2);
}
const lines = readFileSync(values.data, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
const rows = lines
  .map((line) => Row.parse(JSON.parse(line)))
  .filter((row) => row.outcome.grade !== 1);
const weights = loadWeights();
const encoder = await startEncoder();
const withEncoder = calibrationOf(await scoreAll(encoder));
const without = calibrationOf(await scoreAll(undefined));
await encoder?.stop();
const calibration = Calibration.parse({ encoder: withEncoder.line, ngrams: without.line });
const file = new URL('../src/assess/local/weights/calibration.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(calibration)}\n`);
process.stdout.write(`encoder: ${withEncoder.report}\nn-grams: ${without.report}\n`);

async function scoreAll(using: Encoder | undefined): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const row of rows) {
    scored.push({ escalated: row.outcome.escalated, scores: await scoresOf(row, using) });
    process.stderr.write(`\rscoring: ${scored.length} of ${rows.length}`);
  }
  process.stderr.write('\n');
  return scored;
}

/** The scores at the heard turns before the blow-up, each from what came before it only. */
async function scoresOf(row: Row, using: Encoder | undefined): Promise<number[]> {
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
  const { view, readings } = await readConversation({ turns: cut }, weights, using);
  const viewed = withCourse(view, readings);
  return viewed.map((_, position) => riskScore(viewed.slice(0, position + 1)));
}

function calibrationOf(scored: readonly Scored[]): { line: [number, number]; report: string } {
  const points = scored.flatMap((one) =>
    one.scores.map((score) => ({ score, lost: Number(one.escalated) })),
  );
  const line = platt(points);
  const peaks = scored.filter((one) => !one.escalated).map((one) => Math.max(-9, ...one.scores));
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
  for (let round = 0; round < 5000; round += 1) {
    let slopeError = 0;
    let offsetError = 0;
    for (const { score, lost } of points) {
      const error = sigmoid(slope * score + offset) - lost;
      slopeError += error * score;
      offsetError += error;
    }
    slope -= (2 * slopeError) / points.length;
    offset -= (2 * offsetError) / points.length;
  }
  return [Number(slope.toPrecision(5)), Number(offset.toPrecision(5))];
}
