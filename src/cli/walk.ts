import { AssessorError } from '../assess/assessor.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Ping } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import { openCase } from '../domain/case-intake.ts';
import type { MessageWritten } from '../domain/message.ts';
import { markSent } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { type Desk, type Moment, NOBODY_KNOWN } from '../handlers/desk.ts';
import { apply, prepare } from '../handlers/handle.ts';
import { applyClocks } from '../handlers/handle-clock.ts';
import { applyFailure, applyJudgement, prepareJudgement } from '../handlers/handle-judgement.ts';
import type { InputTurn } from './input.ts';
import { eventsOf } from './walk-events.ts';

/** What happened at one moment of a conversation that is played. */
export interface Step {
  /** A turn was heard, or the customer has waited too long after it. */
  readonly cause: 'turn' | 'clock';
  /** The turn it belongs to. */
  readonly turn: number;
  /** In milliseconds since the conversation began; without times nothing moves it. */
  readonly at: number;
  /** What is thought of the turn; null where nobody is judged: agents' turns, and clocks. */
  readonly assessment: Assessment | null;
  /** The leads called at this moment. */
  readonly pings: readonly Ping[];
  /** What Heed says at this moment, in order. */
  readonly said: readonly Outgoing[];
  /** The case as it stands now. */
  readonly current: Case;
}

/**
 * Plays a conversation as it happened, through the handlers that work for every platform, on a case in memory: nothing after a turn
 * exists when that is judged. Clocks that fall due between two turns go off at their time. Where a model is on the desk it is asked
 * after each turn, and the local answer stands when it cannot say. Turns before `from` are heard, not judged.
 */
export async function* walk(
  turns: readonly InputTurn[],
  desk: Desk,
  from = 0,
): AsyncGenerator<Step> {
  let current: Case | undefined;
  for (const [turn, event] of eventsOf(turns).entries()) {
    current ??= openCase(event, 'played');
    for (
      let due = dueBefore(current, event.at);
      due !== undefined;
      due = dueBefore(current, event.at)
    ) {
      const step = stepOf(current, applyClocks(current, momentAt(due, desk)));
      yield { cause: 'clock', turn: turn - 1, at: due, assessment: null, ...step };
      current = step.current;
    }
    const { heard, assessment } = await hear(current, event, desk, turn >= from);
    const step = stepOf(current, heard);
    yield { cause: 'turn', turn, at: event.at, assessment, ...step };
    current = step.current;
  }
}

/** The next clock that goes off before `time`; undefined when none does. */
function dueBefore(current: Case, time: number): number | undefined {
  const due = Math.min(...current.clocks.map((clock) => clock.due));
  return due < time ? due : undefined;
}

function momentAt(now: number, desk: Desk): Moment {
  return { settings: desk.settings(), now, model: desk.model !== undefined, ...NOBODY_KNOWN };
}

async function hear(
  current: Case,
  event: MessageWritten,
  desk: Desk,
  judged: boolean,
): Promise<{ heard: Case; assessment: Assessment | null }> {
  const moment = momentAt(event.at, desk);
  const findings = judged ? await prepare(current, event, desk) : undefined;
  const local = apply(current, event, findings, moment);
  if (findings?.judgement === undefined) return { heard: local, assessment: null };
  const heard = await askModel(local, desk, moment);
  return { heard, assessment: heard.assessment };
}

/** The model's word, where there is a model and it has one. */
async function askModel(current: Case, desk: Desk, moment: Moment): Promise<Case> {
  const { model } = desk;
  if (model === undefined || current.judge === null) return current;
  try {
    return applyJudgement(current, await prepareJudgement(current, model, desk), moment);
  } catch (error) {
    if (!(error instanceof AssessorError)) throw error;
    return applyFailure(current, current.judge.turn, error.message, moment);
  }
}

/** What is new in `next`; its outbox is taken as said. */
function stepOf(before: Case, next: Case): Pick<Step, 'pings' | 'said' | 'current'> {
  const said = next.outbox.map((item) => item.outgoing);
  return {
    pings: next.pings.slice(before.pings.length),
    said,
    current: said.reduce((one, outgoing) => markSent(one, outgoing, outgoing.id), next),
  };
}
