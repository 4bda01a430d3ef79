import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Mutex } from 'async-mutex';
import { Low } from 'lowdb';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { Settings } from '../domain/settings.ts';
import { createDurableFile, makeFolder } from './durable-file.ts';
import { freeze } from './embedded/freeze.ts';
import type { Time } from './engine.ts';
import { codeOf } from './file-errors.ts';
import { describeIssues, parseSettings, SettingsError } from './settings-text.ts';

export { SettingsError } from './settings-text.ts';

/** How long what was read is taken for current, in milliseconds. Ours: somebody who saves the file sees the effect at once. */
const LOOK_EVERY = 1_000;

export interface SettingsFile {
  /** The last good settings; cheap enough to ask for whenever they are needed. */
  current(): Settings;
  /** Why what stands in the file is not in force, with file, line and column; undefined when it is. */
  problem(): string | undefined;
  /**
   * Saves `edit` of the current settings; durable when it resolves. Throws `SettingsError` when the result is not valid, or when the
   * file has a problem that saving would wipe out; nothing is changed then.
   */
  update(edit: (current: Settings) => Settings): Promise<Settings>;
}

/**
 * The settings of a desk, in a JSON file that people edit by hand as well. Where there is no file, `defaults` are in force and the
 * first update writes it. Throws `SettingsError` when the file is there and cannot be used; later on a bad edit is logged, told by
 * `problem`, and leaves the last good settings in force.
 *
 * Changes are found by reading the file again, at most once a second and only when somebody asks. It is small, and what is read
 * cannot be missed, unlike a watcher's event (editors replace files, network drives send none) or a time stamp (they are coarse, and
 * a restored backup brings its old one).
 */
export function openSettings(options: {
  file: string;
  time: Pick<Time, 'now'>;
  defaults?: z.input<typeof Settings>;
  logger?: Logger;
}): SettingsFile {
  const { file, time, defaults = {}, logger } = options;
  const writing = new Mutex();
  let seen: Seen = readText(file);
  let inForce = freeze(seen === undefined ? Settings.parse(defaults) : parseSettings(file, seen));
  let problem: string | undefined;
  let lookedAt = time.now();

  function look(): void {
    lookedAt = time.now();
    try {
      take(readText(file));
    } catch (error) {
      refuse(error);
    }
  }

  function take(found: string | undefined): void {
    if (found === seen) return;
    seen = found;
    if (found === undefined) throw new SettingsError(`${file}: the file is gone. Put it back.`);
    inForce = freeze(parseSettings(file, found));
    problem = undefined;
    logger?.info({ file }, 'The settings have changed and are in force');
  }

  function refuse(error: unknown): void {
    if (!(error instanceof SettingsError)) throw error;
    if (error instanceof UnreadableError) seen = null;
    if (error.message === problem) return;
    problem = error.message;
    logger?.warn(
      { file, problem },
      'The settings cannot be used; the last good ones stay in force',
    );
  }

  function lookIfDue(): void {
    if (Math.abs(time.now() - lookedAt) >= LOOK_EVERY) look();
  }

  async function save(edit: (current: Settings) => Settings): Promise<Settings> {
    look();
    if (problem !== undefined) throw new SettingsError(`Nothing was saved.\n${problem}`);
    const next = edit(inForce);
    if (next === inForce) return inForce;
    const parsed = Settings.safeParse(next);
    if (!parsed.success) {
      throw new SettingsError(`Nothing was saved.\n${describeIssues(parsed.error, () => file)}`);
    }
    await makeFolder(dirname(file));
    const document = createDurableFile<Settings>({ file, schema: Settings, indent: 2 });
    await new Low(document, parsed.data).write();
    look();
    return inForce;
  }

  return {
    current() {
      lookIfDue();
      return inForce;
    },
    problem() {
      lookIfDue();
      return problem;
    },
    update: (edit) => writing.runExclusive(() => save(edit)),
  };
}

/** What the file held when it was last looked at: undefined when it was not there, null when it could not be read. */
type Seen = string | undefined | null;

class UnreadableError extends SettingsError {}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw new UnreadableError(
      `${file}: the file cannot be read (${code}). Correct its path or its permissions.`,
    );
  }
}
