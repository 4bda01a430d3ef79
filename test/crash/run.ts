import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runScenario } from './driver.ts';
import { type Outcome, violationsIn } from './outcome.ts';
import { tableOf } from './report.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** How many violations are told of one scenario. */
const MOST_TOLD = 20;

const Options = z.object({
  rounds: z.coerce.number().int().min(1).default(100),
  seed: z.coerce
    .number()
    .int()
    .default(Date.now() % 1_000_000),
  platform: z.enum(['slack', 'teams', 'both']).default('both'),
  /** The beginning of a scenario's name; all of them where none is given. */
  scenario: z.string().default(''),
});
type Options = z.infer<typeof Options>;

/** Kills Heed again and again, in each scenario, and prints what became of everything. Gives whether all is as it must be. */
async function main(): Promise<boolean> {
  const options = Options.parse(readArguments());
  const outcomes: Outcome[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => name.startsWith(options.scenario)))
    outcomes.push(await runOne(scenario, options));
  stdout.write(`\n${tableOf(outcomes)}\n`);
  const failed = outcomes.filter((outcome) => violationsIn(outcome).length > 0);
  if (failed.length > 0) stdout.write(`\nNot as it must be, with --seed ${options.seed}.\n`);
  return failed.length === 0;
}

function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { rounds: text, seed: text, platform: text, scenario: text },
  });
  return values;
}

async function runOne(scenario: Scenario, { rounds: asked, seed, platform }: Options) {
  const rounds = Math.max(1, Math.round((asked * scenario.share) / 100));
  const platforms = platform === 'both' ? (['slack', 'teams'] as const) : ([platform] as const);
  const say = (line: string) => void stdout.write(`${line}\n`);
  say(`${scenario.name}: ${rounds} kills, seed ${seed}`);
  const outcome = await runScenario({ scenario, platforms, rounds, seed, say });
  for (const line of violationsIn(outcome).slice(0, MOST_TOLD)) say(`  ✗ ${line}`);
  return outcome;
}

process.exitCode = (await main()) ? 0 : 1;
