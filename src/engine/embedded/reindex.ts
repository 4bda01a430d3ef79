import type { Logger } from 'pino';
import type { Case } from '../../domain/case.ts';
import type { CaseFiles } from './case-files.ts';
import type { CaseIndex } from './case-index.ts';
import { fileNameOf } from './file-name.ts';
import { freeze } from './freeze.ts';
import type { FileRow, IndexEntry } from './index-rows.ts';
import type { LiveCases } from './live-cases.ts';

/** How many documents are read before they are indexed in one transaction. Ours: few commits, little in memory. */
const BATCH = 256;

interface Start {
  readonly files: CaseFiles;
  readonly index: CaseIndex;
  readonly live: LiveCases;
  /** The index was closed in good order, so that the names of closed documents tell enough. */
  readonly trusted: boolean;
  readonly logger: Logger | undefined;
}

/**
 * Brings memory and index to what the documents say. Open documents are all read and compared with their row. Closed ones are read
 * only where the index does not know them or, after a crash, where their file is not the one it knows.
 */
export async function loadDocuments(start: Start): Promise<void> {
  const { files, index, live, logger } = start;
  const closed = new Set(await files.list('closed'));
  const open = await files.list('open');
  for (const names of batches(open)) {
    const loaded = await Promise.all(names.map((name) => loadOpen(files, name, closed)));
    const found = loaded.filter((one) => one !== undefined).map((one) => freeze(one));
    for (const one of found) live.set(one);
    index.put(found.map(entryOfOpen).filter((entry) => !index.holds(entry)));
  }
  const known = new Map(index.files().map((row) => [row.file, row]));
  const unread = await unreadOf(start, closed, known);
  for (const names of batches(unread)) await indexClosed(start, names, closed);
  const there = new Set([...closed, ...[...live.all()].map((one) => fileNameOf(one.id))]);
  for (const file of known.keys()) if (!there.has(file)) index.drop(file);
  logger?.info(
    { open: there.size - closed.size, closed: closed.size, read: unread.length },
    'The cases are loaded; closed ones were read where the index did not know them',
  );
}

function entryOfOpen(one: Case): IndexEntry {
  return { one, shelf: 'open', stamp: null, keys: one.seen };
}

/** An open document that counts. Where a crash has left a closed copy too, the older of the two goes. */
async function loadOpen(
  files: CaseFiles,
  name: string,
  closed: Set<string>,
): Promise<Case | undefined> {
  const one = await files.load('open', name);
  if (one === undefined || !closed.has(name)) return one;
  const other = await files.load('closed', name);
  if (other !== undefined && other.revision > one.revision) {
    await files.remove('open', name);
    return undefined;
  }
  await files.remove('closed', name);
  closed.delete(name);
  return one;
}

/** The closed documents whose file the index does not know as it is. */
async function unreadOf(
  start: Start,
  closed: ReadonlySet<string>,
  known: ReadonlyMap<string, FileRow>,
): Promise<string[]> {
  const indexed = [...closed].filter((name) => known.get(name)?.shelf === 'closed');
  const unread = [...closed].filter((name) => known.get(name)?.shelf !== 'closed');
  if (start.trusted) return unread;
  for (const names of batches(indexed)) {
    const stamps = await Promise.all(names.map((name) => start.files.stampOf('closed', name)));
    unread.push(...names.filter((name, at) => stamps[at] !== known.get(name)?.stamp));
  }
  return unread;
}

async function indexClosed(start: Start, names: string[], closed: Set<string>): Promise<void> {
  const { files, index } = start;
  const entries = await Promise.all(
    names.map(async (name) => {
      const stamp = await files.stampOf('closed', name);
      const one = await files.load('closed', name);
      if (one === undefined) closed.delete(name);
      return { one, stamp: stamp ?? null };
    }),
  );
  index.put(
    entries.flatMap(({ one, stamp }) =>
      one === undefined ? [] : [{ one, shelf: 'closed' as const, stamp, keys: one.seen }],
    ),
  );
}

function batches(names: readonly string[]): string[][] {
  const count = Math.ceil(names.length / BATCH);
  return Array.from({ length: count }, (_, at) => names.slice(at * BATCH, (at + 1) * BATCH));
}
