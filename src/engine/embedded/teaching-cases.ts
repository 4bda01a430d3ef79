import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Case } from '../../domain/case.ts';
import { codeOf } from '../file-errors.ts';

/** What stands in the file of every case that holds an example, and in no other. */
const TEACHES = '"examples":[{';

/** The cases of a folder that hold examples, and how many files could not be read. */
export interface TeachingCases {
  readonly cases: readonly Case[];
  readonly damaged: number;
}

/**
 * Reads them from their documents, changing nothing: also beside the engine that works on the folder. A case that moves between the
 * shelves meanwhile counts as it was last saved.
 */
export async function readTeachingCases(folder: string): Promise<TeachingCases> {
  const found = new Map<string, Case>();
  let damaged = 0;
  for (const file of await documentsIn(folder)) {
    const one = caseIn(file);
    if (one === 'damaged') damaged += 1;
    else if (one !== undefined && one.revision > (found.get(one.id)?.revision ?? -1))
      found.set(one.id, one);
  }
  return { cases: [...found.values()], damaged };
}

async function documentsIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const shelf of ['open', 'closed'])
    for (const name of await namesIn(join(folder, shelf)))
      if (name.endsWith('.json')) files.push(join(folder, shelf, name));
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Most cases teach nothing, and are not even parsed. Undefined for those, and for one that has just been moved. */
function caseIn(file: string): Case | 'damaged' | undefined {
  const text = textOf(file);
  if (text === undefined || !text.includes(TEACHES)) return undefined;
  try {
    const parsed = Case.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'damaged';
  } catch {
    return 'damaged';
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
