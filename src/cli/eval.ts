import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { type Config, loadConfig, readEnvironment } from '../config.ts';
import type { Work } from '../eval/judge.ts';
import { ReportError, replaceReport, reportOf } from '../eval/report.ts';
import { DataError } from '../eval/rows.ts';
import { type Evaluation, runSets } from '../eval/run-sets.ts';
import { HEADLINE } from '../eval/sets/conversations.ts';
import { ROWS } from '../eval/sets/set.ts';
import { SETS } from '../eval/sets.ts';
import { localJudges, modelJudge } from './eval-judges.ts';
import { createProgress } from './progress.ts';
import { type ExitCode, runCommand } from './run.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

const DOCUMENT = new URL('../../docs/evaluation.md', import.meta.url);

/** A model is asked about so many rows at once. On this machine rows would only wait for each other. */
const MODEL_ROWS = 4;

await runCommand({
  help: {
    about:
      'Scores how well Heed judges on public data sets, beside simple baselines on the same rows, and writes docs/evaluation.md.',
    usage: 'npm run eval -- --data DIR [options]',
    options: [
      ['--data DIR', 'the folder with the sets; those that are not in it are named'],
      ['--only SET', 'this set alone; may be given several times'],
      [
        '--limit N',
        `at most N rows of each set, also of ${HEADLINE.name}, which is taken whole (${ROWS})`,
      ],
      ['--encoder on|off|both', 'with the sentence encoder, without, or side by side (both)'],
      [
        '--assessor local|openai',
        'who judges: this machine (the default), or the configured model',
      ],
    ],
    parts: [
      ['Sets', SETS.map((set) => `${set.name} (${set.file}): ${set.measures}`).join('\n')],
      [
        'Output',
        'Markdown tables on stdout, progress on stderr. docs/evaluation.md is written by a full run alone: with --only, --limit,\n--encoder or --assessor it stays as it is.',
      ],
    ],
    exitCodes: [
      [0, 'measured'],
      [1, 'a file is damaged, or none of the sets is in the folder'],
      [2, 'called in a way that is not understood, or not configured'],
    ],
    example: 'npm run eval -- --data ~/sets --only tweetsumm --encoder off',
  },
  run: (args) => evaluate(args).catch(failed),
});

async function evaluate(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments(args, {
    data: { type: 'string' },
    only: { type: 'string', multiple: true },
    limit: { type: 'string' },
    encoder: { type: 'string' },
    assessor: { type: 'string' },
  });
  const folder = folderOf(values.data);
  const only = (values.only ?? []).map(knownSet);
  const limit = limitOf(values.limit);
  const encoder = oneOf('encoder', values.encoder, ['on', 'off', 'both']);
  const usesModel = oneOf('assessor', values.assessor, ['local', 'openai']) === 'openai';
  const { judges, stop } = usesModel
    ? await modelJudge(modelConfig(encoder))
    : await localJudges(encoder ?? 'both');
  const counts = { asked: 0, fellBack: 0 };
  try {
    const begin = beginWith(counts, usesModel ? MODEL_ROWS : 1);
    const evaluation = await runSets({ folder, only, limit, judges, begin });
    const date = new Date().toISOString().slice(0, 10);
    const report = reportOf(evaluation, { date, limit, ...counts });
    const isFull = Object.keys(values).join() === 'data';
    return finish(evaluation, report, isFull);
  } finally {
    await stop();
  }
}

/** What is wrong with a file is said in a sentence. */
function failed(error: unknown): ExitCode {
  if (!(error instanceof DataError || error instanceof ReportError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
}

function finish(evaluation: Evaluation, report: string, isFull: boolean): ExitCode {
  process.stdout.write(`${report}\n`);
  if (evaluation.results.length === 0) return 1;
  if (!isFull) return 0;
  writeFileSync(DOCUMENT, replaceReport(readFileSync(DOCUMENT, 'utf8'), report));
  process.stderr.write('docs/evaluation.md is written.\n');
  return 0;
}

function folderOf(folder: string | undefined): string {
  if (folder === undefined) {
    throw new UsageError('Name the folder with the data sets: --data DIR. --help lists the sets.');
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError('--data takes a folder, and there is none of that name.');
  }
  return folder;
}

function knownSet(name: string): string {
  if (SETS.some((set) => set.name === name)) return name;
  throw new UsageError(`--only takes one of ${SETS.map((set) => set.name).join(', ')}.`);
}

function limitOf(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(limit))
    throw new UsageError('--limit takes a number of rows from 1 on.');
  return Number(limit);
}

function modelConfig(encoder: 'on' | 'off' | 'both' | undefined): Config {
  const config = loadConfig(readEnvironment());
  return encoder === undefined ? config : { ...config, encoder: encoder !== 'off' };
}

/** Each set and judge gets a progress of its own on stderr. */
function beginWith(
  counts: { asked: number; fellBack: number },
  width: number,
): (title: string) => Work {
  return (title) => {
    const progress = createProgress(process.stderr, () => performance.now());
    progress.say(title);
    return {
      width,
      answered(messages) {
        counts.asked += messages;
        progress.answered(messages);
      },
      onFellBack() {
        counts.fellBack += 1;
      },
      finish: progress.finish,
    };
  };
}
