import type { Logger } from 'pino';
import type { Adapter } from '../adapters/adapter.ts';
import type { Platform } from '../domain/address.ts';
import type { Case } from '../domain/case.ts';
import type { Incoming } from '../domain/message.ts';
import { sided } from '../domain/sides.ts';
import type { Engine, Time } from '../engine/engine.ts';
import { errorFacts } from '../engine/file-errors.ts';
import { tell } from '../handlers/asker.ts';
import { type Desk, handled, type Moment, record } from '../handlers/desk.ts';
import { apply, prepare } from '../handlers/handle.ts';
import type { Findings } from '../handlers/history/findings.ts';
import { within } from './within.ts';

/** Whom an intake asks, and what it changes. */
export interface IntakeOptions {
  readonly engine: Engine;
  readonly byPlatform: ReadonlyMap<Platform, Adapter>;
  readonly desk: Desk;
  readonly time: Time;
  readonly logger: Logger;
  moment(): Moment;
}

/** Takes events from a case's inbox into the case. */
export interface Intake {
  /** Throws only when the store fails: a case never hangs on one event. */
  handle(current: Case, event: Incoming): Promise<void>;
}

/** How long the platform may take to complete an event, and how long judging it locally may take, in milliseconds. Ours. */
const LIMIT = 10_000;

/** What whoever waits at a door is told then. */
const BROKEN = 'Something went wrong, and nothing has changed. Try it again.';

class LateError extends Error {
  override readonly name = 'LateError';
}

export function createIntake(options: IntakeOptions): Intake {
  const { engine, byPlatform, desk, time, logger, moment } = options;

  function inTime<Result>(task: () => Promise<Result>): Promise<Result> {
    return within({ time, limit: LIMIT, late: new LateError() }, task);
  }

  /** What the platform can add; when it cannot, or speaks of another event, the event is handled as it came. */
  async function completed(event: Incoming): Promise<Incoming> {
    try {
      const complete = await inTime(async () => byPlatform.get(event.platform)?.complete(event));
      // What the platform tells of who wrote may put them on another side.
      return complete?.key === event.key ? sided(complete, desk.settings()) : event;
    } catch (error) {
      logger.warn({ kind: event.kind, ...errorFacts(error) }, 'An event could not be completed');
      return event;
    }
  }

  /** An event that cannot be judged is taken in all the same. */
  async function findingsOn(current: Case, event: Incoming): Promise<Findings | undefined> {
    try {
      return await inTime(() => prepare(current, event, desk));
    } catch (error) {
      const facts = { case: current.id, kind: event.kind, ...errorFacts(error) };
      logger.error(facts, 'An event could not be judged');
      return undefined;
    }
  }

  /** An event that no handler can take is put away with a note: behind it, others wait. */
  function taken(now: Case, event: Incoming, findings: Findings | undefined): Case {
    try {
      return apply(now, event, findings, moment());
    } catch (error) {
      const facts = { case: now.id, kind: event.kind, ...errorFacts(error) };
      logger.error(facts, 'An event could not be handled and was put away');
      const away = record(handled(now, event.key), event.at, 'not handled', undefined, event.kind);
      return 'door' in event ? tell(away, event, moment(), BROKEN) : away;
    }
  }

  return {
    async handle(current, event) {
      const complete = await completed(event);
      const findings = await findingsOn(current, complete);
      await engine.change(current.id, (now) => taken(now, complete, findings));
    },
  };
}
