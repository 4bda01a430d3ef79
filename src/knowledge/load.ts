import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { duplicates } from './duplicates.ts';
import { type Broken, type Loaded, type Problem, parseEntry } from './parse-entry.ts';
import type { Entry } from './schema.ts';

/** The knowledge base cannot be used; nothing of it was loaded. The message names every problem with file and line. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(summary: string, problems: readonly Problem[] = []) {
    const lines = problems.map(({ file, line, reason }) => `  ${file}:${line}: ${reason}`);
    super([summary, ...lines].join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads every `.md` file of the folder and of the folders in it, ordered by path; `README.md` and hidden files are skipped.
 * All or nothing: throws `KnowledgeError` with all the problems found, so that they can be mended in one go.
 */
export async function loadKnowledge(folder: string): Promise<Entry[]> {
  const files = await entryFiles(folder);
  const read = await Promise.all(files.map((file) => readEntry(folder, file)));
  const loaded = read.flatMap((result) => ('entry' in result ? [result] : []));
  const broken = read.flatMap((result) => ('entry' in result ? [] : result.problems));
  const problems = [...broken, ...duplicates(loaded)];
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    throw new KnowledgeError(`The knowledge base in ${folder} has ${count}:`, problems);
  }
  return loaded.map(({ entry }) => entry);
}

async function entryFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new KnowledgeError(
        `The knowledge base cannot be read from ${folder}: ${reasonOf(cause)}. Create the folder, or name another one.`,
      );
    },
  );
  return found
    .filter((item) => item.isFile() && item.name.endsWith('.md'))
    .map((item) => pathWithin(folder, item))
    .filter((file) => !/(?:^|\/)(?:\.|readme\.md$)/i.test(file))
    .sort();
}

function pathWithin(folder: string, item: Dirent): string {
  return relative(folder, join(item.parentPath, item.name)).split(sep).join('/');
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

async function readEntry(folder: string, file: string): Promise<Loaded | Broken> {
  return parseEntry(file, await readFile(join(folder, file), 'utf8'));
}
