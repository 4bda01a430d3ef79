import type { Logger } from 'pino';
import type { Case } from '../../domain/case.ts';
import type { CaseFiles, Shelf } from './case-files.ts';
import type { CaseIndex } from './case-index.ts';
import type { CloseMark } from './close-mark.ts';
import { fileNameOf } from './file-name.ts';
import { freeze } from './freeze.ts';
import type { IndexEntry } from './index-rows.ts';
import type { LiveCases } from './live-cases.ts';

/** How many documents are read before they are indexed in one transaction. Ours: few commits, little in memory. */
const BATCH = 256;

interface Start {
  readonly files: CaseFiles;
  readonly index: CaseIndex;
  readonly live: LiveCases;
  /** How everything was when the index was closed in good order; then the names of closed documents tell enough. */
  readonly mark: CloseMark | undefined;
  /** Event keys of before this time, in milliseconds since 1970, are not wanted any more. */
  readonly keysAfter: number;
  readonly logger: Logger | undefined;
}

/**
 * Brings memory and index to what the documents say. Open documents are all read and compared with their row. Closed ones are read
 * only where the index does not know them or, after a crash, where their file is not the one it knows; where nothing has touched them
 * since an orderly stop they are not even listed, so that such a start does not grow with their number.
 */
export async function loadDocuments(start: Start): Promise<void> {
  const { index, live, logger } = start;
  await loadAllOpen(start);
  const read = isUntouched(start) ? 0 : await loadClosed(start);
  logger?.info(
    { open: live.size(), closed: index.size() - live.size(), read },
    'The cases are loaded; closed ones were read where the index did not know them',
  );
}

function isUntouched({ mark, files, index, live }: Start): boolean {
  if (mark === undefined || mark.closed === null) return false;
  const { cases, open, closed } = mark;
  return cases === index.size() && open === live.size() && closed === files.stateOf('closed');
}

/** Tells how many were read. */
async function loadClosed(start: Start): Promise<number> {
  const { files, index, live } = start;
  const unread = unreadOf(start, new Set(await files.list('closed')));
  const isEmpty = index.size() === live.size();
  if (isEmpty && unread.length > BATCH) await index.filledBy(() => indexClosed(start, unread));
  else await indexClosed(start, unread);
  return unread.length;
}

async function loadAllOpen(start: Start): Promise<void> {
  const { files, index, live } = start;
  for (const names of batches(await files.list('open'))) {
    const loaded = await Promise.all(names.map((name) => loadOpen(files, name)));
    const found = loaded.filter((one) => one !== undefined).map((one) => freeze(one));
    for (const one of found) live.set(one);
    const entries = found.map((one) => entryOf(start, one, 'open', null));
    index.put(entries.filter((entry) => !index.holds(entry)));
  }
}

function entryOf({ keysAfter }: Start, one: Case, shelf: Shelf, stamp: string | null): IndexEntry {
  return { one, shelf, stamp, keys: one.seen.filter(({ at }) => at > keysAfter) };
}

/** An open document that counts. Where a crash has left a closed copy too, the older of the two goes. */
async function loadOpen(files: CaseFiles, name: string): Promise<Case | undefined> {
  const one = await files.load('open', name);
  if (one === undefined || files.stampOf('closed', name) === undefined) return one;
  const other = await files.load('closed', name);
  if (other !== undefined && other.revision > one.revision) {
    await files.remove('open', name);
    return undefined;
  }
  await files.remove('closed', name);
  return one;
}

/** The closed documents whose file the index does not know as it is; what it knows that is no longer there is dropped from it. */
function unreadOf({ files, index, live, mark }: Start, closed: ReadonlySet<string>): string[] {
  const open = new Set([...live.all()].map(({ id }) => fileNameOf(id)));
  const unread = new Set(closed);
  const gone: string[] = [];
  for (const { file, shelf, stamp } of index.files()) {
    if (!closed.has(file) && !open.has(file)) gone.push(file);
    const isKnown = shelf === 'closed' && unread.has(file);
    if (isKnown && (mark !== undefined || files.stampOf('closed', file) === stamp))
      unread.delete(file);
  }
  for (const file of gone) index.drop(file);
  return [...unread];
}

async function indexClosed(start: Start, unread: readonly string[]): Promise<void> {
  const { files, index } = start;
  for (const names of batches(unread)) {
    const entries: IndexEntry[] = [];
    for (const name of names) {
      const stamp = files.stampOf('closed', name);
      const one = await files.load('closed', name);
      if (one !== undefined) entries.push(entryOf(start, one, 'closed', stamp ?? null));
    }
    index.put(entries);
  }
}

function batches(names: readonly string[]): string[][] {
  const count = Math.ceil(names.length / BATCH);
  return Array.from({ length: count }, (_, at) => names.slice(at * BATCH, (at + 1) * BATCH));
}
