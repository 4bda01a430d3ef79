import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Case } from '../../src/domain/case.ts';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import { createSystemTime } from '../../src/engine/system-time.ts';
import { collect } from '../fakes/collect.ts';

/** What Heed has written down, read when it is not running. */
export interface Written {
  readonly cases: readonly Case[];
  /** Documents that were set aside, and half-written files that a stop in good order left. */
  readonly corrupt: readonly string[];
  /** Rows in which the index and one that is built anew from the documents differ. */
  readonly indexDiffers: readonly string[];
}

/** Reads everything below `folder`/cases, with the engine itself. Throws `FolderInUseError` where a Heed still holds it. */
export async function readWritten(folder: string): Promise<Written> {
  const at = join(folder, 'cases');
  const before = rowsIn(join(at, 'index.sqlite'));
  const cases = await readCases(at);
  const corrupt = await strays(at);
  return { cases, corrupt, indexDiffers: differences(before, await rebuiltRows(at)) };
}

async function readCases(folder: string): Promise<Case[]> {
  const engine = await createEmbeddedEngine({ folder, place, time: createSystemTime() });
  try {
    const summaries = await collect(engine.cases({ order: 'recent', limit: 1_000_000 }));
    const found = await Promise.all(summaries.map(({ id }) => engine.readOwn(id)));
    return found.filter((one) => one !== undefined);
  } finally {
    await engine.stop();
  }
}

async function strays(folder: string): Promise<string[]> {
  const damaged = await readdir(join(folder, 'damaged'));
  const shelves = await Promise.all(['open', 'closed'].map((name) => readdir(join(folder, name))));
  return [...damaged, ...shelves.flat().filter((name) => !name.endsWith('.json'))];
}

/** What the index would hold were it built anew. */
async function rebuiltRows(folder: string): Promise<Map<string, string>> {
  const copy = await mkdtemp(join(tmpdir(), 'heed-crash-index-'));
  try {
    for (const shelf of ['open', 'closed'])
      await cp(join(folder, shelf), join(copy, shelf), { recursive: true });
    await readCases(copy);
    return rowsIn(join(copy, 'index.sqlite'));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Every row as text, by what it is about. The stamp tells one file from another, and a copy is another. */
function rowsIn(file: string): Map<string, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const cases = database.prepare('SELECT * FROM cases').all();
    return new Map(
      cases.map((row) => [String(row.file), JSON.stringify({ ...row, stamp: undefined })]),
    );
  } finally {
    database.close();
  }
}

function differences(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>) {
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].filter((name) => left.get(name) !== right.get(name));
}

/** Cases that want something before this time, as the running Heed last wrote them. */
export async function busyUntil(folder: string, until: number): Promise<string[]> {
  const open = join(folder, 'cases', 'open');
  const names = (await readdir(open)).filter((name) => name.endsWith('.json'));
  const found = await Promise.all(names.map((name) => readOpen(join(open, name))));
  return found.flatMap((one) => (one !== undefined && isBusy(one, until) ? [one.id] : []));
}

/** Undefined where the document has just moved to the closed ones. */
async function readOpen(file: string): Promise<Case | undefined> {
  try {
    return Case.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isBusy({ inbox, forwards, outbox, clocks }: Case, until: number): boolean {
  return (
    inbox.length + forwards.length > 0 ||
    outbox.some(({ state }) => state !== 'failed') ||
    clocks.some(({ due }) => due <= until)
  );
}
