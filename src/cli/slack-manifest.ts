import { readFile } from 'node:fs/promises';
import { forHttp, originOf, readManifest } from '../adapters/slack/manifest.ts';
import { createLineWriter } from './line-writer.ts';
import { type ExitCode, runCommand } from './run.ts';
import { readArguments, UsageError } from './usage.ts';

/** The manifest that describes Socket Mode. */
const MANIFEST = new URL('../../manifest.json', import.meta.url);

await runCommand({
  help: {
    about:
      'Prints the app manifest to paste into Slack: without a flag for Socket Mode, which needs no public address. docs/slack.md shows where it goes.',
    usage: 'npm run -s slack:manifest -- [options]',
    options: [['--url URL', 'for HTTP: where Slack reaches Heed, as in https://heed.example.com']],
    parts: [],
    exitCodes: [
      [0, 'printed'],
      [2, 'a flag or the address is wrong'],
    ],
    example: 'npm run -s slack:manifest -- --url https://heed.example.com > manifest-http.json',
  },
  run: printManifest,
});

async function printManifest(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments(args, { url: { type: 'string' } });
  const manifest = readManifest(await readFile(MANIFEST, 'utf8'));
  const printed = values.url === undefined ? manifest : forHttp(manifest, reachedAt(values.url));
  await createLineWriter(process.stdout).write(JSON.stringify(printed, null, 2));
  return 0;
}

function reachedAt(address: string): string {
  const found = originOf(address);
  if ('problem' in found) throw new UsageError(`--url: ${found.problem}`);
  return found.origin;
}
