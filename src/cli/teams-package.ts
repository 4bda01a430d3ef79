import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { filledManifest, readManifest, type TeamsManifest } from '../adapters/teams/manifest.ts';
import { readEnvironment } from '../config.ts';
import { createLineWriter } from './line-writer.ts';
import { type ExitCode, runCommand } from './run.ts';
import { readArguments, UsageError } from './usage.ts';

const FOLDER = new URL('../../teams/', import.meta.url);
const OUR_PACKAGE = new URL('../../package.json', import.meta.url);

/** Teams takes these three files, at the root of the archive. */
const ICONS = ['color.png', 'outline.png'] as const;

/** Within what a zip can say; a fixed time, so that the same manifest gives the same archive. */
const PACKED_AT = new Date('2000-01-01T12:00:00Z');

const DEFAULT_FILE = 'heed-teams.zip';

await runCommand({
  help: {
    about:
      'Packs the app for Teams: manifest and icons in one archive, checked against Microsoft’s schema without a network. docs/teams.md shows where it goes.',
    usage: 'npm run -s teams:package -- [options]',
    options: [
      ['--app-id ID', 'the app registration of your Azure bot; else MicrosoftAppId is taken'],
      ['--out FILE', `where to write; else ${DEFAULT_FILE}`],
      ['--version N.N.N', 'else Heed’s own; Teams upgrades an app only to a higher one'],
      ['--developer NAME', 'who runs it, as people see it who install it'],
      ['--website URL', 'your page about it; its privacy and terms pages follow from it'],
    ],
    parts: [],
    exitCodes: [
      [0, 'packed'],
      [2, 'a flag is wrong or missing, or Teams would not take the manifest'],
    ],
    example: 'npm run -s teams:package -- --developer "Acme" --website https://acme.example/heed',
  },
  run: packApp,
});

async function packApp(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments(args, {
    'app-id': { type: 'string' },
    out: { type: 'string' },
    version: { type: 'string' },
    developer: { type: 'string' },
    website: { type: 'string' },
  });
  const manifest = filledManifest(await template(), {
    appId: appIdIn(values['app-id'] ?? readEnvironment().MicrosoftAppId),
    version: values.version ?? (await ownVersion()),
    developer: developerOf(values),
  });
  await check(manifest);
  const file = values.out ?? DEFAULT_FILE;
  await write(file, await archive(manifest));
  await say(file, manifest, values.website);
  return 0;
}

async function template(): Promise<TeamsManifest> {
  return readManifest(await readFile(new URL('manifest.json', FOLDER), 'utf8'));
}

async function ownVersion(): Promise<string> {
  const own = z.object({ version: z.string() });
  return own.parse(JSON.parse(await readFile(OUR_PACKAGE, 'utf8'))).version;
}

function appIdIn(id: string | undefined): string {
  if (id === undefined || id === '')
    throw new UsageError(
      '--app-id is missing, and MicrosoftAppId is not set. Give the Application (client) ID of your Azure bot’s app registration.',
    );
  if (z.guid().safeParse(id).success) return id.toLowerCase();
  throw new UsageError(
    'The app id is no GUID. Copy the Application (client) ID from the app registration, as in 11111111-2222-3333-4444-555555555555.',
  );
}

function developerOf({ developer, website }: { developer?: string; website?: string }) {
  const name = developer === undefined ? {} : { name: developer };
  if (website === undefined) return name;
  const page = website.replace(/\/+$/, '');
  return {
    ...name,
    websiteUrl: page,
    privacyUrl: `${page}/privacy`,
    termsOfUseUrl: `${page}/terms`,
  };
}

/** The schemas are part of the package, so nothing is fetched. Throws `UsageError` with what is wrong. */
async function check(manifest: TeamsManifest): Promise<void> {
  // It takes longer to load than everything else, and is needed only where all flags are right.
  const { AppManifestUtils } = await import('@microsoft/app-manifest');
  // The package's own type says what its schema says; here the schema itself decides.
  const problems = await AppManifestUtils.validateAgainstSchema(
    JSON.parse(JSON.stringify(manifest)),
  );
  if (problems.length === 0) return;
  const said = problems.map((problem) => problem.replace(/\. Details: .*$/s, ''));
  throw new UsageError(`Teams would not take this manifest: ${said.join('; ')}.`);
}

async function archive(manifest: TeamsManifest): Promise<Uint8Array> {
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const files: Record<string, Uint8Array> = { 'manifest.json': text };
  for (const icon of ICONS) files[icon] = await readFile(new URL(icon, FOLDER));
  return zipSync(files, { mtime: PACKED_AT, level: 9 });
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch {
    throw new UsageError(`${file} cannot be written. Name another file with --out.`);
  }
}

async function say(file: string, manifest: TeamsManifest, website?: string): Promise<void> {
  const lines = [
    `${file}: Heed ${manifest.version} for app ${manifest.id}, checked against Microsoft’s schema.`,
    'Upload it in the Teams admin center (Manage apps), or in Teams under Apps, Manage your apps, Upload an app.',
    ...(website === undefined
      ? ['Its links lead to example.com: give yours with --website before many people install it.']
      : []),
  ];
  const writer = createLineWriter(process.stdout);
  for (const line of lines) await writer.write(line);
}
