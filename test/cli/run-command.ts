import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../fakes/processes.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The process of a command, as npm would start it, in an empty folder and an environment that sets nothing but the path. */
export function startCommand(
  name: string,
  options: RunOptions,
): ChildProcessByStdio<Writable, Readable, Readable> {
  const { args = [], env = {}, cwd = temporaryFolder() } = options;
  return spawn(process.execPath, [pathOf(`src/cli/${name}.ts`), ...args], {
    cwd,
    stdio: 'pipe',
    env: {
      ...bareEnvironment(),
      HEED_ENCODER: 'off',
      HEED_KNOWLEDGE: pathOf('knowledge'),
      ...env,
    },
  });
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** Runs a command to its end. */
export async function runCommand(name: string, options: RunOptions = {}): Promise<Run> {
  const child = startCommand(name, options);
  // A command that ends before it has read everything is no fault of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const ended = Promise.withResolvers<number | null>();
  child.on('close', ended.resolve);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended.promise, stdout, stderr };
}

/** The lines of JSON among the lines of a text. */
export function jsonIn(output: string): unknown[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line));
}
