import { adjustedRisk } from '../src/assess/local/adjust.ts';
import type { Encoder } from '../src/assess/local/encoder.ts';
import { createLocalAssessor } from '../src/assess/local/local.ts';
import type { Assessment } from '../src/domain/assessment.ts';
import type { Ping } from '../src/domain/call.ts';
import type { Case } from '../src/domain/case.ts';
import { isHeard } from '../src/domain/conversation.ts';
import { type Adjustment, riskLogit, UNADJUSTED } from '../src/domain/learning/adjustment.ts';
import type { Example } from '../src/domain/learning/example.ts';
import { refit } from '../src/domain/learning/refit.ts';
import { defaultPolicy } from '../src/domain/policy.ts';
import { pingsIn } from '../src/eval/pings.ts';
import { generator, shuffled } from '../src/eval/random.ts';
import { type ConversationRow, turnsOf } from '../src/eval/rows.ts';
import { lessonsIn, type Read } from '../src/learning/case-lessons.ts';
import { createGathering, type Gathering } from '../src/learning/gather.ts';
import { openedCase } from './learning-case.ts';
import { POINTS, type Point, type Run } from './learning-curve.ts';

/** A conversation, judged once turn by turn as shipped; null on the desk's own turns. */
export interface ReadConversation {
  readonly row: ConversationRow;
  readonly assessments: readonly (Assessment | null)[];
}

/** Judges each conversation as it unfolded, up to the blow-up where one comes. */
export async function readConversations(
  rows: readonly ConversationRow[],
  encoder: Encoder | undefined,
): Promise<ReadConversation[]> {
  const assessor = createLocalAssessor({ encoder });
  const read: ReadConversation[] = [];
  for (const row of rows) {
    const turns = turnsOf(row).slice(0, endOf(row));
    const assessments: (Assessment | null)[] = [];
    for (const [index, turn] of turns.entries()) {
      const prefix = { turns: turns.slice(0, index + 1) };
      assessments.push(isHeard(turn) ? (await assessor.assess(prefix)).assessment : null);
    }
    read.push({ row, assessments });
  }
  return read;
}

function endOf({ outcome, turns }: ConversationRow): number {
  return outcome.escalated ? (outcome.at_turn ?? turns.length) : turns.length;
}

/** How much of the conversations the desk never has, but is measured. */
const MEASURED = 1 / 3;

/**
 * A desk that answers calls "needed" where the customer blew up in the end, and "not needed" where not; who blows up with nobody called
 * is missed, and everybody else is answered in peace. At most `lostShare` of the customers are lost.
 */
export async function playCalls(
  all: readonly ReadConversation[],
  seed: number,
  lostShare: number,
): Promise<Run> {
  const random = generator(seed);
  const mixed = shuffled(withLost(shuffled(all, random), lostShare), random);
  const measured = mixed.slice(0, Math.round(MEASURED * mixed.length));
  const shown = mixed.slice(measured.length);
  const gathering = createGathering();
  const run: Point[] = [];
  let given = 0;
  let next = 0;
  for (const wanted of POINTS) {
    for (; given < wanted && next < shown.length; next += 1) {
      const one = shown[next];
      if (one !== undefined) given += Number(await taught(gathering, one));
    }
    const { adjustment } = refit(gathering.all(), UNADJUSTED, THRESHOLD);
    run.push({ given, numbers: measure(measured, adjustment) });
  }
  return run;
}

/** The conversations with no more lost ones than that share of them all. */
function withLost(all: readonly ReadConversation[], share: number): ReadConversation[] {
  const calm = all.filter(({ row }) => !row.outcome.escalated);
  const lost = all.filter(({ row }) => row.outcome.escalated);
  return [...calm, ...lost.slice(0, Math.round((calm.length * share) / (1 - share)))];
}

const THRESHOLD = defaultPolicy.escalate.risk;

/** Has the desk go through one conversation; true where it had something to say about it. */
async function taught(gathering: Gathering, one: ReadConversation): Promise<boolean> {
  const played = caseOf(one);
  gathering.add(played, await lessonsIn(played, async (turn) => readUpTo(one, turn)));
  return played.examples.some(({ kind }) => kind !== 'agreed');
}

/** Nothing but the risk is looked at here. */
function readUpTo({ assessments }: ReadConversation, turn: number): Read | undefined {
  const risks = assessments.slice(0, turn + 1).flatMap((one) => one?.risk ?? []);
  if (risks.length === 0) return undefined;
  return {
    urgencies: undefined,
    styles: undefined,
    moods: undefined,
    scores: risks.map(riskLogit),
  };
}

/** The case as the desk leaves it. */
function caseOf({ row, assessments }: ReadConversation): Case {
  const turns = turnsOf(row);
  const pings = [...pingsIn(turns, assessments)];
  const example = exampleOf(row, pings[0], assessments);
  const opened = openedCase(row.id, '');
  return { ...opened, turns, pings, examples: example === undefined ? [] : [example] };
}

/** What the desk says of it; nothing where the customer was lost with their first words. */
function exampleOf(
  { outcome, turns }: ConversationRow,
  ping: Ping | undefined,
  assessments: ReadConversation['assessments'],
): Example | undefined {
  const common = { by: 'slack:T1/U1', at: 0 };
  if (ping !== undefined) {
    const { turn, risk, cause } = ping;
    return { kind: 'call', turn, risk, cause, needed: outcome.escalated, ...common };
  }
  if (outcome.escalated)
    return { kind: 'missed', turn: outcome.at_turn ?? turns.length, risk: 0, at: 0 };
  const last = assessments.findLast((one) => one !== null);
  if (last === undefined || last === null) return undefined;
  const { turn, urgency, style, mood } = last;
  return { kind: 'agreed', turn, tags: { urgency, style, mood }, ...common };
}

function measure(all: readonly ReadConversation[], adjustment: Adjustment) {
  const isCalled = ({ row, assessments }: ReadConversation) =>
    pingsIn(turnsOf(row), withRisk(assessments, adjustment)).length > 0;
  const lost = all.filter(({ row }) => row.outcome.escalated);
  const calm = all.filter(({ row }) => !row.outcome.escalated);
  const called = lost.filter(isCalled).length;
  const falsely = calm.filter(isCalled).length;
  return {
    'called before the blow-up': called / Math.max(1, lost.length),
    'calm conversations with a call': falsely / Math.max(1, calm.length),
    'calls that were needed': called / Math.max(1, called + falsely),
    'shift of the risk, log-odds': adjustment.risk,
  };
}

function withRisk(assessments: ReadConversation['assessments'], adjustment: Adjustment) {
  return assessments.map((one) => one && { ...one, risk: adjustedRisk(one.risk, adjustment) });
}
