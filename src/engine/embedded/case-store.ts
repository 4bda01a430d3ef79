import { join } from 'node:path';
import type { Logger } from 'pino';
import { Case } from '../../domain/case.ts';
import { SEVEN_DAYS } from '../../domain/case-intake.ts';
import { type CaseSummary, summarise } from '../../domain/case-summary.ts';
import type { CaseId, CaseQuery, Time } from '../engine.ts';
import { createCaseFiles, shelfOf } from './case-files.ts';
import { createCaseIndex } from './case-index.ts';
import { takeCloseMark, writeCloseMark } from './close-mark.ts';
import { fileNameOf } from './file-name.ts';
import { freeze } from './freeze.ts';
import { openIndexDatabase } from './index-database.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { createLiveCases } from './live-cases.ts';
import { loadDocuments } from './reindex.ts';
import { createWorkloadTally } from './workload-tally.ts';

export type CaseStore = Awaited<ReturnType<typeof openCaseStore>>;

/**
 * Documents, memory and index as one: a save is durable on disk first, then seen in memory, then indexed. Callers hold the case's
 * lock around `load` and `save`.
 */
export async function openCaseStore(folder: string, time: Time, logger: Logger | undefined) {
  const files = createCaseFiles(folder, logger);
  await files.prepare();
  const mark = await takeCloseMark(folder);
  const index = createCaseIndex(openIndexDatabase(join(folder, 'index.sqlite'), logger));
  const live = createLiveCases();
  const keeper = createIndexKeeper(index, logger);
  const tally = createWorkloadTally();
  try {
    const keysAfter = time.now() - SEVEN_DAYS;
    await loadDocuments({ files, index, live, mark, keysAfter, logger });
    index.forgetKeys(keysAfter);
    countAll();
  } catch (error) {
    index.close();
    throw error;
  }

  /** Closed cases count for their calls alone, and only the latest. */
  function countAll(): void {
    const now = time.now();
    for (const one of index.calledAfter(now - SEVEN_DAYS)) tally.set(one, now);
    for (const one of live.all()) tally.set(live.summaryOf(one.id) ?? summarise(one), now);
  }

  /** The case as last saved, from memory or from `closed/`. */
  async function load(id: CaseId): Promise<Case | undefined> {
    const current = live.get(id);
    if (current !== undefined) return current;
    const one = await files.load('closed', fileNameOf(id));
    if (one === undefined) dropGone(id);
    return one === undefined ? undefined : freeze(one);
  }

  /** Its document is gone: what the index knew of it is about nothing. */
  function dropGone(id: CaseId): void {
    keeper.beforeLooking(({ one }) => one.id === id);
    tally.remove(id, time.now());
    if (index.find(id) !== undefined) index.drop(fileNameOf(id));
  }

  /**
   * Saves `next` as the revision after `current` and returns what a restart would read. `taken` is the key of the event it took in,
   * if it did, and when.
   */
  async function save(
    next: Case,
    current: Case,
    taken?: { readonly key: string; readonly at: number },
  ): Promise<Case> {
    const saved = asRead({ ...next, revision: current.revision + 1 });
    const name = fileNameOf(saved.id);
    const shelf = shelfOf(saved);
    const isNew = current.revision === 0;
    const before = live.get(saved.id) === undefined ? 'closed' : 'open';
    await files.save(saved, isNew ? undefined : before, taken !== undefined);
    if (shelf === 'open') live.set(saved);
    else live.remove(saved.id);
    tally.set(live.summaryOf(saved.id) ?? summarise(saved), time.now());
    const stamp = shelf === 'closed' ? files.stampOf(shelf, name) : undefined;
    const keys = taken === undefined ? [] : [taken];
    keeper.record({ one: saved, shelf, stamp: stamp ?? null, keys });
    return saved;
  }

  function summaryOf(id: CaseId): CaseSummary | undefined {
    const living = live.summaryOf(id);
    if (living !== undefined) return living;
    keeper.beforeLooking(({ one }) => one.id === id);
    return index.find(id);
  }

  async function close(): Promise<void> {
    keeper.stop();
    const counts = { cases: index.size(), open: live.size() };
    index.close();
    if (!keeper.isComplete()) return;
    await writeCloseMark(folder, { ...counts, closed: files.stateOf('closed') }, logger);
  }

  return {
    load,
    save,
    close,
    summaryOf,
    /** Throws `IndexBehindError` where the index cannot be brought up to date; call before every change. */
    ready: keeper.ready,
    live: live.get,
    living: live.all,
    openIn: live.openIn,
    inThread(channel: string, thread: string): CaseSummary[] {
      keeper.beforeLooking(({ one }) => one.channel === channel);
      return index.inThread(channel, thread);
    },
    summariesOf(query: CaseQuery): CaseSummary[] {
      keeper.beforeLooking();
      return index.summariesOf(query);
    },
    workload: () => tally.at(time.now()),
    hasKey: (key: string, at: number) =>
      keeper.hasKey(key, at - SEVEN_DAYS) || index.hasKey(key, at - SEVEN_DAYS),
  };
}

/** A change that would have saved something no restart could read; nothing was saved. */
class InvalidCaseError extends Error {
  override readonly name = 'InvalidCaseError';
}

/** The case as a restart would read it from disk: what does not survive JSON or the schema is found now, not then. */
function asRead(next: Case): Case {
  const parsed = Case.safeParse(JSON.parse(JSON.stringify(next)));
  if (parsed.success) return freeze(parsed.data);
  const issue = parsed.error.issues[0];
  throw new InvalidCaseError(
    `A change to case "${next.id}" was refused, for what it would save at ${issue?.path.map(String).join('.')} is not valid (${issue?.code}). The case is as it was.`,
  );
}
