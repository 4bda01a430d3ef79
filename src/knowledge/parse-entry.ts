import type { z } from 'zod';
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

/** An entry with the way back to its file. */
export interface Loaded {
  readonly file: string;
  readonly entry: Entry;
  readonly lineOf: FrontMattered['lineOf'];
}

/** A file that holds no entry, and why. */
export interface Broken {
  readonly problems: readonly Problem[];
}

/** Reads one entry from the text of its file; what is wrong with it comes back as problems. */
export function parseEntry(file: string, source: string): Loaded | Broken {
  try {
    return parse(file, source);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { problems: [{ file, line: error.line, reason: error.message }] };
  }
}

function parse(file: string, source: string): Loaded | Broken {
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
