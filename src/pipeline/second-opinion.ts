import type { Logger } from 'pino';
import { AssessorError } from '../assess/assessor.ts';
import type { Case } from '../domain/case.ts';
import type { Engine, Time } from '../engine/engine.ts';
import type { Desk, Mind, Moment } from '../handlers/desk.ts';
import { applyFailure, applyJudgement, prepareJudgement } from '../handlers/handle-judgement.ts';

export interface SecondOpinionOptions {
  readonly engine: Engine;
  readonly desk: Desk;
  readonly time: Time;
  readonly logger: Logger;
  moment(): Moment;
}

/** Asks the model beside the case's other work, so that buttons go on working meanwhile. */
export interface SecondOpinion {
  /** Resolves once the question is on its way. */
  ask(current: Case): Promise<void>;
  /** Resolves when no question is under way. */
  idle(): Promise<void>;
}

/** Should the process die while it asks, the question is asked again after this long. Longer than any model call may take. */
const LEASE = 2 * 60_000;

export function createSecondOpinion({
  engine,
  desk,
  time,
  logger,
  moment,
}: SecondOpinionOptions): SecondOpinion {
  const underWay = new Map<string, Promise<void>>();

  async function question(current: Case, turn: number, model: Mind): Promise<void> {
    try {
      const judgement = await prepareJudgement(current, model, desk);
      await engine.change(current.id, (now) => applyJudgement(now, judgement, moment()));
    } catch (error) {
      const why = error instanceof AssessorError ? error.message : 'The model could not be asked.';
      logger.warn(
        { case: current.id, error: error instanceof Error ? error.name : 'unknown' },
        'model gave no answer',
      );
      await engine.change(current.id, (now) => applyFailure(now, turn, why, moment()));
    }
  }

  return {
    async ask(current) {
      const turn = current.judge?.turn;
      if (turn === undefined) return;
      const { model } = desk;
      if (model === undefined) {
        await engine.change(current.id, (now) => ({ ...now, judge: null }));
        return;
      }
      await engine.change(current.id, (now) => lease(now, turn, time.now() + LEASE));
      const key = `${current.id}#${turn}`;
      const asked = question(current, turn, model).finally(() => underWay.delete(key));
      underWay.set(key, asked);
    },
    async idle() {
      await Promise.allSettled(underWay.values());
    },
  };
}

function lease(current: Case, turn: number, until: number): Case {
  return current.judge?.turn === turn ? { ...current, judge: { turn, notBefore: until } } : current;
}
