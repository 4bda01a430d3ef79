import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { LearningRecord, NOTHING_LEARNED } from '../domain/learning/record.ts';
import type { Documents } from '../engine/documents.ts';
import type { Time } from '../engine/engine.ts';
import { errorFacts } from '../engine/file-errors.ts';

/** What documents of this kind are called. */
const KIND = 'learning';

/** How old what is known may be, in milliseconds. Ours: whoever runs the command sees the effect within a minute. */
const LOOK_EVERY = 60_000;

/** What each workspace has taught, durably, by its address (`slack:T1`). */
export interface LearningRecords {
  /** At most a minute old. Where a document is damaged the last good one stays in force, and the log says so. Never rejects. */
  learned(workspace: string): Promise<LearningRecord>;
  /** As it is on disk. Throws `DamagedFileError`. */
  read(workspace: string): Promise<LearningRecord>;
  /**
   * Puts `next` in the place of `before`, unless another process has changed that meanwhile: then nothing is written, and it resolves
   * with false. Durable when it resolves with true; in force at once. Throws `DamagedFileError` and `DurableWriteError`.
   */
  replace(workspace: string, before: LearningRecord, next: LearningRecord): Promise<boolean>;
  /** The workspaces that have a record. */
  workspaces(): Promise<readonly string[]>;
}

/** What is known of one workspace. */
interface Known {
  readonly record: LearningRecord;
  /** Until when it is taken for current; milliseconds since 1970. */
  readonly lookedAt: number;
  readonly isDamaged: boolean;
}

/** Records in documents. Other processes may write them, too: what is known is looked up again once a minute, when somebody asks. */
export function createLearningRecords(options: {
  documents: Documents;
  time: Pick<Time, 'now'>;
  logger: Logger;
}): LearningRecords {
  const { documents, time, logger } = options;
  const known = new Map<string, Known>();

  async function read(workspace: string): Promise<LearningRecord> {
    return (await documents.read(KIND, workspace, LearningRecord)) ?? NOTHING_LEARNED;
  }

  function know(workspace: string, record: LearningRecord, isDamaged = false): LearningRecord {
    known.set(workspace, { record, lookedAt: time.now(), isDamaged });
    return record;
  }

  /** Asked again when the minute is over; said once. */
  function keepLast(workspace: string, last: Known | undefined, error: unknown): LearningRecord {
    if (last?.isDamaged !== true)
      logger.error(
        { workspace, ...errorFacts(error) },
        'What was learned cannot be read; what was read last stays in force',
      );
    return know(workspace, last?.record ?? NOTHING_LEARNED, true);
  }

  return {
    read,
    async learned(workspace) {
      const last = known.get(workspace);
      if (last !== undefined && Math.abs(time.now() - last.lookedAt) < LOOK_EVERY)
        return last.record;
      try {
        return know(workspace, await read(workspace));
      } catch (error) {
        return keepLast(workspace, last, error);
      }
    },
    async replace(workspace, before, next) {
      if (!isDeepStrictEqual(await read(workspace), before)) return false;
      await documents.write(KIND, workspace, next);
      know(workspace, next);
      return true;
    },
    workspaces: () => documents.names(KIND),
  };
}
