import { type Config, ConfigError, loadConfig, readEnvironment, usesColor } from '../config.ts';
import { createLineWriter } from './line-writer.ts';
import { lookOn } from './output-look.ts';
import { type ExitCode, runCommand } from './run.ts';
import { readArguments } from './usage.ts';

await runCommand({
  help: {
    about:
      'Says what is configured, what is missing, and how to fix it. Changes nothing; a Heed may be running meanwhile.',
    usage: 'npm run -s doctor -- [options]',
    options: [['--probe', 'asks the configured model one short question (some 50 tokens)']],
    parts: [],
    exitCodes: [
      [0, 'Heed can run'],
      [1, 'something must be mended first'],
      [2, 'a flag is wrong'],
    ],
    example: 'npm run -s doctor -- --probe',
  },
  run: doctor,
});

async function doctor(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments(args, { probe: { type: 'boolean' } });
  // What is examined takes a second to load: help, and what is wrong with a flag, do not wait for it.
  const { diagnose } = await import('./doctor/diagnose.ts');
  const { renderFindings } = await import('./doctor/render-findings.ts');
  const load = () => loadConfig(readEnvironment());
  const findings = await diagnose({
    load,
    nodeVersion: process.versions.node,
    probe: values.probe ?? false,
  });
  const look = lookOn(process.stdout, inColor(load));
  await createLineWriter(process.stdout).write(renderFindings(findings, look).join('\n'));
  return findings.some(({ state }) => state === 'broken') ? 1 : 0;
}

/** An environment that cannot be used is one of the findings, and no reason not to show them. */
function inColor(load: () => Config): boolean {
  try {
    return usesColor(load(), process.stdout);
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}
