import { readFileSync, writeFileSync } from 'node:fs';
import { type Config, loadConfig, readEnvironment } from '../config.ts';
import { ReportError } from '../eval/document.ts';
import { KeepError } from '../eval/kept-answers.ts';
import { DataError } from '../eval/read-lines.ts';
import { replaceReport, reportOf } from '../eval/report.ts';
import { type Evaluation, runSets } from '../eval/run-sets.ts';
import { tasksIn } from '../eval/wanted.ts';
import { type EvalFlags, readEvalFlags } from './eval-flags.ts';
import { EVAL_HELP } from './eval-help.ts';
import type { Judges } from './eval-judges.ts';
import { createTally } from './eval-tally.ts';
import { type ExitCode, runCommand } from './run.ts';

const DOCUMENT = new URL('../../docs/evaluation.md', import.meta.url);

await runCommand({ help: EVAL_HELP, run: (args) => evaluate(args).catch(failed) });

async function evaluate(args: readonly string[]): Promise<ExitCode> {
  const flags = readEvalFlags(args);
  const chosen = await judgesFor(flags);
  const tally = createTally(process.stderr, chosen.paid);
  try {
    const evaluation = await runSets({ ...flags, judges: chosen.judges, begin: tally.begin });
    const date = new Date().toISOString().slice(0, 10);
    const report = reportOf(evaluation, { date, limit: flags.limit, ...tally.facts() });
    return finish(evaluation, report, flags.isFull);
  } finally {
    await chosen.stop();
  }
}

/** They take a second to load: help, and what is wrong with a flag, do not wait for them. */
async function judgesFor(flags: EvalFlags): Promise<Judges> {
  if (flags.usesModel) {
    const { modelJudges } = await import('./eval-model.ts');
    return modelJudges(modelConfig(flags), { ...flags, tasks: () => tasksIn(flags) });
  }
  const { localJudges } = await import('./eval-judges.ts');
  return localJudges(flags.encoder ?? 'both');
}

/** What is wrong with a file is said in a sentence. */
function failed(error: unknown): ExitCode {
  const isSaid = [DataError, ReportError, KeepError].some((kind) => error instanceof kind);
  if (!isSaid || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
}

function finish(evaluation: Evaluation, report: string, isFull: boolean): ExitCode {
  process.stdout.write(`${report}\n`);
  if (evaluation.stopped !== undefined) process.stderr.write(`${evaluation.stopped}\n`);
  if (evaluation.stopped !== undefined || evaluation.results.length === 0) return 1;
  if (!isFull) return 0;
  writeFileSync(DOCUMENT, replaceReport(readFileSync(DOCUMENT, 'utf8'), report));
  process.stderr.write('docs/evaluation.md is written.\n');
  return 0;
}

function modelConfig({ encoder }: EvalFlags): Config {
  const config = loadConfig(readEnvironment());
  return encoder === undefined ? config : { ...config, encoder: encoder !== 'off' };
}
