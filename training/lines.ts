import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Encoder } from '../src/assess/local/encoder.ts';
import { sigmoid } from '../src/assess/local/head.ts';
import { readConversation } from '../src/assess/local/local.ts';
import type { Lines, Trained } from '../src/assess/local/weights.ts';
import { likeliestLevel, Urgency } from '../src/domain/assessment.ts';
import { detection, quadraticKappa } from '../src/eval/metrics.ts';
import { labelsOf } from './labels.ts';

/** The messages the lines are drawn on; a second draw, with a reader of its own, is left for measuring. */
const DRAWN = 'drawn-1.reader-1';
const Text = z.object({ id: z.string(), text: z.string() });
const Churn = Text.extend({ mapped: z.object({ churnRisk: z.string() }) });

/** What the heads say of a message before any line is drawn: chances, 0 to 1. */
interface Read {
  readonly grave: number;
  readonly gravest: number;
  readonly light: number;
  readonly leaving: number;
}

/** Where the lines are best drawn for these heads. */
export async function linesOf(
  folder: string,
  trained: Trained,
  encoder: Encoder | undefined,
  say: (progress: string) => void,
): Promise<Omit<Lines, 'risk'>> {
  const texts = new Map(
    rowsOf(folder, 'pool.twcs.dev.jsonl', Text).map(({ id, text }) => [id, text]),
  );
  const labels = labelsOf(DRAWN).filter(({ id }) => texts.has(id));
  say('messages');
  const read = await readAll(
    labels.map(({ id }) => texts.get(id) ?? ''),
    trained,
    encoder,
  );
  const urgency = urgencyLines(
    labels.map((label) => Urgency.options.indexOf(label.urgency)),
    read,
  );
  const churn = rowsOf(folder, 'churn.swisscom.dev.jsonl', Churn);
  say('leaving');
  const said = await readAll(
    churn.map(({ text }) => text),
    trained,
    encoder,
  );
  const leaving = leavingLine(
    [
      ...churn.map(({ mapped }) => mapped.churnRisk === 'high'),
      ...labels.map((label) => label.churn === 'high'),
    ],
    [...said, ...read],
  );
  return { ...urgency, leaving };
}

function rowsOf<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.infer<Schema>[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

/** With every line at one half a reading says what the heads say. */
const MIDDLE = { grave: 0.5, gravest: 0.5, light: 0.5, leaving: 0.5 };

async function readAll(
  texts: readonly string[],
  { weights, calibration }: Trained,
  encoder: Encoder | undefined,
): Promise<Read[]> {
  const plain: Trained = {
    weights,
    calibration: {
      encoder: { ...calibration.encoder, ...MIDDLE },
      ngrams: { ...calibration.ngrams, ...MIDDLE },
    },
  };
  const all: Read[] = [];
  for (const text of texts) {
    const turn = { id: '0', who: 'customer', author: 'customer', text, at: null } as const;
    const { readings } = await readConversation({ turns: [turn] }, plain, encoder);
    const [first = 0, second = 0, third = 0, fourth = 0] = readings[0]?.urgencies ?? [];
    all.push({
      grave: first + second,
      gravest: first / (first + second || 1),
      light: third / (third + fourth || 1),
      leaving: readings[0]?.leaving ?? 0,
    });
  }
  return all;
}

const GRID = Array.from({ length: 15 }, (_, step) => 0.15 + 0.05 * step);
/** What missing every P1 and P2 costs in kappa, and what raising every P3 and P4 does. Ours: a miss is twice as bad. */
const MISS = 0.2;
const FALSE = 0.1;

/** The three lines with the best agreement, misses of harm weighing most. */
function urgencyLines(
  gold: readonly number[],
  read: readonly Read[],
): Pick<Lines, 'grave' | 'gravest' | 'light'> {
  const tried = GRID.flatMap((grave) =>
    [0.4, 0.5, 0.6].flatMap((gravest) =>
      [0.4, 0.5, 0.6, 0.7].map((light) => ({ grave, gravest, light })),
    ),
  );
  const worths = tried.map((lines) => {
    const said = read.map((one) => levelAt(one, lines));
    const share = (isIn: (level: number) => boolean, isWrong: (level: number) => boolean) => {
      const rows = said.filter((_, index) => isIn(gold[index] ?? 3));
      return rows.filter(isWrong).length / Math.max(1, rows.length);
    };
    const missed = share(
      (level) => level <= 1,
      (level) => level > 1,
    );
    const cried = share(
      (level) => level > 1,
      (level) => level <= 1,
    );
    return (quadraticKappa(gold, said, 4) ?? 0) - MISS * missed - FALSE * cried;
  });
  return tried[worths.indexOf(Math.max(...worths))] ?? MIDDLE;
}

function levelAt(
  { grave, gravest, light }: Read,
  lines: Pick<Lines, 'grave' | 'gravest' | 'light'>,
): number {
  const isGrave = grave >= lines.grave ? 1 : 0;
  return likeliestLevel(
    isGrave === 1
      ? [Number(gravest >= lines.gravest), Number(gravest < lines.gravest), 0, 0]
      : [0, 0, Number(light >= lines.light), Number(light < lines.light)],
  );
}

/** The line with the best F1; of equals the strictest. */
function leavingLine(gold: readonly boolean[], read: readonly Read[]): number {
  const scores = GRID.map(
    (line) =>
      detection(
        gold,
        read.map(({ leaving }) => leaving >= line),
      ).f1,
  );
  return Number((GRID[scores.lastIndexOf(Math.max(...scores))] ?? sigmoid(0)).toFixed(2));
}
