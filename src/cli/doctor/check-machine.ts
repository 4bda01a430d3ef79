import { access, constants, mkdtemp, readdir, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FolderInUseError, lockFolder } from '../../engine/embedded/lock.ts';
import { codeOf } from '../../engine/file-errors.ts';
import { better, broken, type Finding, fine } from './finding.ts';

/** The first version that runs the sources as they are, with all they use. */
const NODE_MAJOR = 24;

/** `version` as in `process.versions.node`. */
export function checkNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= NODE_MAJOR) return fine('Node', version);
  return broken(
    'Node',
    `${version} is too old; Heed needs ${NODE_MAJOR} or later.`,
    'Start Heed through npm (npm start, npm run doctor), which brings its own, or install a later one.',
  );
}

/** The data folder: that Heed can write there, whether one is running on it, and what was found damaged in it. */
export async function checkData(folder: string): Promise<Finding[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => codeOf(error));
  if (names === 'ENOENT') return [await checkParent(folder)];
  if (!Array.isArray(names)) return [unusable(folder, names)];
  const found = [await checkWritable(folder)];
  for (const lock of names.filter((name) => /(?:^|[\\/])lock\.sqlite$/.test(name))) {
    found.push(...checkLock(dirname(join(folder, lock))));
  }
  return [...found, ...checkDamaged(folder, names)];
}

async function checkWritable(folder: string): Promise<Finding> {
  try {
    await rmdir(await mkdtemp(join(folder, 'doctor-')));
    return fine('data folder', `${folder} can be written to.`);
  } catch (error) {
    return unusable(folder, codeOf(error));
  }
}

function unusable(folder: string, code: string | undefined): Finding {
  return broken(
    'data folder',
    `${folder} cannot be used (${code}).`,
    'Make it a folder that this user may write to, with room on its disk, or name another one in HEED_DATA.',
  );
}

/** A folder that is not there yet will be made at the first start, in the nearest folder above that is. */
async function checkParent(folder: string, below = folder): Promise<Finding> {
  const parent = dirname(resolve(below));
  try {
    await access(parent, constants.W_OK);
    return fine('data folder', `${folder} is not there yet; the first start makes it.`);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && parent !== below) return checkParent(folder, parent);
    return unusable(folder, codeOf(error));
  }
}

function checkLock(folder: string): Finding[] {
  try {
    lockFolder(folder)();
    return [];
  } catch (error) {
    if (error instanceof FolderInUseError) return [fine('running', `A Heed works on ${folder}.`)];
    const text = error instanceof Error ? error.message : `${folder} cannot be locked.`;
    return [broken('running', text, 'Then ask doctor again.')];
  }
}

function checkDamaged(folder: string, names: readonly string[]): Finding[] {
  const damaged = names.filter((name) => /(?:^|[\\/])damaged[\\/][^\\/]+$/.test(name));
  if (damaged.length === 0) return [];
  const count =
    damaged.length === 1 ? 'A case document was' : `${damaged.length} case documents were`;
  return [
    better(
      'data folder',
      `${count} found damaged and set aside.`,
      `Look into ${join(folder, dirname(damaged[0] ?? ''))}; what is not needed there can be deleted.`,
    ),
  ];
}
