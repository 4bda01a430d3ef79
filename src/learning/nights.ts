import type { Logger } from 'pino';
import { workspaceOf } from '../domain/address.ts';
import type { Case } from '../domain/case.ts';
import { lastNight, nextNight } from '../domain/learning/night.ts';
import { isPaused } from '../domain/learning/record.ts';
import { addressesOf } from '../domain/person.ts';
import type { Settings } from '../domain/settings.ts';
import type { Engine, Time } from '../engine/engine.ts';
import { errorFacts } from '../engine/file-errors.ts';
import type { LessonReader } from './read-lessons.ts';
import type { LearningRecords } from './records.ts';
import { learnedFrom, relearn } from './relearn.ts';

/** What learning at night takes. */
export interface NightsOptions {
  readonly engine: Pick<Engine, 'cases' | 'readOwn'>;
  readonly records: LearningRecords;
  readonly reader: LessonReader;
  settings(): Settings;
  readonly time: Time;
  readonly logger: Logger;
}

/** Learns by itself once a night. */
export interface Nights {
  start(): void;
  /** Resolves when nothing is being learned. */
  settled(): Promise<void>;
  /** Learns nothing more; what is under way ends without being kept. Never rejects. */
  stop(): Promise<void>;
}

/** A start has better things to do: a night that was missed is made up for this much later, in milliseconds. Ours. */
const AFTER_START = 60_000;

/** The latest cases that are learned from; what is older is no longer how the desk works. Ours: some minutes of a night. */
export const MOST_CASES = 3_000;

/**
 * Fits each workspace at three in the morning of the desk's time zone, or as soon as Heed runs again, once for a night. One case after the
 * other, and one workspace after the other.
 */
export function createNights(options: NightsOptions): Nights {
  const { engine, records, reader, time, logger } = options;
  let isStopped = false;
  let callOff = () => {};
  let learning: Promise<void> = Promise.resolve();

  function timeZone(): string {
    return options.settings().hours?.timeZone ?? 'UTC';
  }

  async function* casesOf(teaches: string): AsyncGenerator<Case> {
    for await (const { id } of engine.cases({ teaches, order: 'recent', limit: MOST_CASES })) {
      if (isStopped) return;
      const one = await engine.readOwn(id);
      if (one !== undefined) yield one;
    }
  }

  async function learn(workspace: string): Promise<void> {
    const record = await records.read(workspace);
    const isDone = record.lookedAt !== null && record.lookedAt >= lastNight(time.now(), timeZone());
    if (isDone || isPaused(record)) return;
    const { risk } = options.settings().policy.escalate;
    const relearned = await relearn(casesOf(workspace), reader, record, risk);
    if (isStopped || Object.values(relearned.counts).every((count) => count === 0)) return;
    const next = learnedFrom(record, relearned, { at: time.now(), by: 'night' });
    // Somebody has run the command meanwhile: theirs is the newer one.
    if (!(await records.replace(workspace, record, next))) return;
    const outcomes = Object.entries(relearned.heads).map(([head, { outcome }]) => [head, outcome]);
    logger.info(
      { workspace, ...relearned.counts, ...Object.fromEntries(outcomes) },
      'The judgement was fitted to what the desk has taught',
    );
  }

  /** Each by itself: where one cannot be fitted, the others are. Never rejects. */
  async function learnAll(): Promise<void> {
    for (const workspace of workspacesIn(options.settings())) {
      if (isStopped) return;
      try {
        await learn(workspace);
      } catch (error) {
        const facts = { workspace, ...errorFacts(error) };
        logger.error(facts, 'What the desk has taught could not be learned; the next night tries');
      }
    }
  }

  function wakeAt(at: number): void {
    callOff = time.wakeAt(at, () => {
      learning = learnAll().finally(() => {
        if (!isStopped) wakeAt(nextNight(time.now(), timeZone()));
      });
    });
  }

  return {
    start: () => wakeAt(time.now() + AFTER_START),
    settled: () => learning,
    async stop() {
      isStopped = true;
      callOff();
      await learning;
    },
  };
}

/** Every workspace that the settings name. */
function workspacesIn({ channels, roster }: Settings): string[] {
  const addresses = [...channels.map(({ id }) => id), ...roster.flatMap(addressesOf)];
  return [...new Set(addresses.map(workspaceOf))].toSorted();
}
