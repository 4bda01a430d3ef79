import type { Logger } from 'pino';
import { AssessorError } from '../assess/assessor.ts';
import type { Case } from '../domain/case.ts';
import type { Engine, Time } from '../engine/engine.ts';
import { errorFacts } from '../engine/file-errors.ts';
import type { Desk, Mind, Moment } from '../handlers/desk.ts';
import { applyFailure, applyJudgement, prepareJudgement } from '../handlers/handle-judgement.ts';
import { haveSameWords } from '../handlers/turns.ts';
import type { Quiet } from './quiet.ts';
import { within } from './within.ts';

/** Whose opinion is asked, and what it changes. */
export interface SecondOpinionOptions {
  readonly engine: Engine;
  readonly desk: Desk;
  readonly time: Time;
  readonly logger: Logger;
  readonly quiet: Pick<Quiet, 'begun'>;
  moment(): Moment;
}

/** Asks the model beside the case's other work, so that buttons go on working meanwhile. */
export interface SecondOpinion {
  /** Resolves once the question is on its way. */
  ask(current: Case): Promise<void>;
  /** Calls off what is under way, to be asked again after the next start, and resolves when that is noted. */
  stop(): Promise<void>;
}

/** Should the process die while it asks, the question is asked again after this long, in milliseconds. Longer than `PATIENCE`. */
const LEASE = 2 * 60_000;

/** A model that has not said anything after this long, in milliseconds, will not. Its own client is to give up earlier. Ours. */
const PATIENCE = 90_000;

/** A question that is called off is due again after this long, in milliseconds: past the stop, before anybody misses it. */
const HAND_BACK = 1_000;

export function createSecondOpinion(options: SecondOpinionOptions): SecondOpinion {
  const { engine, desk, time, logger, quiet, moment } = options;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  /** Resolves with what to make of the case once the model has spoken, or has not. */
  async function answered(asked: Case, turn: number, model: Mind) {
    const late = new AssessorError('The model took too long.');
    try {
      const judgement = await within(
        { time, limit: PATIENCE, late, stop: stopping.signal },
        (signal) => prepareJudgement(asked, model, desk, signal),
      );
      return (now: Case) => applyJudgement(now, judgement, moment());
    } catch (error) {
      if (stopping.signal.aborted) return (now: Case) => leased(now, asked, HAND_BACK);
      logger.warn({ case: asked.id, ...errorFacts(error) }, 'The model gave no answer');
      const why = error instanceof AssessorError ? error.message : 'The model could not be asked.';
      return (now: Case) => (isAbout(now, asked) ? applyFailure(now, turn, why, moment()) : now);
    }
  }

  /** The case with its question put off by `pause` from now, unless another is wanted by now. */
  function leased(now: Case, asked: Case, pause: number): Case {
    if (now.judge === null || !isAbout(now, asked)) return now;
    return { ...now, judge: { ...now.judge, notBefore: time.now() + pause } };
  }

  /** Never rejects: when the store fails too, the lease runs out and the question is asked again. */
  async function question(asked: Case, turn: number, model: Mind): Promise<void> {
    const ended = quiet.begun(asked.id);
    try {
      await engine.change(asked.id, await answered(asked, turn, model));
    } catch (error) {
      logger.error(
        { case: asked.id, ...errorFacts(error) },
        "The model's answer could not be kept; it is asked again later",
      );
    } finally {
      ended(true);
    }
  }

  return {
    async ask(current) {
      const { model } = desk;
      if (stopping.signal.aborted) return;
      if (model === undefined) {
        await engine.change(current.id, (now) => ({ ...now, judge: null }));
        return;
      }
      const asked = await engine.change(current.id, (now) => leased(now, current, LEASE));
      if (asked.judge === null || asked.judge.notBefore <= time.now()) return;
      const { turn } = asked.judge;
      const asking = question(asked, turn, model).finally(() => underWay.delete(asking));
      underWay.add(asking);
    },
    async stop() {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

/** True while the model is wanted on the very words that it was asked about. */
function isAbout(now: Case, asked: Case): boolean {
  return now.judge?.turn === asked.judge?.turn && haveSameWords(now.turns, asked.turns);
}
