import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, UNFINISHED } from './file-errors.ts';

/** What is to stand where. */
export interface FileToWrite {
  readonly file: string;
  readonly text: string;
}

/** Why a file was not written: the system's words and its short name for it. */
export interface WriteProblem {
  readonly message: string;
  readonly code: string | undefined;
}

/** What of the file system is used; tests watch the order of the steps here. */
export interface Disk {
  openSync(path: string, flags: 'wx' | 'r'): number;
  writeFileSync(handle: number, text: string): void;
  fsyncSync(handle: number): void;
  closeSync(handle: number): void;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: { readonly force: true }): void;
}

/** One file of a batch, and how far it has come. */
interface Writing extends FileToWrite {
  readonly unfinished: string;
  handle: number | undefined;
  problem: WriteProblem | null;
}

type Step = (writing: Writing, disk: Disk) => void;

/**
 * Writes each file so that it survives a power cut: a copy, synced, renamed over the old one, its folder synced. Step by step for all of
 * them, so that they share what they can. What fails for one stops that one: its old version stands, and its copy is cleared away. Gives for each
 * file null, or why it was not written; where only the folder's sync failed the new version may stand already.
 */
export function writeAll(files: readonly FileToWrite[], disk: Disk = fs): (WriteProblem | null)[] {
  const all = files.map((one): Writing => {
    const unfinished = `${one.file}.${randomUUID()}${UNFINISHED}`;
    return { ...one, unfinished, handle: undefined, problem: null };
  });
  for (const step of [writeCopy, syncCopy, takePlace]) take(step, all, disk);
  for (const folder of new Set(all.filter(isWell).map(({ file }) => dirname(file))))
    syncFor(folder, all.filter(isWell), disk);
  for (const one of all) if (!isWell(one)) clearAway(one, disk);
  return all.map(({ problem }) => problem);
}

function isWell({ problem }: Writing): boolean {
  return problem === null;
}

function take(step: Step, all: readonly Writing[], disk: Disk): void {
  for (const one of all.filter(isWell)) {
    try {
      step(one, disk);
    } catch (error) {
      one.problem = problemOf(error);
    }
  }
}

function writeCopy(one: Writing, disk: Disk): void {
  one.handle = disk.openSync(one.unfinished, 'wx');
  disk.writeFileSync(one.handle, one.text);
}

function syncCopy(one: Writing, disk: Disk): void {
  if (one.handle === undefined) return;
  disk.fsyncSync(one.handle);
  disk.closeSync(one.handle);
  one.handle = undefined;
}

function takePlace({ unfinished, file }: Writing, disk: Disk): void {
  disk.renameSync(unfinished, file);
}

/** Until the folder is synced the new names may be lost in a power cut. Windows cannot open a folder, and keeps names in a journal. */
function syncFor(folder: string, all: readonly Writing[], disk: Disk): void {
  if (process.platform === 'win32') return;
  try {
    const handle = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
  } catch (error) {
    for (const one of all.filter(({ file }) => dirname(file) === folder))
      one.problem = problemOf(error);
  }
}

function clearAway(one: Writing, disk: Disk): void {
  try {
    if (one.handle !== undefined) disk.closeSync(one.handle);
    disk.rmSync(one.unfinished, { force: true });
  } catch {
    // What is left lies under an unfinished name, and the next start clears it away.
  }
}

function problemOf(error: unknown): WriteProblem {
  return { message: error instanceof Error ? error.message : String(error), code: codeOf(error) };
}
