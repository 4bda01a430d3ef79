import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { wordsOf } from '../domain/words.ts';
import {
  FrontMatterError,
  type FrontMattered,
  type Path,
  readFrontMatter,
} from './front-matter.ts';
import { Entry } from './schema.ts';

/** One thing that is wrong with the knowledge base, fit to be shown to whoever edits it. */
export interface Problem {
  /** The file's path within the folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

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

/** An entry with the way back to its file. */
interface Loaded {
  readonly file: string;
  readonly entry: Entry;
  readonly lineOf: FrontMattered['lineOf'];
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

async function readEntry(
  folder: string,
  file: string,
): Promise<Loaded | { problems: readonly Problem[] }> {
  const source = await readFile(join(folder, file), 'utf8');
  try {
    return parseEntry(file, source);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { problems: [{ file, line: error.line, reason: error.message }] };
  }
}

function parseEntry(file: string, source: string): Loaded | { problems: readonly Problem[] } {
  const garbled = source.indexOf('\uFFFD');
  if (garbled >= 0) {
    const line = source.slice(0, garbled).split('\n').length;
    throw new FrontMatterError(line, 'holds a character that is not UTF-8; save the file as UTF-8');
  }
  const matter = readFrontMatter(source);
  const fields = typeof matter.data === 'object' && matter.data !== null ? matter.data : {};
  const parsed = Entry.safeParse({ ...fields, answer: matter.body });
  if (parsed.success) return { file, entry: parsed.data, lineOf: matter.lineOf };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(file, matter, issue)) };
}

function problemsOf(file: string, matter: FrontMattered, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: matter.lineOf([key]),
      reason: `"${key}" is not a field of an entry; is it misspelt?`,
    }));
  }
  if (issue.path[0] === 'answer') {
    return [{ file, line: matter.bodyLine, reason: `The answer ${issue.message}.` }];
  }
  const reason = matter.has(issue.path) ? issue.message : 'is missing';
  return [{ file, line: matter.lineOf(issue.path), reason: `${nameOf(issue.path)} ${reason}.` }];
}

/** "title", or "phrasings, number 3". */
function nameOf(path: Path): string {
  const [field, index] = path;
  return typeof index === 'number'
    ? `"${String(field)}", number ${index + 1},`
    : `"${String(field)}"`;
}

/** An id or a phrasing may stand once in the whole knowledge base: a question that fits two entries finds neither reliably. */
function duplicates(loaded: readonly Loaded[]): Problem[] {
  const seen = new Map<string, string>();
  return loaded.flatMap(({ file, entry, lineOf }) => {
    const claims = [
      { key: `id ${entry.id}`, path: ['id'], what: `The id "${entry.id}"` },
      ...entry.phrasings.map((phrasing, index) => ({
        key: `phrasing ${wordsOf(phrasing).join(' ')}`,
        path: ['phrasings', index],
        what: `The phrasing "${phrasing}"`,
      })),
    ];
    return claims.flatMap(({ key, path, what }) => {
      const place = `${file}:${lineOf(path)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, place);
      if (first === undefined) return [];
      return [{ file, line: lineOf(path), reason: `${what} is already in ${first}.` }];
    });
  });
}
