import { adjusted } from '../src/assess/local/adjust.ts';
import type { Encoder } from '../src/assess/local/encoder.ts';
import { withCourse } from '../src/assess/local/judge.ts';
import { readConversation } from '../src/assess/local/local.ts';
import type { TextReading } from '../src/assess/local/read-text.ts';
import { styleOf, temperOf } from '../src/assess/local/temperament.ts';
import { urgencyOf } from '../src/assess/local/urgency.ts';
import type { Trained } from '../src/assess/local/weights.ts';
import { isGrave, Urgency } from '../src/domain/assessment.ts';
import type { Case } from '../src/domain/case.ts';
import type { Turn } from '../src/domain/conversation.ts';
import { type Adjustment, UNADJUSTED } from '../src/domain/learning/adjustment.ts';
import type { Example, Tags } from '../src/domain/learning/example.ts';
import { refit } from '../src/domain/learning/refit.ts';
import { defaultPolicy } from '../src/domain/policy.ts';
import { meanOf, quadraticKappa } from '../src/eval/metrics.ts';
import { generator, shuffled } from '../src/eval/random.ts';
import { type CaseLessons, lessonsIn, type Read } from '../src/learning/case-lessons.ts';
import { createGathering, type Gathering } from '../src/learning/gather.ts';
import { readOf } from '../src/learning/read-lessons.ts';
import { openedCase } from './learning-case.ts';
import { POINTS, type Point, type Run } from './learning-curve.ts';
import type { MessageRow } from './learning-rows.ts';

/** A message of the pretended desk, read once. */
export interface ReadMessage {
  readonly row: MessageRow;
  readonly readings: readonly TextReading[];
  readonly read: Read;
}

/** Reads messages as the judgement ships. */
export async function readMessages(
  rows: readonly MessageRow[],
  trained: Trained,
  encoder: Encoder | undefined,
): Promise<ReadMessage[]> {
  const all: ReadMessage[] = [];
  for (const row of rows) {
    const turns = [turnOf(row)];
    const { view, readings } = await readConversation({ turns }, trained, encoder);
    const shown = withCourse(view, readings);
    all.push({ row, readings: shown, read: readOf(shown, trained.calibration) });
  }
  return all;
}

/** How much of the messages is never shown to the desk, but measured. */
const MEASURED = 1 / 3;

/**
 * A desk whose readers judge as the labels say. They read message after message; of `diligence` of those that are judged wrong in some tag
 * they correct the tags, and answer the others as they stand. What is measured they never see.
 */
export async function playMessages(
  messages: readonly ReadMessage[],
  seed: number,
  diligence: number,
): Promise<Run> {
  const random = generator(seed);
  const mixed = shuffled(messages, random);
  const measured = mixed.slice(0, Math.round(MEASURED * mixed.length));
  const shown = mixed.slice(measured.length).values();
  const gathering = createGathering();
  const run: Point[] = [];
  let given = 0;
  for (const wanted of POINTS) {
    for (let next = given < wanted ? shown.next() : undefined; next?.done === false; ) {
      const corrected = await taught(
        gathering,
        next.value,
        `case-${seed}-${random()}`,
        () => random() < diligence,
      );
      given += Number(corrected);
      next = given < wanted ? shown.next() : undefined;
    }
    const { adjustment } = refit(gathering.all(), UNADJUSTED, defaultPolicy.escalate.risk);
    run.push({ given, numbers: measure(measured, adjustment) });
  }
  return run;
}

/** Has the desk see to one message; true where its tags were put right. */
async function taught(
  gathering: Gathering,
  { row, readings, read }: ReadMessage,
  id: string,
  isSeen: () => boolean,
): Promise<boolean> {
  const given = tagsOf(readings, UNADJUSTED);
  const { urgency, style, mood } = row;
  const right = { urgency, style, mood };
  const isWrong = given.urgency !== urgency || given.style !== style || given.mood !== mood;
  const isCorrected = isWrong && isSeen();
  const common = { turn: 0, by: 'slack:T1/U1', at: 0 };
  const example: Example = isCorrected
    ? { kind: 'tags', given, right, ...common }
    : { kind: 'agreed', tags: given, ...common };
  const one = caseOf(row, id, example);
  const lessons: CaseLessons = await lessonsIn(one, async () => read);
  gathering.add(one, lessons);
  return isCorrected;
}

function tagsOf(shipped: readonly TextReading[], adjustment: Adjustment): Tags {
  const readings = adjusted(shipped, adjustment);
  const [reading] = readings;
  return {
    urgency: urgencyOf(readings),
    style: styleOf(readings),
    mood: reading === undefined ? 'calm' : temperOf(reading).mood,
  };
}

function measure(messages: readonly ReadMessage[], adjustment: Adjustment) {
  const said = messages.map(({ readings }) => tagsOf(readings, adjustment));
  const share = (tag: keyof Tags) =>
    meanOf(messages.map(({ row }, index) => Number(row[tag] === said[index]?.[tag])));
  const levels = (tags: readonly Tags[]) => tags.map((one) => Urgency.options.indexOf(one.urgency));
  const rows = messages.map(({ row }) => row);
  const found = messages.flatMap(({ row }, index) => {
    const one = said[index];
    return isGrave(row.urgency) && one !== undefined ? [Number(isGrave(one.urgency))] : [];
  });
  return {
    'urgency right': share('urgency'),
    'urgency, quadratic kappa':
      quadraticKappa(levels(rows), levels(said), Urgency.options.length) ?? 0,
    'P1 and P2 that are said to be either': meanOf(found),
    'style right': share('style'),
    'mood right': share('mood'),
  };
}

function turnOf({ text }: MessageRow): Turn {
  return { id: '0', who: 'customer', author: 'Customer', text, at: 0 };
}

function caseOf(row: MessageRow, id: string, example: Example): Case {
  return { ...openedCase(id, row.text), turns: [turnOf(row)], examples: [example] };
}
