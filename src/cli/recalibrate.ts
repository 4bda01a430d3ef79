import { join } from 'node:path';
import { createEncoder, settingsFile } from '../compose.ts';
import type { Config } from '../config.ts';
import { createDocumentsFolder } from '../engine/documents-folder.ts';
import { readTeachingCases } from '../engine/embedded/teaching-cases.ts';
import { DamagedFileError, DurableWriteError } from '../engine/file-errors.ts';
import { openSettings } from '../engine/settings.ts';
import { createSystemTime } from '../engine/system-time.ts';
import { createLessonReader } from '../learning/read-lessons.ts';
import { createLearningRecords, type LearningRecords } from '../learning/records.ts';
import { createLogger } from '../logging.ts';
import { deskConfig } from './desk-flags.ts';
import { createLineWriter } from './line-writer.ts';
import { learnFrom, takeBack } from './recalibrate/learn-from.ts';
import { type ExitCode, runCommand } from './run.ts';
import { readArguments, UsageError } from './usage.ts';

await runCommand({
  help: {
    about:
      'Fits how Heed judges to what each workspace has taught: tags put right, calls answered, customers who blew up with nobody called.\nA Heed may be running meanwhile; it takes the result within a minute.',
    usage: 'npm run -s recalibrate -- [options]',
    options: [
      ['--dry-run', 'shows what would change, and changes nothing'],
      [
        '--undo',
        'takes the latest fit back; nights then leave the workspace alone until the next run',
      ],
      ['--workspace NAME', 'this workspace alone, as in slack:T0123'],
      ['--encoder on|off', 'with or without the sentence encoder, whatever HEED_ENCODER says'],
    ],
    parts: [
      [
        'Output',
        'For each workspace what was learned from, and for each part of the judgement whether it moved, how it does on the cases that are\nheld back (before → after), and what that means in words. docs/operating.md: "Learning from the desk".',
      ],
    ],
    exitCodes: [
      [0, 'done, also where there was nothing to learn or to take back'],
      [1, 'something could not be read, or not be saved'],
      [2, 'not begun: a flag, a variable or a file of the set-up is wrong'],
    ],
    example: 'npm run -s recalibrate -- --dry-run',
  },
  run: (args) => main(args).catch(failed),
});

async function main(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments(args, {
    'dry-run': { type: 'boolean' },
    undo: { type: 'boolean' },
    workspace: { type: 'string' },
    encoder: { type: 'string' },
  });
  const { config } = deskConfig({ encoder: values.encoder });
  const { workspace } = values;
  const isDry = values['dry-run'] ?? false;
  const records = recordsOf(config);
  return values.undo === true
    ? undoIn(await workspaceFor(workspace, records), { records, isDry })
    : learn(config, { workspace, records, isDry });
}

/** What is damaged, or could not be saved, is said in a sentence. */
function failed(error: unknown): ExitCode {
  if (!(error instanceof DamagedFileError || error instanceof DurableWriteError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
}

function recordsOf(config: Config): LearningRecords {
  const logger = createLogger({ ...config, logLevel: 'silent' }, 'stderr');
  const documents = createDocumentsFolder({ folder: join(config.dataFolder, 'documents'), logger });
  return createLearningRecords({ documents, time: createSystemTime(), logger });
}

interface Wish {
  readonly records: LearningRecords;
  readonly isDry: boolean;
}

async function learn(
  config: Config,
  wish: Wish & { readonly workspace: string | undefined },
): Promise<ExitCode> {
  const time = createSystemTime();
  const { policy } = openSettings({ file: settingsFile(config), time }).current();
  const { cases, damaged } = await readTeachingCases(join(config.dataFolder, 'cases'));
  const encoder = await createEncoder(config);
  const options = {
    ...{ ...wish, cases, reader: createLessonReader(encoder) },
    ...{ threshold: policy.escalate.risk, now: time.now() },
  };
  const output = createLineWriter(process.stdout);
  try {
    for await (const text of learnFrom(options)) await output.write(text);
  } finally {
    await encoder?.stop();
  }
  if (damaged === 0) return 0;
  process.stderr.write(
    `${damaged} case files could not be read and were left out. Heed sets them aside at its next start.\n`,
  );
  return 1;
}

async function undoIn(workspace: string | undefined, wish: Wish): Promise<ExitCode> {
  const now = createSystemTime().now();
  const told = workspace === undefined ? undefined : await takeBack(workspace, { ...wish, now });
  const output = createLineWriter(process.stdout);
  await output.write(told ?? 'There is nothing to take back: everything is judged as shipped.');
  return 0;
}

/** The one that is named, or the only one that has learned. Throws `UsageError` where that leaves a choice. */
async function workspaceFor(
  named: string | undefined,
  records: LearningRecords,
): Promise<string | undefined> {
  if (named !== undefined) return named;
  const [only, ...others] = (await records.workspaces()).toSorted();
  if (others.length === 0) return only;
  throw new UsageError(
    `Several workspaces have learned. Name one: --workspace ${[only, ...others].join(' or --workspace ')}.`,
  );
}
